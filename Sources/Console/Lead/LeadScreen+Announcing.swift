import Domain
import Terminal

/// An incident is announced by its title, then by the bulletin in both languages: whoever rings hears it in theirs.
extension LeadScreen {
    mutating func askTitle() {
        shell.overlay = .prompt(
            Prompt(
                texts.incidentTitle, hint: texts.incidentHint, text: announcement.title, limit: 120,
                back: { .leaveTitle($0) }, action: { .incidentNamed($0) }))
    }

    /// Each action has all that was said before it: a console that dies between two questions asks the second again.
    mutating func announce(_ action: LeadAction) -> [Effect] {
        switch action {
        case .leaveTitle(let title): announcement.title = title
        case .incidentNamed(let title):
            announcement.title = title.trimmed
            askRussian()
        case .leaveBulletinRu(let title, let ru):
            announcement.title = title
            announcement.bulletin.ru = ru
            askTitle()
        case .bulletinRu(let title, let ru):
            announcement.title = title
            announcement.bulletin.ru = ru.trimmed
            askEnglish()
        case .leaveBulletinEn(let title, let ru, let en):
            announcement = Announcement(title: title, bulletin: Wording(ru: ru, en: en))
            askRussian()
        case .bulletinEn(let title, let ru, let en):
            announcement = Announcement(title: title, bulletin: Wording(ru: ru, en: en.trimmed))
            return [.ask(.openIncident(title: announcement.title, bulletin: announcement.bulletin))]
        default: break
        }
        return []
    }

    private mutating func askRussian() {
        let title = announcement.title
        shell.overlay = .prompt(
            Prompt(
                texts.bulletinTitle(.ru), hint: texts.bulletinHint, text: announcement.bulletin.ru, limit: 1000,
                shape: .multiLine, back: { .leaveBulletinRu(title: title, $0) },
                action: { .bulletinRu(title: title, $0) }))
    }

    private mutating func askEnglish() {
        let (title, ru) = (announcement.title, announcement.bulletin.ru)
        shell.overlay = .prompt(
            Prompt(
                texts.bulletinTitle(.en), hint: texts.bulletinHint, text: announcement.bulletin.en, limit: 1000,
                shape: .multiLine, back: { .leaveBulletinEn(title: title, ru: ru, $0) },
                action: { .bulletinEn(title: title, ru: ru, $0) }))
    }
}
