import Domain
import Testing

@testable import Texts

@Suite struct NumberTests {
    @Test(arguments: [
        ("84951234567", "+7 495 123-45-67"), ("+12125550123", "+1 212 555-0123"),
        ("+442079460958", "+44 207 946 09 58"),
        ("+375291234567", "+375 291 234 567"), ("+4930123456", "+49 301 234 56"), ("112", "112"), ("4402", "4402"),
        ("1234567", "123-45-67"), ("123456", "12-34-56"), ("12345", "123-45"),
    ])
    func phones(dialled: String, shown: String) throws {
        #expect(try en.phone(PhoneNumber(parsing: dialled)) == shown)
    }

    /// Grouping never loses or swaps a digit, and reads back as the same number.
    @Test func everyLengthReadsBack() throws {
        for code in ["7", "1", "44", "375"] {
            for length in 8...15 {
                let digits = code + String("246813579024681".prefix(length - code.count))
                let number = try PhoneNumber(parsing: "+" + digits)
                #expect(number.display.filter(\.isNumber) == digits)
                #expect(try PhoneNumber(parsing: number.display) == number)
            }
        }
    }

    @Test(arguments: [
        (4821, "сорок восемь, двадцать один", "four eight, two one"),
        (10_305, "один, ноль три, ноль пять", "one, zero three, zero five"),
        (1170, "одиннадцать, семьдесят", "one one, seven zero"),
        (100, "один, ноль ноль", "one, zero zero"),
    ])
    func ticketsInWords(serial: Int, inRussian: String, inEnglish: String) throws {
        let number = try #require(TicketNumber(serial: serial))
        #expect(ru.inWords(number).hasPrefix(inRussian + ", "))
        #expect(en.inWords(number).hasPrefix(inEnglish + ", "))
    }
}
