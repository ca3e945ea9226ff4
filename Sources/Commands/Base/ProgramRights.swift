/// What an installed program may do beyond its user (setgid, docs/deployment.md), and how it gives that up.
///
/// The rights are for one queue and for nothing else: whatever else the user names is opened with the user's own.
public struct ProgramRights: Sendable {
    /// The folder of that queue, as the administrator has configured it.
    public var queue: @Sendable () throws(Refusal) -> String
    /// For good; asked again, it does nothing.
    public var giveUp: @Sendable () throws(Refusal) -> Void
    /// Until ``takeBack``.
    public var setAside: @Sendable () throws(Refusal) -> Void
    public var takeBack: @Sendable () throws(Refusal) -> Void

    public init(
        queue: @escaping @Sendable () throws(Refusal) -> String,
        giveUp: @escaping @Sendable () throws(Refusal) -> Void,
        setAside: @escaping @Sendable () throws(Refusal) -> Void,
        takeBack: @escaping @Sendable () throws(Refusal) -> Void
    ) {
        self.queue = queue
        self.giveUp = giveUp
        self.setAside = setAside
        self.takeBack = takeBack
    }
}

extension Surroundings {
    /// Opens what the user names with the user's rights alone: a file that only the program may read stays unread.
    /// - Throws: ``Refusal``, or what `body` throws.
    func asUser<Value>(_ body: () throws -> Value) throws -> Value {
        guard let rights else { return try body() }
        try rights.setAside()
        let result = Result { try body() }
        try rights.takeBack()
        return try result.get()
    }

    /// For a command that needs no queue, or makes one of its own.
    /// - Throws: ``Refusal``.
    func giveUpRights() throws(Refusal) {
        try rights?.giveUp()
    }
}
