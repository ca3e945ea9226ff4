import Time

extension Field {
    /// Whether the answer is of this field's type, within its limits and by its rules.
    /// - Throws: ``RunError``.
    public func check(_ answer: Answer, on today: CalendarDay) throws(RunError) {
        switch (type, answer) {
        case (_, .refused): if refused == nil { throw .notAnAnswerHere(id, .refused) }
        case (_, .unknown): if unknown == nil { throw .notAnAnswerHere(id, .unknown) }
        case (.line(let limit), .text(let text)), (.text(let limit), .text(let text)):
            guard text.count <= limit else { throw .tooLong(id, limit: limit, length: text.count) }
            try check(text)
            guard text.contains(where: { !$0.isWhitespace }) else { throw .notAnAnswerHere(id, .missing) }
        case (.email, .text(let text)):
            guard text.isAddressOfMail else { throw .breaksRule(id, .address) }
        case (.choice(let options), .option(let option)):
            guard options.contains(where: { $0.id == option }) else { throw .unknownOption(option, of: id) }
        case (.money(let limit), .money(let kopecks)):
            guard (0...limit).contains(kopecks) else { throw .outOfRange(id) }
        case (.number(let range), .number(let number)):
            guard range.contains(number) else { throw .outOfRange(id) }
        case (.date, .date(let day)): try check(day, today)
        case (.signature(let options), .signature(let signer, let day)):
            guard options.contains(where: { $0.id == signer }) else { throw .unknownOption(signer, of: id) }
            try check(day, today)
        case (.attachments(let limit), .attachments(let files)):
            guard (1...limit).contains(files.count) else { throw .outOfRange(id) }
        case (.yesNo, .yesNo), (.phone, .phone): return
        default: throw .wrongType(id)
        }
    }

    private func check(_ text: String) throws(RunError) {
        if rules.contains(.substance), text.wordsBesideLinks < 3 { throw .breaksRule(id, .substance) }
        if rules.contains(.fullName), text.wordsBesideLinks < 2 { throw .breaksRule(id, .fullName) }
    }

    private func check(_ day: CalendarDay, _ today: CalendarDay) throws(RunError) {
        if rules.contains(.notFuture), day > today { throw .breaksRule(id, .notFuture) }
        if rules.contains(.notPast), day < today { throw .breaksRule(id, .notPast) }
    }
}

/// What an answer fell short of, beside its type and limits.
public enum BrokenRule: Hashable, Sendable {
    case substance, fullName, notFuture, notPast
    /// It has no form of an address of electronic mail.
    case address
}

extension String {
    /// How many words with a letter in them remain without links and addresses of mail.
    var wordsBesideLinks: Int {
        split(whereSeparator: \.isWhitespace).count { word in
            word.contains(where: \.isLetter) && !word.isLink && !word.contains("@")
        }
    }

    /// One "@" between a name and a domain with a dot, without spaces; 254 bytes at most (RFC 5321, section 4.5.3.1.3).
    var isAddressOfMail: Bool {
        guard utf8.count <= 254, !contains(where: \.isWhitespace) else { return false }
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count) else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }
}

extension Substring {
    fileprivate var isLink: Bool {
        let word = lowercased().drop { "(<«\"'".contains($0) }
        return word.hasPrefix("http:") || word.hasPrefix("https:") || word.hasPrefix("www.") || word.contains("://")
            || word.isHost
    }

    /// `example.com/complaints`, as people write it: a host, and perhaps what lies there.
    private var isHost: Bool {
        var host = prefix { !"/?#:".contains($0) }.drop { !$0.isLetter && !$0.isNumber }
        while let end = host.last, !end.isLetter, !end.isNumber { host.removeLast() }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last else { return false }
        return labels.allSatisfy { label in
            !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" }
        } && last.count >= 2 && last.allSatisfy(\.isLetter)
    }
}
