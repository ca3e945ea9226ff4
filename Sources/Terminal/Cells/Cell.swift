/// What stands in one cell: up to five code points (a base and its combining marks, the most that ncurses takes), how
/// many columns they cover, and a style. Sixteen bytes and no reference, so that comparing two frames is comparing memory.
public struct Cell: Equatable, Sendable {
    // Three code points of 21 bits; two more, then the count (3 bits), the width (2) and the style (8).
    private var low: UInt64
    private var high: UInt64

    /// The most code points in a cell: `CCHARW_MAX` of ncurses. Further marks are not shown.
    public static let mostScalars = 5

    init(_ scalar: Unicode.Scalar, width: Int, style: Style) {
        low = UInt64(scalar.value)
        high = 1 << 42 | UInt64(width & 3) << 45 | UInt64(style.index) << 47
    }

    public static let blank = Cell(" ", width: 1, style: .normal)

    static func blank(_ style: Style) -> Cell { Cell(" ", width: 1, style: style) }

    /// The right half of the wide character before it.
    static func continuation(_ style: Style) -> Cell {
        var cell = Cell("\0", width: 0, style: style)
        cell.high &= ~(7 << 42)
        return cell
    }

    public var count: Int { Int(high >> 42 & 7) }
    /// 1, 2, or 0 for the right half of a wide character.
    public var width: Int { Int(high >> 45 & 3) }
    public var isContinuation: Bool { width == 0 }

    public var style: Style {
        get { Style(index: Int(high >> 47 & 0xFF)) }
        set { high = high & ~(0xFF << 47) | UInt64(newValue.index) << 47 }
    }

    var styleIndex: Int { Int(high >> 47 & 0xFF) }

    /// The code point at `index`, 0 beyond the last.
    func scalar(at index: Int) -> UInt32 {
        let bits = index < 3 ? low >> UInt64(21 * index) : high >> UInt64(21 * (index - 3))
        return UInt32(bits & 0x1F_FFFF)
    }

    /// Adds a combining mark; false when the cell is full.
    mutating func append(_ mark: Unicode.Scalar) -> Bool {
        let index = count
        guard index > 0, index < Cell.mostScalars else { return false }
        if index < 3 {
            low |= UInt64(mark.value) << UInt64(21 * index)
        } else {
            high |= UInt64(mark.value) << UInt64(21 * (index - 3))
        }
        high += 1 << 42
        return true
    }

    /// What is seen, empty for the right half of a wide character.
    public var text: String {
        var text = String.UnicodeScalarView()
        for index in 0..<count {
            if let scalar = Unicode.Scalar(scalar(at: index)) { text.append(scalar) }
        }
        return String(text)
    }
}
