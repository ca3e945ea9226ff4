/// Turns the bytes of a terminal into keys and pastes, however they are cut into packets.
///
/// Not `wget_wch`: without delay that drops a character of which only half the bytes have arrived, which a slow ssh
/// line does to Russian text. What isn't understood is swallowed if it is a control sequence, and shown as U+FFFD if it
/// is broken text, so that a loss is seen.
public struct KeyDecoder: Sendable {
    /// What an unfinished input waits for.
    public enum Pending: Equatable, Sendable {
        case nothing
        /// An Esc that may be the key, or the begin of another key's sequence: to be timed out soon.
        case escape
        /// A sequence has begun: to be timed out later.
        case sequence
        /// Half a character, or a paste without its end: its rest comes, whenever.
        case rest
    }

    private let sequences: [[UInt8]: Key]
    private let prefixes: Set<[UInt8]>
    /// In bytes: a key held down over a slow line brings thousands at once, and only so many can be one sequence.
    private let longest: Int
    private var buffer: [UInt8] = []
    private var pasted: [UInt8]?

    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    /// - Parameter sequences: what this kind of terminal sends for its keys, from terminfo; the usual ones of xterm,
    ///   the Linux console and their kin are known.
    public init(sequences: [[UInt8]: Key] = [:]) {
        let usable = sequences.filter { $0.key.count > 1 }
        self.sequences = usable
        longest = usable.keys.map(\.count).max() ?? 0
        prefixes = Set(usable.keys.flatMap { bytes in (1..<bytes.count).map { Array(bytes[..<$0]) } })
    }

    public var pending: Pending {
        if pasted != nil { return .rest }
        switch buffer.first {
        case nil: return .nothing
        case 0x1B: return buffer.count == 1 ? .escape : .sequence
        default: return .rest
        }
    }

    /// The events that are complete with these bytes.
    public mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
        buffer.append(contentsOf: bytes)
        var events: [InputEvent] = []
        var start = 0
        while start < buffer.count {
            if pasted != nil {
                start = takePaste(from: start, into: &events)
                if pasted != nil { break }
                continue
            }
            guard let (used, event) = next(from: start) else { break }
            start += used
            if let event { events.append(event) }
        }
        buffer.removeFirst(start)
        return events
    }

    /// Nothing more came in time: an Esc is the key, an unfinished sequence Alt with what followed it.
    public mutating func timeOut() -> [InputEvent] {
        guard pasted == nil, buffer.first == 0x1B else { return [] }
        let rest = buffer.dropFirst()
        buffer = []
        guard let second = rest.first else { return [.key(.escape)] }
        if second == 0x1B { return [.key(.escape)] + feed(rest) + timeOut() }
        guard let scalar = Unicode.Scalar(UInt32(second)), rest.count == 1 else { return [] }
        return [.key(.alt(Character(scalar)))]
    }

    /// The terminal is gone: a paste that had begun is delivered as far as it came.
    public mutating func finish() -> [InputEvent] {
        guard let bytes = pasted else { return timeOut() }
        pasted = nil
        return [.paste(KeyDecoder.text(of: bytes + buffer))]
    }

    /// How many bytes the next event takes; nil while it is incomplete.
    private mutating func next(from start: Int) -> (used: Int, event: InputEvent?)? {
        let byte = buffer[start]
        if byte == 0x1B { return escape(from: start) }
        if byte < 0x80 { return (1, KeyDecoder.ascii(byte).map(InputEvent.key)) }
        return character(from: start)
    }

    private static func ascii(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x00: .control(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }

    private func character(from start: Int) -> (used: Int, event: InputEvent?)? {
        let length: Int
        switch buffer[start] {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return (1, .key("\u{FFFD}"))
        }
        var end = start + 1
        while end < buffer.count, end < start + length, buffer[end] & 0xC0 == 0x80 { end += 1 }
        if end == buffer.count, end < start + length { return nil }
        let text = String(decoding: buffer[start..<end], as: UTF8.self)
        guard let first = text.unicodeScalars.first, end == start + length else {
            return (end - start, .key("\u{FFFD}"))
        }
        // The C1 controls are no text.
        if (0x80...0x9F).contains(first.value) { return (end - start, nil) }
        return (end - start, .key(.character(Character(first))))
    }

    private mutating func escape(from start: Int) -> (used: Int, event: InputEvent?)? {
        if !sequences.isEmpty {
            for end in stride(from: min(buffer.count, start + longest), to: start + 1, by: -1) {
                if let key = sequences[Array(buffer[start..<end])] { return (end - start, .key(key)) }
            }
            if buffer.count - start < longest, prefixes.contains(Array(buffer[start...])) { return nil }
        }
        guard start + 1 < buffer.count else { return nil }
        switch buffer[start + 1] {
        case 0x5B: return control(from: start)
        case 0x4F:
            guard start + 2 < buffer.count else { return nil }
            return (3, ControlSequence.ss3(buffer[start + 2]).map(InputEvent.key))
        case 0x1B:
            // Some terminals send Alt with an arrow as Esc before the arrow's sequence.
            guard start + 2 < buffer.count else { return nil }
            guard buffer[start + 2] == 0x5B || buffer[start + 2] == 0x4F else { return (1, .key(.escape)) }
            guard let (used, event) = escape(from: start + 1) else { return nil }
            return (used + 1, event.map(KeyDecoder.withAlt))
        default:
            guard let (used, event) = next(from: start + 1) else { return nil }
            return (used + 1, event.map(KeyDecoder.withAlt))
        }
    }

    private static func withAlt(_ event: InputEvent) -> InputEvent {
        guard case .key(let key) = event else { return event }
        return .key(Key(key.code, key.modifiers.union(.alt)))
    }

    /// ESC [ parameters final.
    private mutating func control(from start: Int) -> (used: Int, event: InputEvent?)? {
        var end = start + 2
        // The Linux console's F1 to F5: ESC [ [ A … E.
        if end < buffer.count, buffer[end] == 0x5B {
            guard end + 1 < buffer.count else { return nil }
            let number = Int(buffer[end + 1]) - 0x40
            return (4, (1...5).contains(number) ? .key(.function(number)) : nil)
        }
        while end < buffer.count, (0x20...0x3F).contains(buffer[end]) { end += 1 }
        guard end < buffer.count else { return nil }
        let used = end - start + 1
        guard (0x40...0x7E).contains(buffer[end]) else { return (end - start, nil) }
        let sequence = ControlSequence(parameters: buffer[(start + 2)..<end], final: buffer[end])
        if sequence.isPasteStart {
            pasted = []
            return (used, nil)
        }
        return (used, sequence.key.map(InputEvent.key))
    }

    private mutating func takePaste(from start: Int, into events: inout [InputEvent]) -> Int {
        let end = KeyDecoder.pasteEnd
        var at = start
        while let escape = buffer[at...].firstIndex(of: 0x1B) {
            if buffer.count - escape < end.count {
                // It may be the begin of the end: kept back until the rest has come.
                guard end.starts(with: buffer[escape...]) else {
                    at = escape + 1
                    continue
                }
                pasted?.append(contentsOf: buffer[start..<escape])
                return escape
            }
            if buffer[escape...].starts(with: end) {
                events.append(.paste(KeyDecoder.text(of: (pasted ?? []) + buffer[start..<escape])))
                pasted = nil
                return escape + end.count
            }
            at = escape + 1
        }
        pasted?.append(contentsOf: buffer[start...])
        return buffer.count
    }

    private static func text(of bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\r" {
                text.append("\n")
            } else if scalar != "\n" || !afterReturn {
                text.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(text)
    }
}
