import Time

/// How far what is typed has come to the disk.
struct Drafting: Hashable, Sendable {
    /// What was last asked to be kept.
    var kept = Draft()
    /// Since when there is more than that; `nil` when there isn't.
    var since: Instant?
    /// The question that was on top when the last console was lost, until it is asked again.
    var toAsk: Draft.Question?

    /// What was typed is on the disk within a second: this much waiting, and the write.
    static let delay = Duration.milliseconds(600)

    /// When what is typed has to go to the disk.
    var due: Instant? { since.map { $0 + Self.delay } }
}
