import Domain
import Time

extension Texts {
    /// Why what the rulebook knows was refused; `nil` for what every ticket knows.
    ///
    /// - Parameter names: of the clocks and fields that the error speaks of.
    func proceeding(_ error: TicketError, _ names: RuleNames) -> String? {
        clockSentence(error, names) ?? noticeSentence(error) ?? rulebookSentence(error, names)
    }

    private func clockSentence(_ error: TicketError, _ names: RuleNames) -> String? {
        switch error {
        case .clocksRunning(let ids):
            say(
                ru: "Ещё идут сроки: \(names.few(ids.map(names.clock))). Сначала исполните их: k",
                en: "Deadlines still run: \(names.few(ids.map(names.clock))). See to them first: k")
        case .noSuchClock(let id):
            say(ru: "Нет срока «\(names.clock(id))»", en: "There is no clock “\(names.clock(id))”")
        case .clockEnded(let id, _):
            say(ru: "Срок «\(names.clock(id))» уже не идёт", en: "The clock “\(names.clock(id))” runs no more")
        case .clockMissed(let id):
            say(
                ru: "Срок «\(names.clock(id))» уже пропущен, продлить его нельзя",
                en: "The clock “\(names.clock(id))” was missed and can't be extended")
        case .clockStands(let id):
            say(
                ru: "Срок «\(names.clock(id))» стоит: сказать пока нечего",
                en: "The clock “\(names.clock(id))” stands: no date to tell yet")
        case .clockEndsOtherwise(let id, _):
            say(ru: "Срок «\(names.clock(id))» закончится сам", en: "The clock “\(names.clock(id))” ends by itself")
        case .clock(_, .notExtendable): say(ru: "Этот срок не продлевают", en: "This clock can't be extended")
        case .clock(_, .extendedByNothing):
            say(ru: "Продлевают хотя бы на 1", en: "It is extended by 1 at least")
        case .clock(let id, .extendedTooFar(_, let limit)):
            if let clock = names.ticket?.proceedings.clock(id) {
                clock.extensionLeft == 0
                    ? say(ru: "Этот срок больше не продлевают", en: "This clock can't be extended further")
                    : say(ru: "Продлить можно ", en: "It can be extended by ") + extendAtMost(clock)
            } else {
                say(ru: "Продлить можно не больше чем на \(limit)", en: "It can be extended by \(limit) at most")
            }
        case .clock(_, .calendarEnds(_, let year)):
            say(ru: "Календаря на \(year) год ещё нет", en: "There is no calendar for \(year) yet")
        case .alreadyPaused: say(ru: "Сроки уже стоят", en: "The clocks stand already")
        case .notPaused: say(ru: "Сроки и так идут", en: "The clocks aren't standing")
        case .nothingPausesFor: say(ru: "По этой причине сроки не стоят", en: "No clock stands still for that")
        default: nil
        }
    }

    private func noticeSentence(_ error: TicketError) -> String? {
        switch error {
        case .wrongNotice, .noticeMissing:
            say(
                ru: "Без уведомления нельзя: когда и как сообщили?",
                en: "Not without the notice: when and how were they told?")
        case .meansDontCount(let means, let wanted): meansDontCount(means, wanted)
        case .noticeInTheFuture: say(ru: "Этот день ещё не наступил", en: "That day is still to come")
        case .noticeBeforeRegistration:
            say(ru: "Заявления тогда ещё не было", en: "The ticket wasn't registered then")
        case .nothingToTellOf: say(ru: "Сообщать ещё нечего: решения нет", en: "Nothing is decided that could be told")
        case .extensionIsAnAct:
            say(ru: "Продление записывают вместе с уведомлением", en: "An extension is recorded with its notice")
        case .mayNotBePhoned: say(ru: "Этому человеку не звонят", en: "This person may not be phoned")
        case .alreadyAttached: say(ru: "Этот файл уже приложен", en: "This file is attached already")
        case .tooManyAttachments(let limit):
            say(ru: "Файлов не больше \(limit)", en: "At most \(limit) files can be attached")
        case .alreadyPreserved: say(ru: "Заявление уже под сохранением", en: "It is preserved already")
        case .notPreserved: say(ru: "Сохранения и так нет", en: "It isn't preserved")
        case .refusalStands(let number):
            say(
                ru: "Причина отказа по \(number) отпасть не может: это новый вопрос",
                en: "The reason for refusing \(number) can't go away: this is a new matter")
        case .refusedNoMore(let number):
            say(
                ru: "По \(number) больше не отказано: откройте его и нажмите a, чтобы снять связь",
                en: "\(number) is refused no more: open it, and press a to take the link back")
        case .notRefused(let number):
            say(ru: "По заявлению \(number) не отказано", en: "Ticket \(number) wasn't refused")
        default: nil
        }
    }

    private func rulebookSentence(_ error: TicketError, _ names: RuleNames) -> String? {
        switch error {
        case .findingsMissing(let ids): findFirst(ids.map(names.field))
        case .unknownFinding(let id, _):
            say(ru: "«\(names.field(id))» здесь не выясняют", en: "“\(names.field(id))” isn't found out here")
        case .findingNotAsked(let id):
            say(ru: "«\(names.field(id))» сейчас не нужно", en: "“\(names.field(id))” isn't wanted now")
        case .groundOfNoRefusal: say(ru: "Основание бывает только у отказа", en: "Only a refusal has a ground")
        case .unknownGround(let id, _): say(ru: "Нет основания «\(id)»", en: "There is no ground “\(id)”")
        case .groundDemands(_, .address): say(ru: "Укажите, где лежит ответ", en: "Say where the answer stands")
        case .groundDemands:
            say(ru: "Этот отказ нужно сообщить: когда и как?", en: "This refusal has to be told: when and how?")
        case .nothingIsForwarded: say(ru: "Здесь ничего не пересылают", en: "Nothing is forwarded here")
        case .notToBeForwarded:
            say(ru: "Такое по правилам не пересылают никому", en: "By the rules this is forwarded to nobody")
        case .bodyMissing: say(ru: "Куда переслать?", en: "Forward it to whom?")
        case .bodyOfNoForwarding: say(ru: "Это решение никуда не пересылают", en: "This decision is sent nowhere")
        case .unknownBody(let id, _): say(ru: "Нет органа «\(id)»", en: "There is no body “\(id)”")
        case .complainedAbout:
            say(
                ru: "Жалобу не пересылают тому, на кого она",
                en: "A complaint never goes to whom it is about")
        default: nil
        }
    }
}
