import Domain
import Store
import Terminal
import Texts
import Time

/// By what means somebody was told, and when: asked in one menu, since it is nearly always today.
extension TicketConsole {
    mutating func askMeans(_ use: NoticeUse, _ open: TicketWork, daysAgo: Int = 0) {
        let mayPhone = open.ticket?.proceedings.noCalls == nil
        let day = texts.toldOn(daysAgo: daysAgo)
        shell.overlay = .menu(
            Menu(
                texts.meansTitle,
                lines: Notice.Means.allCases.map { means in
                    .init(
                        texts.means(means), detail: day,
                        disabled: means == .phone && !mayPhone ? texts.mayNotBePhoned : nil,
                        action: .onTicket(.file(.told(use, means, daysAgo: daysAgo))))
                } + [.init(texts.toldEarlier, action: .onTicket(.file(.noticeEarlier(use))))]))
    }

    mutating func performNotice(_ action: TicketFileAction, _ open: TicketWork, at now: Instant) -> [Effect] {
        switch action {
        case .notice(let use): askMeans(use, open)
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
            askMeans(use, open, daysAgo: today - day)
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
            let serves: NoticePurpose = ruling.outcome == .forwarded ? .forwarding : .refusal
            return settle(ruling, with: draft(serves), open, at: now)
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
