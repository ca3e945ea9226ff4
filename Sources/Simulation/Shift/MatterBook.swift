import Domain

/// What people ring about in a simulation: matters of the two main procedures, each with a statement of its own.
struct MatterBook {
    struct Entry {
        var procedure: ProcedureID
        /// Without the name and the account, which are the caller's.
        var answers: [FieldID: PlayedAnswer]
        var needsAccount = false
        var statement: Wording
        var cause: CauseID
        var outcome: OptionID
        var offers: [Offer]
        var ending: PlayedEnding
    }

    static let entries: [Entry] = complaints + questions

    private static let complaints: [Entry] = [
        Entry(
            procedure: "complaint", answers: ["situation": .word("waited"), "what-is-late": .word("installation")],
            statement: Wording(
                ru:
                    "Заказали установку телефона шесть недель назад. Обещали две. Никто не звонит, в зале разводят руками.",
                en:
                    "We ordered a telephone six weeks ago and were promised two. Nobody rings, and the hall knows nothing."
            ),
            cause: "order-stuck", outcome: "done-soon",
            offers: [
                Offer(solution: "speed-up", response: .accepted),
                Offer(solution: "discount", amountKopecks: 50_000, response: .thinking),
            ], ending: .registered),
        Entry(
            procedure: "complaint", answers: ["situation": .word("waited"), "what-is-late": .word("visit")],
            statement: Wording(
                ru: "Мастера ждали вчера с двух до шести, отпросились с работы. Он не пришёл и не позвонил.",
                en: "We waited for the engineer yesterday from two to six, off work. He neither came nor rang."),
            cause: "visit-missed", outcome: "done-soon",
            offers: [
                Offer(solution: "new-visit", response: .accepted),
                Offer(solution: "credit", amountKopecks: 20_000, response: .declined),
            ], ending: .registered),
        Entry(
            procedure: "complaint", answers: ["situation": .word("no-answer"), "time-was-named": .yesNo(true)],
            statement: Wording(
                ru: "Две недели назад обещали ответить за пять дней. Ответа нет, перезваниваю третий раз.",
                en: "Two weeks ago I was promised an answer in five days. There is none, and this is my third call."),
            cause: "promise-broken", outcome: "answer",
            offers: [
                Offer(solution: "to-supervisor", response: .accepted),
                Offer(solution: "written-answer", response: .declined),
            ], ending: .registered),
        Entry(
            procedure: "complaint",
            answers: ["situation": .word("expectation"), "what-fell-short": .word("told-otherwise")],
            statement: Wording(
                ru: "При подключении говорили, что платить за минуты не надо, а в счёте они есть.",
                en: "When I was connected they said there was no charge by the minute, and the bill has one."),
            cause: "misinformed", outcome: "apology",
            offers: [
                Offer(solution: "explain", response: .accepted),
                Offer(solution: "credit", amountKopecks: 15_000, response: .accepted),
            ], ending: .settled),
    ]

    private static let questions: [Entry] = [
        Entry(
            procedure: "telephone-company",
            answers: ["topic": .word("bill"), "bill-problem": .word("other-tariff"), "disputed-sum": .number(840)],
            needsAccount: true,
            statement: Wording(
                ru: "В счёте за февраль начислено 840 рублей по тарифу, который я не выбирал.",
                en: "The bill for February has 840 roubles by a tariff that I didn't choose."),
            cause: "wrong-tariff", outcome: "recalculation",
            offers: [
                Offer(solution: "hold-disputed", response: .accepted),
                Offer(solution: "recalculate", amountKopecks: 84_000, response: .accepted),
            ], ending: .registered),
        Entry(
            procedure: "telephone-company",
            answers: ["topic": .word("bill"), "bill-problem": .word("not-made")], needsAccount: true,
            statement: Wording(
                ru: "В счёте разговоры, которых не было: мы всей семьёй уезжали на три недели.",
                en: "The bill has calls that nobody made: the whole family was away for three weeks."),
            cause: "calls-disputed", outcome: "explanation",
            offers: [
                Offer(solution: "hold-disputed", response: .accepted),
                Offer(solution: "call-list", response: .accepted),
            ], ending: .hungUp),
        Entry(
            procedure: "telephone-company",
            answers: ["topic": .word("line"), "line-problem": .word("dead"), "other-set-works": .yesNo(false)],
            needsAccount: true,
            statement: Wording(
                ru: "С понедельника в трубке тишина, гудка нет. Соседи тоже без связи.",
                en: "Since Monday the receiver is silent, there is no tone. The neighbours have none either."),
            cause: "line-fault", outcome: "working-line",
            offers: [
                Offer(solution: "test-line", response: .accepted),
                Offer(solution: "send-engineer", response: .accepted),
            ], ending: .registered),
        Entry(
            procedure: "telephone-company", answers: ["topic": .word("term"), "term-question": .word("when-due")],
            statement: Wording(
                ru: "Счёт пришёл на неделю позже. До какого дня его надо оплатить?",
                en: "The bill came a week late. By which day has it to be paid?"),
            cause: "term-unknown", outcome: "explanation",
            offers: [Offer(solution: "tell-term", response: .accepted)], ending: .settled),
        Entry(
            procedure: "telephone-company", answers: ["topic": .word("ways")],
            statement: Wording(
                ru: "Где можно заплатить за телефон рядом с домом, без очереди?",
                en: "Where near home can one pay for the telephone without queueing?"),
            cause: "ways-asked", outcome: "explanation",
            offers: [Offer(solution: "tell-ways", response: .accepted)], ending: .settled),
    ]
}
