import Domain
import Store
import Terminal
import Texts
import Time

/// By what means somebody was told, and when: asked in one menu, since it is nearly always today.
extension TicketConsole {
    mutating func askMeans(_ use: NoticeUse, _ open: TicketWork, daysAgo: Int = 0, at now: Instant) {
        let mayPhone = open.noCalls == nil
        let day = texts.toldOn(daysAgo: daysAgo)
        let wanted = wantedMeans(use, open)
        shell.overlay = .menu(
            Menu(
                texts.meansTitle,
                lines: Notice.Means.allCases.map { means in
                    .init(
                        texts.means(means), detail: day,
                        disabled: means == .phone && !mayPhone
                            ? texts.mayNotBePhoned : wanted.flatMap { $0.contains(means) ? nil : texts.meansOnly($0) },
                        action: .onTicket(.file(.told(use, means, daysAgo: daysAgo))))
                } + [.init(texts.toldEarlier, action: .onTicket(.file(.noticeEarlier(use))))]
                    + letterLines(use, open, at: now)))
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
            shell.overlay = .prompt(
                Prompt(texts.toldEarlier, hint: texts.fieldHint(.date), limit: 20) {
                    .onTicket(.file(.noticeOn(use, $0)))
                })
        case .noticeOn(let use, let text):
            let today = shell.zone.day(at: now)
            guard let day = DayReader.day(text.trimmed, today: today), day <= today, today - day < 400 else {
                shell.say(texts.dateWanted, .late, at: now)
                return performNotice(.noticeEarlier(use), open, at: now)
            }
            if let registered = open.ticket.map({ shell.zone.day(at: $0.registeredAt) }), day < registered {
                let earlier = performNotice(.noticeEarlier(use), open, at: now)
                shell.say(texts.noNoticeBefore(registered), .late, at: now)
                return earlier
            }
            askMeans(use, open, daysAgo: today - day, at: now)
        case .told(let use, let means, let daysAgo): return record(use, means, daysAgo, open, at: now)
        default: break
        }
        return []
    }

    private mutating func record(
        _ use: NoticeUse, _ means: Notice.Means, _ daysAgo: Int, _ open: TicketWork, at now: Instant
    ) -> [Effect] {
        guard let ticket = open.ticket else { return [] }
        let moment = self.moment(daysAgo, ticket, now)
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

    /// Of an earlier day its noon, which is as good as any hour of it; of the day of the registration, the hour of that.
    private func moment(_ daysAgo: Int, _ ticket: Ticket, _ now: Instant) -> Instant {
        guard daysAgo > 0, let noon = TimeOfDay(hour: 12) else { return now }
        let day = shell.zone.day(at: now) + -daysAgo
        let moment = shell.zone.instant(of: day, at: noon)
        return shell.zone.day(at: ticket.registeredAt) == day ? max(ticket.registeredAt, moment) : moment
    }
}

extension NoticeUse {
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
