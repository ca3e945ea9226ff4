import Domain
import Store
import Terminal
import Texts
import Time

/// By what means somebody was told, and when: asked in one menu, since it is nearly always today.
extension TicketConsole {
    /// As of the moment that was answered for the same before; else of now, whenever it is answered.
    mutating func askMeans(_ use: NoticeUse, _ open: TicketWork, at now: Instant) {
        let told = openTicket?.told.flatMap { $0.use == use ? $0.at : nil }
        let mayPhone = open.noCalls == nil
        let day = day(of: told, open, at: now)
        let wanted = wantedMeans(use, open)
        shell.overlay = .menu(
            Menu(
                texts.meansTitle,
                lines: Notice.Means.allCases.map { means in
                    .init(
                        texts.means(means), detail: day,
                        disabled: means == .phone && !mayPhone
                            ? texts.mayNotBePhoned : wanted.flatMap { $0.contains(means) ? nil : texts.meansOnly($0) },
                        action: .onTicket(.file(.told(use, means, at: told))))
                } + [
                    .init(
                        needsHour(open) ? texts.toldAtAnotherHour : texts.toldEarlier,
                        action: .onTicket(.file(.noticeEarlier(use))))
                ] + letterLines(use, open, at: now)))
    }

    /// Whether the day on which somebody was told isn't enough: a clock in hours may have been met in time or not.
    private func needsHour(_ open: TicketWork) -> Bool {
        open.ticket?.proceedings.running.contains { !$0.terms.rule.term.isInDays } ?? false
    }

    private func day(of told: Instant?, _ open: TicketWork, at now: Instant) -> String {
        let day = texts.toldOn(daysAgo: told.map { shell.zone.day(at: now) - shell.zone.day(at: $0) } ?? 0)
        guard let told, needsHour(open) else { return day }
        return day + " " + texts.clock(told, in: shell.zone)
    }

    /// The means that count for what the notice goes with; `nil`: any. A letter that was sent for itself is a fact, whatever
    /// it ends.
    private func wantedMeans(_ use: NoticeUse, _ open: TicketWork) -> Set<Notice.Means>? {
        switch use {
        case .extending(let id, _): open.ticket?.proceedings.clock(id)?.terms.extensionMeans
        case .deciding(let ruling): open.procedure?.means(ofTelling: ruling.outcome, on: ruling.ground)
        case .tellingDate, .letter: nil
        }
    }

    /// The letters that have to be sent before it is recorded, as they will read then.
    private func letterLines(_ use: NoticeUse, _ open: TicketWork, at now: Instant) -> [Menu<Action>.Line] {
        guard let serves = use.foreseen, let writer = letterWriter(open, with: use, at: now) else { return [] }
        return writer.fitting.filter { $0.serves == serves }.map { letter in
            .init(
                texts.showLetter(letter.title[texts.language]), detail: texts.showLetterDetail,
                action: .onTicket(.file(.letter(letter.id, with: use))))
        }
    }

    mutating func performNotice(_ action: TicketFileAction, _ open: TicketWork, at now: Instant) -> [Effect] {
        switch action {
        case .notice(let use): askMeans(use, open, at: now)
        case .noticeEarlier(let use):
            let needsHour = needsHour(open)
            shell.overlay = .prompt(
                Prompt(
                    needsHour ? texts.toldAtAnotherHour : texts.toldEarlier,
                    hint: needsHour ? texts.toldHourHint : texts.toldWhenHint, limit: 30
                ) { .onTicket(.file(.noticeOn(use, $0))) })
        case .noticeOn(let use, let text):
            guard let ticket = open.ticket else { return [] }
            let reader = ToldReader(
                texts: texts, zone: shell.zone, now: now, ticket: ticket, tellsDecision: use.tellsDecision,
                needsHour: needsHour(open))
            switch reader.read(text.trimmed) {
            case .told(let moment):
                withTicket { $0.told = .init(use: use, at: moment) }
                askMeans(use, open, at: now)
            case .refused(let sentence):
                let again = performNotice(.noticeEarlier(use), open, at: now)
                shell.say(sentence, .late, at: now)
                return again
            }
        case .told(let use, let means, let told):
            withTicket { $0.told = nil }
            return record(use, means, told ?? now, open, at: now)
        default: break
        }
        return []
    }

    private mutating func record(
        _ use: NoticeUse, _ means: Notice.Means, _ moment: Instant, _ open: TicketWork, at now: Instant
    ) -> [Effect] {
        guard let ticket = open.ticket else { return [] }
        func draft(_ serves: NoticePurpose, letter: LetterID? = nil) -> NoticeDraft {
            NoticeDraft(serves: serves, means: means, at: moment, letter: letter)
        }
        let act: TicketAct
        switch use {
        case .extending(let clock, let units):
            act = .extend(clock, by: units, draft(.extension), generation: ticket.generation)
        case .tellingDate(let clock): act = .tellClock(clock, draft(.notice))
        case .letter(let letter, let serves): act = .notify(draft(serves, letter: letter))
        case .deciding(let ruling):
            return settle(ruling, with: draft(ruling.outcome.purpose), open, at: now)
        }
        return [.ask(.perform(act, open.number))]
    }
}

extension NoticeUse {
    /// Whether it tells of a decision that was recorded before it.
    fileprivate var tellsDecision: Bool {
        switch self {
        case .letter(_, .answer), .letter(_, .refusal), .letter(_, .forwarding): true
        case .letter, .extending, .tellingDate, .deciding: false
        }
    }

    /// What a letter has to serve that is sent before this is recorded; `nil` where the letter is there already.
    var foreseen: NoticePurpose? {
        switch self {
        case .extending: .extension
        case .deciding(let ruling): ruling.outcome.purpose
        case .tellingDate, .letter: nil
        }
    }

    /// What becomes of the ticket with it.
    func change(by login: Login, at now: Instant) -> ForeseenChange? {
        switch self {
        case .extending(let clock, let units): .extended(clock, by: units)
        case .deciding(let ruling): .decided(ruling.decision(by: login, at: now))
        case .tellingDate, .letter: nil
        }
    }
}
