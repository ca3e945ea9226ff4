import Domain
import Procedures
import Testing

let shipped = ProcedureLibrary(folder: repository + "Resources/procedures")

@Suite("The procedures that are shipped")
struct ShippedProceduresTests {
    @Test("nothing is wrong in the folder, so a shift may begin")
    func noComplaints() throws {
        let complaints = try shipped.complaints()
        #expect(complaints.isEmpty, "\(complaints.map(\.description).joined(separator: "\n"))")
    }

    @Test("a step's title fits the narrow panel at 80 columns", arguments: everyShipped)
    func stepTitlesFit(id: ProcedureID) throws {
        for step in try shipped.procedure(id).procedure.steps {
            for language in Language.allCases {
                #expect(step.title[language].count <= 15, "\(step.id): \(step.title[language])")
            }
        }
    }

    @Test("whatever is answered, at least two and at most nine solutions can be offered")
    func thereIsAlwaysSomethingToOffer() throws {
        for id in everydays {
            let loaded = try shipped.procedure(id)
            for (answers, cause) in loaded.procedure.situations {
                var facts: [RunEvent.Fact] = answers.map { .answered($0.key, .option($0.value)) }
                if let cause { facts.append(.causeFound(cause)) }
                let run = try loaded.run(facts)
                let offers = run.solutions(under: loaded.procedure)
                #expect((2...9).contains(offers.count), "\(id) \(answers) \(cause?.text ?? "–"): \(offers.map(\.id))")
            }
        }
    }

    @Test("every cause that the answers can suggest is suggested by some answer")
    func everyCauseIsSuggested() throws {
        for id in everydays {
            let loaded = try shipped.procedure(id)
            var suggested: Set<CauseID> = []
            for (answers, _) in loaded.procedure.situations {
                let run = try loaded.run(answers.map { .answered($0.key, .option($0.value)) })
                suggested.formUnion(run.causes(under: loaded.procedure).suggested.map(\.id))
            }
            for (field, yes) in loaded.procedure.yesNoAnswers {
                let run = try loaded.run([.answered(field, yes)])
                suggested.formUnion(run.causes(under: loaded.procedure).suggested.map(\.id))
            }
            let never = loaded.procedure.causes.map(\.id).filter { !suggested.contains($0) }
            #expect(never.isEmpty, "\(id): \(never)")
        }
    }

    @Test("at every step there is something to say before anything is known")
    func somethingToSay() throws {
        for id in try shipped.ids() {
            let loaded = try shipped.procedure(id)
            for step in loaded.procedure.steps {
                let run = try loaded.run([.went(to: step.id)])
                for language in Language.allCases {
                    let words = run.phrases(of: step, under: loaded.procedure).compactMap {
                        $0.spoken(in: language, with: ["operator": "Анна"])
                    }
                    #expect(!words.isEmpty, "\(id) \(step.id) \(language)")
                }
            }
        }
    }

    @Test("the number and the time are in the words that make the promise")
    func promiseIsSaid() throws {
        for id in everydays {
            let rule = try #require(try shipped.procedure(id).procedure.promiseRule(.callBack))
            #expect(rule.withinDays == 5)
            let values = ["number": "4821-7", "by": "до пятницы, 27 ноября, 9 часов вечера"]
            let said = try Template.fill(rule.say.ru, with: values)
            #expect(said.contains("4821-7") && said.contains("до пятницы, 27 ноября, 9 часов вечера"))
        }
    }

    @Test(
        "what a rulebook cites by articles is a law: steps and items aren't printed as articles",
        arguments: everyShipped)
    func articlesAreOfLaws(id: ProcedureID) throws {
        let procedure = try shipped.procedure(id).procedure
        let cited =
            procedure.tables.flatMap(\.rows).compactMap(\.basis) + procedure.clocks.map(\.terms.rule.basis)
            + procedure.clocks.compactMap(\.terms.rule.extending?.basis)
        for basis in cited {
            guard let place = basis.article else { continue }
            #expect(place.first?.isNumber == true, "\(basis)")
            let isLaw = basis.isInSections || basis.act.hasSuffix("-FZ") || basis.act == "Criminal Procedure Code"
            #expect(isLaw, "\(basis)")
        }
    }

    @Test("the terms of payment are facts that are stated once")
    func termsAreFacts() throws {
        let loaded = try shipped.procedure("telephone-company")
        let said = try #require(loaded.procedure.solution("tell-term")).say
        #expect(said.ru.contains("две недели") && said.ru.contains("шесть недель"))
        #expect(said.en.contains("two weeks") && said.en.contains("six weeks"))
        let later = loaded.source.replacing("две недели", with: "три недели")
        let changed = try ProcedureSource(text: later, file: "x").checked().procedure
        #expect(changed.solution("tell-term")?.say.ru.contains("три недели") == true)
    }
}
