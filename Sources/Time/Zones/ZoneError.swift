/// Why there is no zone to compute with.
public enum ZoneError: Error, Hashable, Sendable {
    /// The folder of zones isn't there: the system's tzdata isn't installed.
    case noZoneData(folder: String)
    case unknownZone(name: String)
    /// The file is there, and reading it failed with this `errno`.
    case unreadable(path: String, errno: Int32)
    case damaged(name: String, Damage)

    /// What is wrong with the bytes of a zone's file.
    public enum Damage: Error, Hashable, Sendable {
        case notZoneData
        /// Version 1 has no rule for the years after its last change, so it can't be promised with.
        case versionTooOld
        case cutShort
        case inconsistent
        /// Data that counts leap seconds (`right/…`): an ``Instant`` doesn't.
        case countsLeapSeconds
        case badRule(String)
    }
}

extension ZoneError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noZoneData(let folder): "no time zones in \(folder): install the package tzdata"
        case .unknownZone(let name): "there is no time zone “\(name)”: name one like Europe/Moscow"
        case .unreadable(let path, let errno): "can't read the time zone in \(path) (error \(errno))"
        case .damaged(let name, let damage): "the data of the time zone “\(name)” can't be used: \(damage.description)"
        }
    }
}

extension ZoneError.Damage: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notZoneData: "it isn't a time zone file"
        case .versionTooOld: "its format is too old, reinstall the package tzdata"
        case .cutShort: "the file is cut short, reinstall the package tzdata"
        case .inconsistent: "the file contradicts itself, reinstall the package tzdata"
        case .countsLeapSeconds: "it counts leap seconds, take the zone without “right/”"
        case .badRule(let rule): "its rule for future years (\(rule)) can't be read"
        }
    }
}
