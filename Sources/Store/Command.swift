import Domain

/// Whose writing act this is, and its id: one act, one id, however often it has to be asked.
public struct Command: Hashable, Sendable {
    public var id: CommandID
    public var by: Login

    public init(id: CommandID, by: Login) {
        self.id = id
        self.by = by
    }
}
