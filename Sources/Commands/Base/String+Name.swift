import ArgumentParser

extension String {
    /// Refuses, at the door, what would later look like another name than it is, or like none: blanks alone, and control
    /// characters.
    /// - Parameter argument: as the person who typed it knows it: `--name`.
    /// - Throws: `ValidationError`, which is wrong usage.
    func demandName(_ argument: String) throws {
        guard contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("\(argument) is empty: give it at least one character.")
        }
        guard !hasControlCharacter else {
            throw ValidationError("\(argument) has a control character in it: leave it out.")
        }
    }

    /// C0, DEL, C1, and the separators that end a line.
    var hasControlCharacter: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }
}
