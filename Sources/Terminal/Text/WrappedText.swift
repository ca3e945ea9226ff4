/// A text cut into lines of at most `width` columns, with the way back to its characters.
///
/// Words stay whole where they fit on a line; one that doesn't is cut. The spaces at which a line ends hang past its end,
/// unseen, but belong to it. Offsets count characters as people do (grapheme clusters).
public struct WrappedText: Equatable, Sendable {
    /// One line's characters; a line end that the text has itself is in none.
    public let lines: [Range<Int>]
    public let width: Int

    /// What wrapping asks of a character: its columns, or that it is a line end or a space.
    enum Kind {
        static let lineEnd: UInt8 = 0xFF
        static let space: UInt8 = 0xFE
        static let widest: UInt8 = 0xFD

        static func of(_ character: Character) -> UInt8 {
            if character.isNewline { return lineEnd }
            if character == " " || character == "\t" { return space }
            return UInt8(min(Int(widest), Glyph.width(of: character)))
        }

        static func columns(_ kind: UInt8) -> Int { kind == lineEnd ? 0 : kind == space ? 1 : Int(kind) }
    }

    public init(_ text: some StringProtocol, width: Int) {
        self.init(kinds: text.map(Kind.of), width: width)
    }

    /// Linear in the number of characters: about 20 µs for 10,000, which is what lets an editor wrap at every key.
    init(kinds: [UInt8], width: Int) {
        self.width = max(1, width)
        var lines: [Range<Int>] = []
        var start = 0
        var columns = 0
        // After the last space of the line, where a word that doesn't fit goes to the next line; and the columns there.
        var wordStart = 0
        var columnsBeforeWord = 0
        for index in kinds.indices {
            let kind = kinds[index]
            if kind == Kind.lineEnd {
                lines.append(start..<index)
                (start, columns, wordStart, columnsBeforeWord) = (index + 1, 0, index + 1, 0)
                continue
            }
            if kind == Kind.space {
                columns += 1
                (wordStart, columnsBeforeWord) = (index + 1, columns)
                continue
            }
            let wide = Kind.columns(kind)
            if columns + wide > self.width, index > start {
                if wordStart > start {
                    lines.append(start..<wordStart)
                    start = wordStart
                    columns -= columnsBeforeWord
                }
                if columns + wide > self.width, index > start {
                    lines.append(start..<index)
                    (start, columns) = (index, 0)
                }
                (wordStart, columnsBeforeWord) = (start, 0)
            }
            columns += wide
        }
        lines.append(start..<kinds.count)
        self.lines = lines
    }

    /// The line on which an offset stands: between two lines, the later one.
    public func line(of offset: Int) -> Int {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].lowerBound <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

extension StringProtocol {
    /// The lines of this text when no line may be wider than `width` columns, without the spaces at their ends.
    public func wrapped(to width: Int) -> [String] {
        let characters = Array(self)
        return WrappedText(kinds: characters.map(WrappedText.Kind.of), width: width).lines.map { range in
            var end = range.upperBound
            while end > range.lowerBound, characters[end - 1] == " " { end -= 1 }
            return String(characters[range.lowerBound..<end])
        }
    }

    /// At most `width` columns of this text, an ellipsis in place of what is cut off.
    public func truncated(to width: Int) -> String {
        guard width > 0 else { return "" }
        var kept = ""
        var columns = 0
        for character in self {
            let wide = Glyph.width(of: character)
            if columns + wide > width {
                while columns > width - 1, let last = kept.popLast() { columns -= Glyph.width(of: last) }
                return kept + "…"
            }
            kept.append(character)
            columns += wide
        }
        return kept
    }
}
