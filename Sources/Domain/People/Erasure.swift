/// What stands where words of a person stood, in every language.
///
/// Not nothing: what happened stays (a statement was confirmed, a reason was given), and replays.
public enum Erased {
    public static let words = "[…]"
}

/// What became of one person's traces when they were erased.
public struct Erasure: Hashable, Sendable, Codable {
    public var calls: Int
    public var matters: Int
    public var tickets: Int
    /// Where their voice is still kept: the exchange's own ids, to be erased there. The queue forgets them.
    public var recordings: [String]

    public init(calls: Int, matters: Int, tickets: Int, recordings: [String]) {
        self.calls = calls
        self.matters = matters
        self.tickets = tickets
        self.recordings = recordings
    }
}
