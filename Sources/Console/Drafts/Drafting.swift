import Time

/// How far what is typed has come to the disk.
struct Drafting: Hashable, Sendable {
    /// What is typed, as of the last event.
    var typed = Draft()
    /// What was last asked to be kept.
    var kept = Draft()
    /// Since when there is more than that; `nil` when there isn't.
    var since: Instant?
    /// The question that was on top when the last console was lost, until it is asked again.
    var toAsk: Draft.Question?

    /// The disk didn't take what was last to be kept.
    var isFailing = false
    /// The person was told that leaving would lose it.
    var isWarned = false

    /// What was typed is on the disk within a second: this much waiting, and the write.
    static let delay = Duration.milliseconds(600)
    /// Between one try and the next, where the disk takes nothing.
    static let pause = Duration.seconds(5)

    /// When what is typed has to go to the disk.
    var due: Instant? { since.map { $0 + (isFailing ? Self.pause : Self.delay) } }
}
