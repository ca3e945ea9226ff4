/// Something that screens show and that can change under them: one place on the queue's ``TopicPage``.
package struct TopicSlot: Hashable, Sendable {
    package let name: String
    /// Its place on the page, below ``TopicPage/places``; the same in every program that opens the queue.
    package let place: Int
    /// At most one wake-up within this time, whoever writes, with the last change always told.
    package let spacing: Duration

    package init(_ name: String, place: Int, spacing: Duration = .milliseconds(250)) {
        precondition((0..<TopicPage.places).contains(place), "a page has \(TopicPage.places) places")
        self.name = name
        self.place = place
        self.spacing = spacing
    }

    package static func == (one: TopicSlot, other: TopicSlot) -> Bool { one.place == other.place }
    package func hash(into hasher: inout Hasher) { hasher.combine(place) }
}
