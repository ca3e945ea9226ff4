import ArgumentParser
import Testing

@testable import Commands

@Suite("A console's command line, read without the parser")
struct ConsoleWordsTests {
    /// What the parser makes of the same words.
    private func parsed(_ arguments: [String]) throws -> (ConsoleKind, ConsoleChoice) {
        switch try HotlineCommand.parseAsRoot(arguments) {
        case let command as OperatorCommand: (.operator, command.choice)
        case let command as SpecialistCommand: (.specialist, command.console.choice)
        case let command as LeadCommand: (.lead, command.console.choice)
        default: throw CleanExit.helpRequest()
        }
    }

    @Test(
        "plain words mean what they mean to the parser",
        arguments: [
            ["operator"], ["operator", "--extension", "SIP/204"], ["specialist"], ["lead", "--language", "en"],
            ["operator", "--queue", "/var/lib/hotline/queue", "--as", "anna", "--language", "ru"],
            ["lead", "--as", "Анна", "--queue", "a b"], ["operator", "--queue", "one", "--queue", "other"],
        ])
    func plain(_ arguments: [String]) throws {
        let words = try #require(ConsoleWords(arguments))
        #expect(try parsed(arguments) == (words.kind, words.choice))
    }

    @Test(
        "everything else is left to the parser",
        arguments: [
            [], ["queue"], ["Operator"], ["--help"], ["operator", "--help"], ["operator", "-h"], ["operator", "anna"],
            ["operator", "--extension", "2 04"], ["lead", "--extension", "204"],
            ["operator", "--queue"], ["operator", "--queue", ""], ["operator", "--queue", "--as"],
            ["operator", "--queue=q"], ["operator", "--language", "de"], ["operator", "--as", " "],
            ["operator", "--as", "an\u{1B}na"], ["operator", "--json"], ["operator", "--", "--queue", "q"],
            ["operator", "--version"], ["help", "operator"],
        ])
    func other(_ arguments: [String]) {
        #expect(ConsoleWords(arguments) == nil)
    }
}
