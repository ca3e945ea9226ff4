/// A day of the week; ``allCases`` runs as the ISO week does, from Monday.
public enum Weekday: String, CaseIterable, Sendable, Codable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
