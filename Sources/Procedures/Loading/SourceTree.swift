import Yams

/// Composes a YAML text and hands its root to a reader.
enum SourceTree {
    /// - Returns: what `read` made of the root, and the reader with its complaints and places.
    static func read<Value>(
        _ source: String, file: String, _ read: (SourceReader, SourceReader.Entry) -> Value?
    ) -> (value: Value?, reader: SourceReader) {
        let reader = SourceReader(file: file)
        guard isComposable(source, reader) else { return (nil, reader) }
        do {
            // The basic resolver leaves every scalar a text: "no", "14" and "2026-11-27" are read by who knows what they
            // should be, and no regular expression runs over the file.
            let parser = try Parser(yaml: source, resolver: .basic)
            guard let root = try parser.singleRoot() else {
                reader.complain(
                    "", .notYAML, "the file is empty",
                    "Write something into it, or take it away; docs/procedures.md and docs/clocks.md show how")
                return (nil, reader)
            }
            // What is wrong with the whole stands where it begins.
            reader.note("", root.mark)
            reader.isTagged = tags(in: source)
            // Anchors live as long as the parser does, and the reader looks at them.
            let value = withExtendedLifetime(parser) { read(reader, SourceReader.Entry(node: root, path: "")) }
            return (reader.complaints.isEmpty ? value : nil, reader)
        } catch {
            reader.complain(error, in: source)
            return (nil, reader)
        }
    }

    private static func isComposable(_ source: String, _ reader: SourceReader) -> Bool {
        let bytes = source.utf8
        guard bytes.count <= Limits.fileBytes else {
            reader.append(SourceFolder.tooLong(reader.map.file))
            return false
        }
        var aliases = 0
        var line = 1
        var before = UInt8(ascii: " ")
        var beforeThat = before
        for (offset, byte) in bytes.enumerated() {
            if isControl(byte, before, beforeThat) {
                reader.complainOfControl(before: offset + 1, in: source)
                return false
            }
            if before == UInt8(ascii: "*"), byte > UInt8(ascii: " "), byte != before { aliases += 1 }
            guard aliases <= Limits.aliases else {
                reader.complain(
                    at: SourceMap.Position(line: line, column: 1), .alias,
                    "anchors (&) and aliases (*) aren't used in procedures", "Write the values out, without “*”")
                return false
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            (before, beforeThat) = (byte, before)
        }
        return true
    }

    /// Whether a character ends here that YAML 1.1 doesn't allow (section 5.1): C0 but for tab and line ends, DEL, C1 but for NEL, and
    /// U+FFFE and U+FFFF, in UTF-8.
    private static func isControl(_ byte: UInt8, _ before: UInt8, _ beforeThat: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F: true
        case 0x80..<0xA0 where before == 0xC2: byte != 0x85
        case 0xBE, 0xBF: before == 0xBF && beforeThat == 0xEF
        default: false
        }
    }

    /// Whether a value begins with “!”, which no value can but by a tag; `nil` where none does. A parsed value doesn't tell a tag from
    /// what quotes make of it.
    private static func tags(in source: String) -> ((Mark) -> Bool)? {
        var before = UInt8(ascii: " ")
        let mayHave = source.utf8.contains { byte in
            defer { before = byte }
            return byte == UInt8(ascii: "!") && (before <= UInt8(ascii: " ") || "[{,:-?".utf8.contains(before))
        }
        guard mayHave || source.hasPrefix("\u{feff}!") else { return nil }
        let text = source.hasPrefix("\u{feff}") ? source.dropFirst() : source[...]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.unicodeScalars)
        return { mark in
            guard lines.indices.contains(mark.line - 1) else { return false }
            return lines[mark.line - 1].dropFirst(mark.column - 1).first == "!"
        }
    }
}

extension SourceReader {
    /// What the YAML parser says, as a complaint with its line.
    func complain(_ error: any Error, in source: String) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _)?, .parser(let context, let problem, let mark, _)?,
            .composer(let context, let problem, let mark, _)?:
            let (what, remedy) = Self.told(problem, context, at: mark, in: source)
            complain(at: Self.position(mark), .notYAML, what, remedy)
        case .duplicatedKeysInMapping(let keys, let context)?:
            let key = keys.first ?? ""
            complain(
                at: Self.secondMark(of: key, from: context.mark, in: source), .duplicate,
                "“\(key)” is written twice in one place", "Rename one of the two, or take it out")
        case .reader(let problem, let offset, _, _)?:
            let line = offset.map { source.prefix($0).count(where: \.isNewline) + 1 }
            complain(
                at: line.map { SourceMap.Position(line: $0, column: 1) }, .notYAML, problem,
                "Save the file as UTF-8 plain text")
        default:
            complain("", .notYAML, "it can't be read as YAML (\(error))", "Compare it with docs/procedures.md")
        }
    }

    /// - Parameter end: of the character, in bytes of UTF-8.
    fileprivate func complainOfControl(before end: Int, in source: String) {
        let text = String(decoding: source.utf8.prefix(end), as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let code = text.unicodeScalars.last.map { String($0.value, radix: 16, uppercase: true) } ?? ""
        complain(
            at: SourceMap.Position(line: lines.count, column: lines.last?.unicodeScalars.count ?? 1), .controlCharacter,
            "the character U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code), which nobody sees, stands here",
            "Take it out, and save the file as UTF-8 plain text")
    }

    fileprivate func complain(
        at position: SourceMap.Position?, _ rule: Complaint.Rule, _ what: String, _ remedy: String
    ) {
        append(
            Complaint(
                file: map.file, line: position?.line, column: position?.column, path: "", rule: rule, what: what,
                remedy: remedy))
    }

    private static func told(
        _ problem: String, _ context: YamlError.Context?, at mark: Mark, in source: String
    ) -> (what: String, remedy: String) {
        if problem.contains("nesting level") { return ("it is nested deeper than any procedure", "Take brackets out") }
        let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let indent = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1].prefix(while: \.isWhitespace) : ""
        if indent.contains("\t") { return ("a tab stands where only spaces can", "Indent this line with spaces") }
        let remedy = "Look at the indentation here and above; words with a comma, a colon or a brace need quotes"
        guard let context else { return (problem, remedy) }
        let began = context.mark.line == mark.line ? "" : ", which began in line \(context.mark.line)"
        return ("\(context.text)\(began), \(problem)", remedy)
    }

    private static func position(_ mark: Mark) -> SourceMap.Position {
        SourceMap.Position(line: mark.line, column: mark.column)
    }

    /// The parser names the first of two equal keys; the one to change is the next with the same indentation.
    private static func secondMark(of key: String, from first: Mark, in source: String) -> SourceMap.Position {
        let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let indent = String(repeating: " ", count: max(0, first.column - 1))
        for (index, line) in lines.enumerated().dropFirst(first.line) where line.hasPrefix(indent) {
            if line.dropFirst(indent.count).hasPrefix(key + ":") {
                return SourceMap.Position(line: index + 1, column: first.column)
            }
        }
        return position(first)
    }
}
