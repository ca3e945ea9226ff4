/// The known word that was probably meant: at most a third of its letters differ, counting insertions, deletions,
/// replacements (Levenshtein 1965); `nil` when none is near.
package func nearest(to word: String, among known: some Sequence<String>) -> String? {
    known.map { (distance(word, $0), $0) }
        .filter { $0.0 <= max(1, ($0.1.count + 1) / 3) }
        .min { ($0.0, $0.1) < ($1.0, $1.1) }?.1
}

/// What to write instead: the word that was probably meant, or what there is.
func remedy(for word: String, among known: [String]) -> String {
    if let near = nearest(to: word, among: known) { return "Perhaps “\(near)” was meant" }
    if known.isEmpty { return "None is defined in this file: define it first, or leave this out" }
    return "Known here: \(known.prefix(20).joined(separator: ", "))\(known.count > 20 ? " …" : "")"
}

private func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.prefix(64)), Array(other.prefix(64)))
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, candidate) in other.enumerated() {
            let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (letter == candidate ? 0 : 1))
            diagonal = row[j + 1]
            row[j + 1] = cost
        }
    }
    return row[other.count]
}
