import Domain
import Terminal
import Time

/// Ticks and choices.
extension OperatorScreen {
    mutating func set(_ item: FormItem, check isOn: Bool, at now: Instant) -> [Effect] {
        switch item {
        case .restated: return record([.restated(isOn)], at: now)
        case .confirmed:
            guard isOn else {
                shell.say(texts.statementStays, .soon, at: now)
                return []
            }
            return record([.statementConfirmed], at: now)
        default: return []
        }
    }

    mutating func choose(_ item: FormItem, _ option: Int?, at now: Instant) -> [Effect] {
        guard let matter = work?.current else { return [] }
        switch item {
        case .who: return choosePerson(option, at: now)
        case .capacity:
            work?.caller.capacity = option.map { Capacity.allCases[$0] } ?? .holder
            return identify(at: now)
        case .verification:
            work?.caller.verification = option.map { Verification.allCases[$0] } ?? .none
            return identify(at: now)
        case .language:
            work?.caller.language = option.map { Language.allCases[$0] } ?? .ru
            return identify(at: now)
        case .cause: return record([.causeFound(option.map { matter.procedure.causes[$0].id })], at: now)
        case .outcome: return record([.outcomeWanted(option.map { matter.procedure.outcomes[$0].id })], at: now)
        case .permission:
            guard let option else { return [] }
            return record([.permissionAsked(granted: option == 0)], at: now)
        case .windowDay: return chooseDay(option, at: now)
        case .windowHours: return chooseHours(option ?? 0, at: now)
        case .field(let id):
            let answer = matter.procedure.field(id)?.answer(option: option)
            let effects = record([.answered(id, answer)], at: now)
            if answer == .yesNo(false), !effects.isEmpty, let no = matter.procedure.field(id)?.no {
                shell.say("«\(no.say[work?.language ?? .ru])»", .spoken, at: now)
            }
            return effects
        default: return []
        }
    }

    private mutating func choosePerson(_ option: Int?, at now: Instant) -> [Effect] {
        let people = work?.card?.people.prefix(7).map(\.id) ?? []
        let before = work?.caller
        work?.caller.isSomebodyNew = option == people.count
        work?.caller.chosen = option.flatMap { people.indices.contains($0) ? people[$0] : nil }
        // How sure one is was of whoever was chosen before.
        if before?.chosen != work?.caller.chosen || before?.isSomebodyNew != work?.caller.isSomebodyNew {
            work?.caller.verification = .none
        }
        if let person = work?.person {
            work?.caller.language = person.language
            if let caller = work?.caller, caller.verification == .none { work?.caller.verification = .number }
        }
        return identify(at: now) + (work?.caller.isSomebodyNew == true ? [] : fillFromCard(at: now))
    }

    /// By the days that are on the screen, which are those of the last look.
    private mutating func chooseDay(_ option: Int?, at now: Instant) -> [Effect] {
        guard var wish = work?.current?.run.callback else { return [] }
        let windows = CallbackWindows(settings: shell.settings, zone: shell.zone, now: shell.view.at)
        if let option, option > 0, windows.days.indices.contains(option - 1) {
            let hours = wish.window.map { (from: $0.from, to: $0.to) } ?? windows.hours[0]
            wish.window = CallbackWindow(day: windows.days[option - 1], from: hours.from, to: hours.to)
        } else {
            wish.window = nil
        }
        return record([.callbackWished(wish)], at: now)
    }

    private mutating func chooseHours(_ option: Int, at now: Instant) -> [Effect] {
        guard var wish = work?.current?.run.callback, let day = wish.window?.day else { return [] }
        let windows = CallbackWindows(settings: shell.settings, zone: shell.zone, now: shell.view.at)
        guard windows.hours.indices.contains(option) else { return [] }
        let hours = windows.hours[option]
        wish.window = CallbackWindow(day: day, from: hours.from, to: hours.to)
        return record([.callbackWished(wish)], at: now)
    }
}

extension Field {
    /// The answer that the option with this index stands for.
    func answer(option: Int?) -> Answer? {
        guard let option else { return nil }
        switch type {
        case .choice(let options): return options.indices.contains(option) ? .option(options[option].id) : nil
        case .yesNo: return .yesNo(option == 0)
        default: return nil
        }
    }
}
