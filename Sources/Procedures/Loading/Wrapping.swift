/// How many lines a text takes when it is wrapped at spaces.
enum Wrapping {
    /// Counted in characters where a count in scalars, which is never less and much faster, says more than `enough` lines.
    static func lines(of text: String, columns: Int, enough: Int) -> Int {
        let most = lines(text.unicodeScalars.split(separator: " ").map(\.count), columns)
        return most <= enough ? most : lines(text.split(separator: " ").map(\.count), columns)
    }

    private static func lines(_ words: [Int], _ columns: Int) -> Int {
        var (lines, used) = (1, 0)
        for length in words {
            if used > 0, used + 1 + length > columns {
                lines += 1
                used = 0
            }
            used += (used > 0 ? 1 : 0) + length
            while used > columns {
                lines += 1
                used -= columns
            }
        }
        return lines
    }
}
