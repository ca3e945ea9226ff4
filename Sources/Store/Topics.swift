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

/// Tells a console when a topic it shows has changed. For one thread, which may wait in it.
public protocol TopicWatch: AnyObject, Sendable {
    /// The topics that changed since it was last asked, waited for when there are none yet.
    /// - Parameter limit: how long to wait; zero only asks, `nil` waits for ever. Empty when it has passed.
    func changed(waitingAtMost limit: Duration?) -> Set<Topic>
}
