/// What a screen shows, and so what it wants to be woken by.
public enum Topic: String, CaseIterable, Sendable {
    /// Who waits, who talks, presence.
    case floor
    /// Lists of tickets and their promises.
    case queue
    /// Counters as the lead sees them: told sooner than the others.
    case counters
    case alerts
    case incidents
    case staff
}

/// Wakes a console when a topic it shows has changed.
public protocol TopicWatch: AnyObject, Sendable {
    /// Becomes readable when something changed; `nil` where the system has no more watches: ask by ``period`` then.
    var descriptor: Int32? { get }
    /// How often to ask when there is no descriptor.
    var period: Duration { get }
    /// The topics that changed since it was last asked.
    func changed() -> Set<Topic>
}
