/// `7` as `07`: what every written date needs and the standard library lacks without Foundation.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Exactly two ASCII digits, else `nil`.
func twoDigits(_ text: some Collection<UInt8>) -> Int? {
    text.count == 2 ? digits(text) : nil
}

/// ASCII digits only, at most nine of them (so that nothing can overflow), else `nil`.
func digits(_ text: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var number = 0
    for character in text {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character) else { return nil }
        number = number * 10 + Int(character - UInt8(ascii: "0"))
    }
    return number
}

/// Division that rounds down also below zero, with a remainder that is never negative.
func floored(_ dividend: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}
