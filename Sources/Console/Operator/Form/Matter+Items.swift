import Domain
import Store
import Texts
import Time

/// What the items of a step need to know beside the matter itself.
struct FormContext {
    var texts: Texts
    var caller: CallerForm
    var card: CallerCard?
    var number: PhoneNumber?
    var settings: HotlineSettings
    var zone: Zone
    var now: Instant
}

extension Matter {
    /// The items of the step on the screen, in the order in which Enter goes through them.
    func items(_ context: FormContext) -> [ItemView] {
        guard let step else { return [] }
        var items: [ItemView] = []
        if step.stage == .greet { items += whoItems(context) }
        if step.stage == .listen { items += statementItems(context) }
        items += run.fields(of: step, under: procedure).map { fieldItem($0, context) }
        items += procedure.tables.filter { $0.step == step.id }.map { verdictItem($0, context) }
        if step.stage == .greet { items += certaintyItems(context) }
        // What they want comes before what we offer.
        if demands(.desiredOutcome, at: step) { items.append(outcomeItem(context)) }
        switch step.stage {
        case .greet, .listen, .close: break
        case .empathise:
            items.append(
                ItemView(
                    item: .restated, label: context.texts.problemRestated, kind: .check(run.isRestated),
                    hint: run.isRestated ? "" : context.texts.restatedHint))
        case .rootCause where demands(.causeIdentified, at: step) || !asksCauseElsewhere:
            items.append(causeItem(context))
        case .rootCause: break
        case .solutions: items += solutionItems(context)
        case .promise: items += promiseItems(context)
        }
        return items
    }

    /// Where a script has several steps of questions, the cause is named at one of them.
    private var asksCauseElsewhere: Bool { procedure.obligations.contains { $0.demand == .causeIdentified } }

    private func demands(_ demand: Demand, at step: Step) -> Bool {
        procedure.obligations.contains { $0.step == step.id && $0.demand == demand }
    }

    private func whoItems(_ context: FormContext) -> [ItemView] {
        let texts = context.texts
        let caller = context.caller
        var items: [ItemView] = []
        let people = context.card?.people.prefix(7) ?? []
        if !people.isEmpty {
            let selected = caller.isSomebodyNew ? people.count : people.firstIndex { $0.id == caller.chosen }
            items.append(
                ItemView(
                    item: .who, label: texts.whoCalls,
                    kind: .choice(people.map(\.name) + [texts.somebodyElse], selected: selected),
                    ask: texts.askWho(caller.language)))
        }
        return items
    }

    /// How sure we are of them, as what they speak, in which language.
    private func certaintyItems(_ context: FormContext) -> [ItemView] {
        let texts = context.texts
        let caller = context.caller
        let isNew = context.card?.people.isEmpty ?? true || caller.isSomebodyNew
        var items: [ItemView] = []
        // A procedure may ask for these itself, in its own words.
        if isNew {
            let own: [(FormItem, FieldID, String, Int)] = [
                (.callerName, .callerName, texts.callerName, 120),
                (.callerAddress, .callerAddress, texts.callerAddress, 250),
                (.account, .callerAccount, texts.accountNumber, 120),
            ]
            items += own.filter { procedure.field($0.1) == nil }.map { item, _, label, limit in
                ItemView(
                    item: item, label: label, kind: .text(limit: limit, rows: 1),
                    ask: item == .callerName ? texts.askWho(caller.language) : nil)
            }
        }
        items.append(
            ItemView(
                item: .verification, label: texts.verificationLabel,
                kind: .choice(
                    Verification.allCases.map(texts.verification),
                    selected: Verification.allCases.firstIndex(of: caller.verification))))
        items.append(
            ItemView(
                item: .capacity, label: texts.capacityLabel,
                kind: .choice(
                    Capacity.allCases.map(texts.capacity), selected: Capacity.allCases.firstIndex(of: caller.capacity)))
        )
        items.append(
            ItemView(
                item: .language, label: texts.languageLabel,
                kind: .choice(
                    Language.allCases.map(texts.languageName),
                    selected: Language.allCases.firstIndex(of: caller.language))))
        return items
    }

    private func statementItems(_ context: FormContext) -> [ItemView] {
        let texts = context.texts
        let isConfirmed = run.statement?.isConfirmed == true
        let hint = run.statement == nil ? texts.statementFirst : texts.confirmHint
        let confirm = ItemView(
            item: .confirmed, label: texts.statementConfirmed, kind: .check(isConfirmed),
            hint: isConfirmed ? "" : hint,
            ask: run.statement.map { "\(texts.readBack(context.caller.language)) «\($0.text)»" })
        if isConfirmed {
            return [
                confirm,
                ItemView(
                    item: .addition, label: texts.additionLabel, kind: .text(limit: Run.statementLimit, rows: 3),
                    hint: run.additions.last.map { "\(texts.added) «\($0)»" } ?? ""),
            ]
        }
        return [
            ItemView(
                item: .statement, label: texts.statementLabel, kind: .text(limit: Run.statementLimit, rows: 4),
                isRequired: true),
            confirm,
        ]
    }

