/// How many lines a text takes when it is wrapped at spaces.
enum Wrapping {
    static func lines(of text: String, columns: Int) -> Int {
        var (lines, used) = (1, 0)
        for word in text.split(separator: " ") {
            let length = word.count
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
