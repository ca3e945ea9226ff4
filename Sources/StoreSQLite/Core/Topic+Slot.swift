import Store

extension Topic {
    /// The lead's counters are told sooner than what others show.
    var slot: TopicSlot {
        TopicSlot(rawValue, place: place, spacing: .milliseconds(self == .counters ? 50 : 250))
    }

    /// Numbers are never used again for another topic: consoles of different versions share a page.
    private var place: Int {
        switch self {
        case .floor: 0
        case .queue: 1
        case .counters: 2
        case .alerts: 3
        case .incidents: 4
        case .staff: 5
        }
    }
}
