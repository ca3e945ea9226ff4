import Time

/// Something that hits many at once (a wrong bill run); calls and tickets are attached with one key.
public struct Incident: Hashable, Sendable, Codable, Identifiable {
    public let id: IncidentID
    public var title: String
    /// What operators read out, in the caller's language.
    public var bulletin: Wording
    public var openedAt: Instant
    public var closedAt: Instant?
    /// How many matters and tickets are attached.
    public var attached: Int

    public init(
        id: IncidentID, title: String, bulletin: Wording, openedAt: Instant, closedAt: Instant? = nil, attached: Int = 0
    ) {
        self.id = id
        self.title = title
        self.bulletin = bulletin
        self.openedAt = openedAt
        self.closedAt = closedAt
        self.attached = attached
    }
}
