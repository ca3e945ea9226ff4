/// Why a clock stands still, by the word that a procedure gives it: `waiting-for-caller`.
public struct PauseReason: Hashable, Sendable, Codable, CustomStringConvertible {
    public let description: String

    public init(_ word: String) {
        description = word
    }
}

/// A time in which what a clock measures was out of our hands.
public struct Pause: Hashable, Sendable {
    public let reason: PauseReason
    public let from: Instant
    /// `nil` while it lasts.
    public let to: Instant?

    /// `nil` when it doesn't end after it begins.
    public init?(_ reason: PauseReason, from: Instant, to: Instant?) {
        if let to, to <= from { return nil }
        self.reason = reason
        self.from = from
        self.to = to
    }
}
