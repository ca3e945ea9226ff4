import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// Files that are attached as an answer.
@Suite struct AttachedFileTests {
    private func file(_ name: String) throws -> Domain.Attachment {
        let file = Domain.Attachment(name: name, bytes: 9, sha256: String(repeating: "a", count: 64))
        return try #require(file)
    }

    private func reader(_ files: [Domain.Attachment]) throws -> TypedReader {
        var procedure = CallScene.rulebook
        procedure.fields.append(
            Field(id: "papers", label: Wording(ru: "Бумаги", en: "Papers"), type: .attachments(limit: 3)))
        var run = try CallScene.run(at: "greet")
        try run.apply(RunEvent(at: Scene.now, by: CallScene.anna, .answered("papers", .attachments(files))))
        return TypedReader(
            matter: Matter(run: run, procedure: procedure), texts: Texts(.ru),
            today: try Scene.zone().day(at: Scene.now))
    }

    @Test func oneOfThemIsTakenOutOfItsBox() throws {
        let (act, bill) = (try file("act.pdf"), try file("bill.pdf"))
        let reader = try reader([act, bill])
        let shown = reader.texts.answer(.attachments([act, bill]))
        for (typed, kept) in [(reader.texts.attachment(bill), bill), (reader.texts.attachment(act) + ", ", act)] {
            guard case .facts(let facts) = reader.read(typed, as: .field("papers")) else {
                Issue.record("taken for a path: \(typed)")
                return
            }
            #expect(facts == [.answered("papers", .attachments([kept]))])
        }
        guard case .file("new.pdf", for: "papers") = reader.read(shown + ", new.pdf", as: .field("papers")) else {
            Issue.record("another one can't be added")
            return
        }
    }

    @Test func tooManyAreSaidToBeTooMany() throws {
        var procedure = CallScene.rulebook
        procedure.fields.append(
            Field(id: "papers", label: Wording(ru: "Бумаги", en: "Papers"), type: .attachments(limit: 3)))
        #expect(Texts(.ru).sentence(.outOfRange("papers"), under: procedure) == "«Бумаги»: файлов не больше 3")
        #expect(Texts(.en).sentence(.outOfRange("papers"), under: procedure) == "“Papers”: at most 3 files")
    }
}
