/// Something that screens show and that can change under them: one small file in the queue's `topics` folder.
package struct TopicSlot: Hashable, Sendable {
    /// The file's name: small letters, digits, `-` and `.`.
    package let name: String
    /// At most one wake-up within this time, with the last change always told.
    package let spacing: Duration

    package init(_ name: String, spacing: Duration = .milliseconds(250)) {
        self.name = name
        self.spacing = spacing
    }

    package static func == (one: TopicSlot, other: TopicSlot) -> Bool { one.name == other.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
