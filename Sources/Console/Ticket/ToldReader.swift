import Domain
import Texts
import Time

/// Turns what was typed into the moment at which somebody was told: "вчера", "25.11", "вчера 9:00", "9:00" of today.
struct ToldReader {
    var texts: Texts
    var zone: Zone
    var now: Instant
    var ticket: Ticket
    /// What was told is the decision, which wasn't there before it was made.
    var tellsDecision: Bool
    /// A day alone won't do.
    var needsHour: Bool

    enum Reading: Equatable {
        case told(Instant)
        /// It can't be read, or can't be; the sentence says what would be.
        case refused(String)
    }

    func read(_ text: String) -> Reading {
        let today = zone.day(at: now)
        var words = text.split(separator: " ").map(String.init)
        let time = words.last.flatMap(Self.time)
        if time != nil { words.removeLast() }
        guard let day = words.isEmpty && time != nil ? today : DayReader.day(words.joined(separator: " "), today: today)
        else { return .refused(texts.dateWanted) }
        guard day <= today else { return .refused(texts.sentence(TicketError.noticeInTheFuture)) }
        guard let time else { return needsHour ? .refused(texts.hourWanted) : told(on: day, today) }
        let moment = zone.instant(of: day, at: time)
        guard moment <= now else { return .refused(texts.hourInTheFuture) }
        // Of the minute itself nobody knows the seconds.
        guard earliest - moment < .minutes(1) else { return refusal(texts.written(earliest, in: zone)) }
        return .told(max(moment, earliest))
    }

    /// Of an earlier day its noon, which is as good as any hour of it; of the day from which it can have been told at all, no
    /// hour before that.
    private func told(on day: CalendarDay, _ today: CalendarDay) -> Reading {
        let first = zone.day(at: earliest)
        guard day >= first else { return refusal(texts.written(first)) }
        guard day < today, let noon = TimeOfDay(hour: 12) else { return .told(now) }
        let moment = zone.instant(of: day, at: noon)
        return .told(day == first ? max(earliest, moment) : moment)
    }

    private var earliest: Instant { (tellsDecision ? ticket.decision?.at : nil) ?? ticket.registeredAt }

    private func refusal(_ earliest: String) -> Reading {
        .refused(texts.noNoticeBefore(earliest, isDecision: tellsDecision && ticket.decision != nil))
    }

    /// "9:00", "09:00".
    private static func time(_ word: String) -> TimeOfDay? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
            return nil
        }
        return TimeOfDay(hour: hour, minute: minute)
    }
}
