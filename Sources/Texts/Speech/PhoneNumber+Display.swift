import Domain

extension PhoneNumber {
    /// In groups, as people write and read it: `+7 495 123-45-67`, `+44 207 946 09 58`, `112`.
    public var display: String {
        guard isFull else { return local }
        let code = countryCode
        let rest = digits.dropFirst(code.count)
        switch (code, rest.count) {
        case ("7", 10): return "+7 " + grouped(rest, [3, 3, 2, 2], ends: "--")
        case ("1", 10): return "+1 " + grouped(rest, [3, 3, 4], ends: "-")
        default: return "+\(code) " + grouped(rest, threes(rest.count), ends: "")
        }
    }

    /// Within a city or a house: `112`, `4402`, `123-45-67`.
    private var local: String {
        let pairs = digits.count / 2
        guard digits.count >= 5 else { return digits }
        let first = digits.count % 2 == 0 ? 2 : 3
        let sizes = [first] + Array(repeating: 2, count: pairs - 1)
        return grouped(digits[...], sizes, ends: String(repeating: "-", count: pairs - 1))
    }

    /// Threes, and what is left by twos, so that no digit stands alone.
    private func threes(_ count: Int) -> [Int] {
        let twos = count % 3 == 0 ? 0 : count % 3 == 1 ? 2 : 1
        guard count >= twos * 2 else { return [count] }
        return Array(repeating: 3, count: (count - twos * 2) / 3) + Array(repeating: 2, count: twos)
    }

    /// `ends` joins the last groups, a space the others.
    private func grouped(_ digits: Substring, _ sizes: [Int], ends: String) -> String {
        var text = ""
        var rest = digits
        let joints = Array(String(repeating: " ", count: max(0, sizes.count - 1 - ends.count)) + ends)
        for (index, size) in sizes.enumerated() {
            if index > 0 { text.append(joints[index - 1]) }
            text += rest.prefix(size)
            rest = rest.dropFirst(size)
        }
        return text
    }

    /// One, two or three digits, by ITU-T E.164's list of assigned codes: the two-digit ones are few, the rest has three.
    private var countryCode: String {
        let two: Set<Substring> = [
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98",
        ]
        if digits.hasPrefix("7") || digits.hasPrefix("1") { return String(digits.prefix(1)) }
        return String(digits.prefix(two.contains(digits.prefix(2)) ? 2 : 3))
    }
}
