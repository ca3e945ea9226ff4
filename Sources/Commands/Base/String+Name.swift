import ArgumentParser
import Domain

extension String {
    /// Refuses, at the door, what would later look like another name than it is, or like none: blanks alone, and what
    /// isn't seen.
    /// - Parameter argument: as the person who typed it knows it: `--name`.
    /// - Throws: `ValidationError`, which is wrong usage.
    func demandName(_ argument: String) throws {
        guard contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("\(argument) is empty: give it at least one character.")
        }
        if let hidden = firstHidden {
            throw ValidationError(
                "\(argument) has the character \(hidden.codePoint) in it, which can't be seen: leave it out.")
        }
    }
}
