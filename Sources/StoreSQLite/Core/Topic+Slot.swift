import Store

extension Topic {
    /// The lead's counters are told sooner than what others show.
    var slot: TopicSlot {
        TopicSlot(rawValue, spacing: .milliseconds(self == .counters ? 50 : 250))
    }
}
