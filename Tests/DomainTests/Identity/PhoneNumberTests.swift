import Domain
import Testing

@Suite("Telephone numbers, however they are written")
struct PhoneNumberTests {
    @Test(
        "the same number",
        arguments: [
            "+7 495 123-45-67", "8 (495) 123 45 67", "84951234567", "4951234567", "+7(495)123-45-67",
            "8-(495)-123-45-67", "495.123.45.67", "8.495.123.45.67", "495/123-45-67", "+7.495.123.45.67",
            "810 7 495 123 45 67", "00 7 495 1234567", " 8 495\u{a0}123–45\u{2011}67 ", "(+7) 495 1234567",
            "8 - 495 - 1234567",
        ])
    func same(text: String) throws {
        #expect(try PhoneNumber(parsing: text).digits == "74951234567")
    }

    @Test(
        "short and internal ones stay as they are", arguments: [("112", "112"), ("44-02", "4402"), ("(44) 02", "4402")])
    func short(text: String, digits: String) throws {
        #expect(try PhoneNumber(parsing: text).digits == digits)
    }

    @Test(
        "what is no number is said to be none, and why",
        arguments: [
            ("31.02", PhoneNumberError.misplaced(".", in: "31.02")),
            ("31.12.2026", .misplaced(".", in: "31.12.2026")), ("1/2", .tooShort("1/2")),
            ("123-45-67/68", .misplaced("/", in: "123-45-67/68")), ("-112", .misplaced("-", in: "-112")),
            ("112-", .misplaced("-", in: "112-")), ("11--2", .misplaced("-", in: "11--2")),
            ("(495", .misplaced("(", in: "(495")), ("495)", .misplaced(")", in: "495)")),
            ("()112", .misplaced(")", in: "()112")), ("((495)", .misplaced("(", in: "((495)")),
            ("++7495", .misplaced("+", in: "++7495")), ("7+495", .misplaced("+", in: "7+495")), ("", .tooShort("")),
            ("  ", .tooShort("  ")), ("+", .tooShort("+")), ("12", .tooShort("12")), ("()", .misplaced(")", in: "()")),
            ("1234567890123456", .tooLong("1234567890123456")), ("112a", .unknownCharacter("a", in: "112a")),
            ("١١٢", .unknownCharacter("١", in: "١١٢")), ("112\n", .unknownCharacter("\n", in: "112\n")),
            ("1\u{301}12", .unknownCharacter("1\u{301}", in: "1\u{301}12")),
        ])
    func none(text: String, error: PhoneNumberError) {
        #expect(throws: error) { try PhoneNumber(parsing: text) }
    }
}
