import Domain

extension Texts {
    /// A ticket's number to be read without thinking, in Russian by pairs, in English digit by digit, the check digit alone
    /// at the end: «сорок восемь, двадцать один, семь»; "four eight, two one, seven".
    public func inWords(_ number: TicketNumber) -> String {
        (pairs(number) + ["\(number.checkDigit)"])
            .map { say(ru: russianWords($0), en: englishWords($0)) }
            .joined(separator: ", ")
    }

    /// Pairs counted from the end, so that a number of five digits begins with a single one.
    private func pairs(_ number: TicketNumber) -> [String] {
        let digits = Array(String(number.serial))
        let single = digits.count % 2
        return (single == 1 ? [String(digits[0])] : [])
            + stride(from: single, to: digits.count, by: 2).map { String(digits[$0...($0 + 1)]) }
    }

    private func englishWords(_ digits: String) -> String {
        let names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return digits.compactMap { $0.wholeNumberValue.map { names[$0] } }.joined(separator: " ")
    }

    private func russianWords(_ digits: String) -> String {
        let units = [
            "ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять",
            "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать",
            "восемнадцать", "девятнадцать",
        ]
        let tens = [
            "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто",
        ]
        let values = digits.compactMap(\.wholeNumberValue)
        let number = values.reduce(0) { $0 * 10 + $1 }
        // A pair that begins with a nought keeps it: «ноль пять».
        if values.count == 2, number < 10 { return units[0] + " " + units[number] }
        if number < 20 { return units[number] }
        return tens[number / 10 - 2] + (number % 10 == 0 ? "" : " " + units[number % 10])
    }
}
