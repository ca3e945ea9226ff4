extension Zone {
    /// Reads a zone from the bytes of a TZif file, version 2 or later (RFC 8536).
    ///
    /// - Throws: ``ZoneError/damaged(name:_:)``; no bytes, however broken, trap.
    public init(name: String, tzif bytes: [UInt8]) throws(ZoneError) {
        do {
            var file = TZif(rest: bytes[...])
            self = try file.zone(name: name)
        } catch {
            throw .damaged(name: name, error)
        }
    }
}

/// A reader over the bytes; every integer in them is big-endian.
private struct TZif {
    var rest: ArraySlice<UInt8>

    struct Header {
        let version: UInt8
        let utcFlags, standardFlags, leapSeconds, changes, kinds, letters: Int

        /// How long the data behind this header is when its times take `width` bytes.
        func length(width: Int) -> Int {
            changes * (width + 1) + kinds * 6 + letters + leapSeconds * (width + 4) + standardFlags + utcFlags
        }
    }

    mutating func zone(name: String) throws(ZoneError.Damage) -> Zone {
        // The first block has 32-bit times for readers of version 1.
        let old = try header()
        guard old.version >= UInt8(ascii: "2") else { throw .versionTooOld }
        _ = try take(old.length(width: 4))
        let header = try header()
        guard header.leapSeconds == 0 else { throw .countsLeapSeconds }
        guard header.kinds > 0 else { throw .inconsistent }

        var times: [Int] = []
        for _ in 0..<header.changes { times.append(try integer(bytes: 8)) }
        let indices = try take(header.changes)
        var records: [(offset: Int, letter: Int)] = []
        for _ in 0..<header.kinds {
            let offset = try integer(bytes: 4)
            _ = try take(1)
            records.append((offset, Int(try take(1).first ?? 0)))
        }
        let letters = Array(try take(header.letters))
        _ = try take(header.standardFlags + header.utcFlags)

        var kinds: [Zone.Kind] = []
        for record in records { kinds.append(try kind(record, letters)) }
        var changes: [Zone.Change] = []
        for (time, index) in zip(times, indices) {
            guard index < kinds.count, changes.last.map({ $0.second < time }) ?? true else { throw .inconsistent }
            changes.append(Zone.Change(second: time, kind: kinds[Int(index)]))
        }
        return Zone(name: name, first: kinds[0], changes: changes, rule: try footer())
    }

    private mutating func header() throws(ZoneError.Damage) -> Header {
        guard rest.count >= 4 else { throw .notZoneData }
        guard try take(4).elementsEqual("TZif".utf8) else { throw .notZoneData }
        let version = try take(16).first ?? 0
        var counts: [Int] = []
        for _ in 0..<6 {
            let count = try integer(bytes: 4)
            guard (0...rest.count).contains(count) else { throw .cutShort }
            counts.append(count)
        }
        return Header(
            version: version, utcFlags: counts[0], standardFlags: counts[1], leapSeconds: counts[2],
            changes: counts[3], kinds: counts[4], letters: counts[5])
    }

    private func kind(_ record: (offset: Int, letter: Int), _ letters: [UInt8]) throws(ZoneError.Damage) -> Zone.Kind {
        guard record.letter < letters.count, let end = letters[record.letter...].firstIndex(of: 0),
            abs(record.offset) < Zone.widestOffset
        else { throw .inconsistent }
        return Zone.Kind(
            utcOffsetSeconds: record.offset,
            abbreviation: String(decoding: letters[record.letter..<end], as: UTF8.self))
    }

    /// A rule between two newlines; nothing between them when the future isn't known.
    private mutating func footer() throws(ZoneError.Damage) -> ZoneRule? {
        guard rest.first == UInt8(ascii: "\n"), let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\n")) else {
            throw .cutShort
        }
        let text = rest.dropFirst()[..<end]
        if text.isEmpty { return nil }
        guard let rule = ZoneRule(posix: text) else { throw .badRule(String(decoding: text, as: UTF8.self)) }
        return rule
    }

    private mutating func integer(bytes width: Int) throws(ZoneError.Damage) -> Int {
        let bytes = try take(width)
        let isNegative = (bytes.first ?? 0) & 0x80 != 0
        return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) }
    }

    private mutating func take(_ count: Int) throws(ZoneError.Damage) -> ArraySlice<UInt8> {
        guard rest.count >= count else { throw .cutShort }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
