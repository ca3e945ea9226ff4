/// What of a code point may reach the terminal, and how many columns it takes.
public enum Glyph {
    /// The code point to show and its columns (0: it joins the one before), or nil when it must not be shown.
    ///
    /// Callers' text is pasted into terminals, so what could steer one is kept back: C0 and C1 controls, DEL, the
    /// bidirectional controls. Line ends and tabs become a space. Also kept back are the variation selector U+FE0F and
    /// the joiner U+200D: terminals disagree about the width of what they make, and one wrong column shifts the row.
    @inline(__always)
    public static func shown(_ scalar: Unicode.Scalar) -> (scalar: Unicode.Scalar, width: Int)? {
        let value = scalar.value
        if value >= 0x20 && value < 0x7F { return (scalar, 1) }
        return beyondASCII(scalar)
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> (scalar: Unicode.Scalar, width: Int)? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: return (" ", 1)
        case 0x00...0x1F, 0x7F...0x9F: return nil
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return nil
        case 0x200B, 0x200D, 0xFE0F, 0xFEFF: return nil
        default: return (scalar, WidthTable.width(of: scalar.value))
        }
    }

    /// Columns of one character as people count them. A combining mark that stands alone takes one.
    public static func width(of character: Character) -> Int {
        var columns = 0
        var isShown = false
        for scalar in character.unicodeScalars {
            guard let glyph = shown(scalar) else { continue }
            columns += glyph.width
            isShown = true
        }
        return columns == 0 && isShown ? 1 : columns
    }

    /// Columns that a text takes on one line.
    public static func width(of text: some StringProtocol) -> Int {
        var columns = 0
        for character in text { columns += width(of: character) }
        return columns
    }
}

extension StringProtocol {
    /// Columns that this text takes on one line of a terminal.
    public var displayWidth: Int { Glyph.width(of: self) }
}
