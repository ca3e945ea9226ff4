extension Language {
    /// A sum as it is written: "1 200 ₽", "350,50 ₽"; "RUB 1,200.50".
    public func money(_ kopecks: Int) -> String {
        let rest = kopecks % 100
        let part = rest == 0 ? "" : rest < 10 ? "0\(rest)" : String(rest)
        switch self {
        case .ru: return "\(grouped(kopecks / 100, by: "\u{a0}"))\(part.isEmpty ? "" : ",\(part)") ₽"
        case .en: return "RUB \(grouped(kopecks / 100, by: ","))\(part.isEmpty ? "" : ".\(part)")"
        }
    }

    private func grouped(_ number: Int, by separator: String) -> String {
        var digits = String(number)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: separator)
    }
}
