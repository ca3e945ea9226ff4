import Domain
import Testing

@Suite("Who an operating system can call a user")
struct LoginTests {
    @Test(
        "what useradd and directories give",
        arguments: [
            "anna", "_apt", "anna.ivanova", "Anna-2", "a", "7eleven", "host$", "anna@corp.example.com",
            String(repeating: "a", count: 32),
            String(repeating: "a", count: 32) + "@" + String(repeating: "b", count: 31),
        ])
    func logins(text: String) throws {
        #expect(try Login(parsing: text).text == text)
    }

    @Test(
        "nobody could sign in by it, or it would look like somebody else's",
        arguments: [
            ("", LoginError.empty), ("$", .empty), ("anna ivanova", .unknownCharacter(" ", in: "anna ivanova")),
            ("a/b", .unknownCharacter("/", in: "a/b")), ("a:b", .unknownCharacter(":", in: "a:b")),
            ("an\u{202e}na", .unknownCharacter("\u{202e}", in: "an\u{202e}na")),
            ("an\u{200b}na", .unknownCharacter("\u{200b}", in: "an\u{200b}na")),
            ("anna\n", .unknownCharacter("\n", in: "anna\n")), ("🙂", .unknownCharacter("🙂", in: "🙂")),
            ("аnna", .unknownCharacter("а", in: "аnna")), ("a\u{301}", .unknownCharacter("\u{301}", in: "a\u{301}")),
            ("a$b", .unknownCharacter("$", in: "a$b")), ("@corp", .unknownCharacter("@", in: "@corp")),
            ("anna@", .unknownCharacter("@", in: "anna@")), ("a@b@c", .unknownCharacter("@", in: "a@b@c")),
            ("-r", .badBeginning("-", in: "-r")), (".", .badBeginning(".", in: ".")),
            ("..", .badBeginning(".", in: "..")), ("1000", .onlyDigits("1000")),
            (String(repeating: "a", count: 33), .tooLong(String(repeating: "a", count: 33), limit: 32)),
            ("a@" + String(repeating: "b", count: 63), .tooLong("a@" + String(repeating: "b", count: 63), limit: 64)),
        ])
    func none(text: String, error: LoginError) {
        #expect(throws: error) { try Login(parsing: text) }
    }
}
