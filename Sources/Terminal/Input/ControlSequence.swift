/// What follows ESC [ : parameters and a final byte, as xterm and its kin send keys.
struct ControlSequence {
    private let numbers: [Int]
    private let final: UInt8

    init(parameters: ArraySlice<UInt8>, final: UInt8) {
        numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
            Int(String(decoding: part.prefix { $0 != UInt8(ascii: ":") }.prefix(6), as: UTF8.self)) ?? 0
        }
        self.final = final
    }

    var isPasteStart: Bool { final == UInt8(ascii: "~") && numbers.first == 200 }

    var key: Key? {
        if final == UInt8(ascii: "Z") { return .backTab }
        if final == UInt8(ascii: "u") {
            guard let number = numbers.first, let scalar = Unicode.Scalar(UInt32(max(0, number))) else { return nil }
            return ControlSequence.named(scalar, modifiers: modifiers)
        }
        guard let code = final == UInt8(ascii: "~") ? ControlSequence.tilde[numbers.first ?? 0] : letter else {
            return nil
        }
        return Key(code, modifiers)
    }

    /// The second parameter is 1 + shift 1, alt 2, control 4.
    private var modifiers: Key.Modifiers {
        let bits = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
        var modifiers: Key.Modifiers = []
        if bits & 1 != 0 { modifiers.insert(.shift) }
        if bits & 2 != 0 { modifiers.insert(.alt) }
        if bits & 4 != 0 { modifiers.insert(.control) }
        return modifiers
    }

    private var letter: Key.Code? { ControlSequence.letters[final] }

    /// ESC O letter: cursor keys in application mode, F1 to F4, the keypad's Enter.
    static func ss3(_ final: UInt8) -> Key? {
        final == UInt8(ascii: "M") ? .enter : letters[final].map { Key($0) }
    }

    private static let letters: [UInt8: Key.Code] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "P"): .function(1),
        UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    ]

    private static let tilde: [Int: Key.Code] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12),
    ]

    /// A key told by its code point (fixterms, kitty).
    private static func named(_ scalar: Unicode.Scalar, modifiers: Key.Modifiers) -> Key {
        switch scalar.value {
        case 9: Key(.tab, modifiers)
        case 13: Key(.enter, modifiers)
        case 27: Key(.escape, modifiers)
        case 8, 127: Key(.backspace, modifiers)
        default: Key(.character(Character(scalar)), modifiers.subtracting(.shift))
        }
    }
}