    private func fieldItem(_ field: Field, _ context: FormContext) -> ItemView {
        let language = context.texts.language
        let answer = run.answers[field.id]
        var view = ItemView(
            item: .field(field.id), label: field.label[language], kind: .text(limit: 200, rows: 1),
            isRequired: field.isRequired, hint: field.hint?[language] ?? "", ask: field.ask?[context.caller.language],
            canRefuse: field.refused != nil, canBeUnknown: field.unknown != nil, given: run.answer(field.id))
        switch field.type {
        case .line(let limit): view.kind = .text(limit: limit, rows: 1)
        case .text(let limit): view.kind = .text(limit: limit, rows: 3)
        case .choice(let options):
            view.kind = .choice(
                options.map { $0.title[language] },
                selected: options.firstIndex { answer == .option($0.id) })
        case .yesNo:
            let selected: Int? = answer == .yesNo(true) ? 0 : answer == .yesNo(false) ? 1 : nil
            view.kind = .choice([context.texts.yes, context.texts.no], selected: selected)
        case .money, .number, .date, .phone: view.kind = .text(limit: 40, rows: 1)
        case .email: view.kind = .text(limit: 254, rows: 1)
        case .attachments: view.kind = .text(limit: 1_000, rows: 1)
        case .signature(let options):
            view.kind = .text(limit: 40, rows: 1)
            view.hint = context.texts.signatureHint(options)
        }
        if view.hint.isEmpty { view.hint = context.texts.fieldHint(field.type) }
        return view
    }

    /// What follows from the answers so far, or which of them it waits for.
    private func verdictItem(_ table: DecisionTable, _ context: FormContext) -> ItemView {
        let verdict = run.verdict(of: table, under: procedure)
        let labels = verdict.open.compactMap(procedure.field).map { $0.label[context.texts.language] }
        return ItemView(
            item: .verdict(table.id), label: table.title[context.texts.language],
            kind: .verdict(
                context.texts.said(verdict, of: table) ?? context.texts.verdictOpen(labels),
                isDecided: verdict.isDecided))
    }

    /// Each cause under its own digit, whatever was answered; what the answers suggest stands there to be taken.
    private func causeItem(_ context: FormContext) -> ItemView {
        let causes = procedure.causes
        let likeliest = run.causes(under: procedure).suggested.first
        return ItemView(
            item: .cause, label: context.texts.causeLabel,
            kind: .choice(
                causes.map { $0.title[context.texts.language] }, selected: causes.firstIndex { $0.id == run.cause }),
            isRequired: true, proposed: causes.firstIndex { $0.id == likeliest?.id })
    }

    private func outcomeItem(_ context: FormContext) -> ItemView {
        ItemView(
            item: .outcome, label: context.texts.outcomeLabel,
            kind: .choice(
                procedure.outcomes.map { $0.title[context.texts.language] },
                selected: procedure.outcomes.firstIndex { $0.id == run.desiredOutcome }),
            isRequired: true, ask: context.texts.askOutcome(context.caller.language))
    }

    private func solutionItems(_ context: FormContext) -> [ItemView] {
        let texts = context.texts
        var items = [
            ItemView(
                item: .permission, label: texts.permissionLabel,
                kind: .choice([texts.yes, texts.no], selected: run.permission.map { $0 ? 0 : 1 }), isRequired: true,
                ask: texts.askPermission(context.caller.language))
        ]
        guard run.permission != false else { return items }
        items += run.solutions(under: procedure).map { solution in
            let offer = run.offers.first { $0.solution == solution.id }
            return ItemView(
                item: .solution(solution.id), label: texts.solution(solution, amount: offer?.amountKopecks),
                kind: .offer(offer?.response, isOffered: offer != nil), ask: solution.say[context.caller.language])
        }
        items.append(
            ItemView(
                item: .fewer, label: texts.fewerLabel, kind: .text(limit: 200, rows: 1), hint: texts.fewerHint))
        return items
    }

    private func promiseItems(_ context: FormContext) -> [ItemView] {
        let texts = context.texts
        let windows = CallbackWindows(settings: context.settings, zone: context.zone, now: context.now)
        let day = run.callback.window?.day
        var items = [
            ItemView(
                item: .windowDay, label: texts.callbackDay,
                kind: .choice(
                    [
                        texts.byTheRule(
                            days: procedure.promiseRule(run.manager == nil ? .callBack : .managerCallsBack)?.withinDays
                                ?? 5)
                    ]
                        + windows.days.map(texts.shortDay),
                    selected: day.flatMap { windows.days.firstIndex(of: $0) }.map { $0 + 1 } ?? 0),
                ask: texts.askCallback(context.caller.language))
        ]
        if day != nil {
            items.append(
                ItemView(
                    item: .windowHours, label: texts.callbackHours,
                    kind: .choice(
                        windows.hours.map(texts.hours),
                        selected: windows.hours.firstIndex {
                            $0.from == run.callback.window?.from && $0.to == run.callback.window?.to
                        })))
        }
        items.append(
            ItemView(
                item: .callbackNumber, label: texts.callbackNumber, kind: .text(limit: 30, rows: 1),
                hint: context.number.map(texts.phone) ?? ""))
        items.append(ItemView(item: .askFor, label: texts.askForLabel, kind: .text(limit: 120, rows: 1)))
        return items
    }
}

/// The days and hours that can be promised with one key each.
struct CallbackWindows {
    var days: [CalendarDay]
    var hours: [(from: TimeOfDay, to: TimeOfDay)]

    /// Today, as long as one may still be rung, and the next seven days; the whole of calling hours, then its quarters.
    init(settings: HotlineSettings, zone: Zone, now: Instant) {
        let today = zone.day(at: now)
        let isOver = zone.local(at: now).time >= settings.callingHours.to
        days = (isOver ? 1..<8 : 0..<8).map { today + $0 }
        let from = settings.callingHours.from.hour * 60
        let length = settings.callingHours.to.hour * 60 - from
        let quarter = max(60, length / 4 / 60 * 60)
        var hours = [(from: settings.callingHours.from, to: settings.callingHours.to)]
        var start = from
        while start < from + length, hours.count < 9 {
            let end = min(start + quarter, from + length)
            if let one = TimeOfDay(hour: start / 60), let other = TimeOfDay(hour: end / 60) {
                hours.append((one, other))
            }
            start = end
        }
        self.hours = hours
    }
}
