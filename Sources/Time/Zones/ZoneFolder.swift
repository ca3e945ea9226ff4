import Glibc

/// Where the system keeps its zones: the one place here that touches files.
public struct ZoneFolder: Sendable {
    public let path: String

    /// Debian's tzdata.
    public static let system = ZoneFolder(path: "/usr/share/zoneinfo")

    public init(path: String) {
        self.path = path
    }

    /// Reads the zone of this IANA name; nothing outside the folder can be named.
    ///
    /// - Throws: any ``ZoneError``.
    public func zone(named name: String) throws(ZoneError) -> Zone {
        guard Self.isWellFormed(name) else { throw .unknownZone(name: name) }
        let file = path + "/" + name
        let bytes: [UInt8]
        switch Self.contents(of: file) {
        case .success(let found): bytes = found
        case .failure(let error) where [ENOENT, ENOTDIR, EISDIR].contains(error.errno):
            throw access(path, X_OK) == 0 ? .unknownZone(name: name) : .noZoneData(folder: path)
        case .failure(let error): throw .unreadable(path: file, errno: error.errno)
        }
        return try Zone(name: name, tzif: bytes)
    }

    /// The name of the zone this machine is set to, when it has one: what a new queue starts with.
    public static func systemZoneName() -> String? {
        var buffer = [CChar](repeating: 0, count: 1024)
        let length = readlink("/etc/localtime", &buffer, buffer.count)
        guard length > 0 else { return nil }
        let parts = buffer[..<length].map { UInt8(bitPattern: $0) }.split(separator: UInt8(ascii: "/"))
        guard let folder = parts.lastIndex(where: { $0.elementsEqual("zoneinfo".utf8) }) else { return nil }
        let name = parts[(folder + 1)...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
        return isWellFormed(name) ? name : nil
    }

    /// The countries that a zone lies in, by their ISO 3166 codes, the one with most people first; none where that isn't known.
    ///
    /// From `zone1970.tab` of the IANA time zone database.
    public func countries(of zone: String) -> [String] {
        guard case .success(let bytes) = Self.contents(of: path + "/zone1970.tab") else { return [] }
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let columns = line.split(separator: UInt8(ascii: "\t"))
            guard columns.count >= 3, columns[2].elementsEqual(zone.utf8) else { continue }
            return columns[0].split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
        }
        return []
    }

    private static func isWellFormed(_ name: String) -> Bool {
        let allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-".utf8
        return name.utf8.count <= 64
            && name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
                .allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed.contains) }
    }

    private struct Failure: Error {
        let errno: Int32
    }

    /// At most a megabyte: the largest zone has four kilobytes.
    private static func contents(of file: String) -> Result<[UInt8], Failure> {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(Failure(errno: errno)) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while bytes.count < 1 << 20 {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                return .failure(Failure(errno: errno))
            }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return .success(bytes)
    }
}
