import ArgumentParser
import Domain
import Procedures
import Store
import Time

/// `hotline calendar`: on which days the house works.
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "On which days the house works: a country's calendar, and its own days on top.",
        discussion: """
            Deadlines in working days, and those whose last day is a day off, are counted by it. When it changes, what \
            still runs is counted again and the history says so; a date that a caller was told stays, and stands in \
            conflict until they have heard of the other (hotline ticket tell-date).
            """,
        subcommands: [
            CalendarShowCommand.self, CalendarListCommand.self, CalendarUseCommand.self, CalendarAddCommand.self,
            CalendarRemoveCommand.self,
        ], defaultSubcommand: CalendarShowCommand.self)
}

/// `hotline calendar show`.
struct CalendarShowCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The calendar in use, the house's own days, and a year's days that differ.")

    @Option(name: .long, help: "The year; otherwise this one.")
    var year: Int?
    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
        let calendar = try session.store.calendar()
        return CalendarAnswer(
            calendar: calendar, hours: session.settings.businessHours,
            year: year ?? session.zone.day(at: session.store.now()).year)
    }
}

/// `hotline calendar list`: which there are.
struct CalendarListCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The calendars that are installed.",
        discussion: "Exit status 4 when a file among them can't be used: each complaint is told behind the others.")

    @OptionGroup var output: OutputOptions

    var asJSON: Bool { output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        try place.giveUpRights()
        return CalendarsAnswer(inventory: try place.calendars().inventory())
    }
}

/// `hotline calendar use`.
struct CalendarUseCommand: QueueVerb {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Work by this calendar from now on; for admins.",
        discussion: "“none” is a calendar without days off. A corrected file of the same calendar is taken up so too.")

    @Argument(help: "The calendar, as `calendar list` has it.")
    var id: String
    @OptionGroup var queue: QueueOptions

    func answer(in place: Surroundings) throws -> any Answer {
        let calendar = try place.calendars().calendar(id)
        let session = try queue.session(in: place)
        _ = try session.store.use(calendar, session.command())
        return try RecountAnswer(in: session)
    }
}

/// `hotline calendar add`: a day of the house's own.
struct CalendarAddCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a day of the house's own, which counts before the country's; for admins.",
        discussion: "Example: hotline calendar add 2026-12-31 --kind off --note 'The office moves'")

    @Argument(help: ArgumentHelp("The day.", valueName: "YYYY-MM-DD"))
    var day: String
    @Option(name: .long, help: "What the day is.")
    var kind: OwnDay.Kind = .off
    @Option(name: .long, help: "Why.")
    var note = ""
    @OptionGroup var queue: QueueOptions

    func validate() throws { _ = try CalendarDay(argument: day) }

    func answer(in session: Session) throws -> any Answer {
        _ = try session.store.put(
            OwnDay(day: CalendarDay(argument: day), kind: kind, note: note), session.command())
        return try RecountAnswer(in: session)
    }
}

/// `hotline calendar remove`: a day of the house's own is like any other again.
struct CalendarRemoveCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a day of the house's own away; for admins.")

    @Argument(help: ArgumentHelp("The day.", valueName: "YYYY-MM-DD"))
    var day: String
    @OptionGroup var queue: QueueOptions

    func validate() throws { _ = try CalendarDay(argument: day) }

    func answer(in session: Session) throws -> any Answer {
        _ = try session.store.removeOwnDay(CalendarDay(argument: day), session.command())
        return try RecountAnswer(in: session)
    }
}

extension CalendarDay {
    /// - Throws: `ValidationError`, which is wrong usage.
    fileprivate init(argument: String) throws {
        guard let day = CalendarDay(argument) else {
            throw ValidationError("“\(argument)” is no day: write it like 2026-12-31.")
        }
        self = day
    }
}

extension OwnDay.Kind: ExpressibleByArgument {}

/// The calendar as it is now, and what of the clocks it moved.
struct RecountAnswer: Answer {
    var calendar: HouseCalendar
    var looked = 0
    var moved = 0
    /// Why it ended before all was counted; what was changed is changed.
    var trouble: String?

    /// Counts everything that runs again, slice by slice, so that nobody waits long at the gate.
    init(in session: Session) throws(StoreError) {
        calendar = try session.store.calendar()
        do throws(StoreError) {
            while true {
                let slice = try session.store.recountClocks(limit: Self.atOnce, session.command())
                looked += slice.looked
                moved += slice.moved
                if slice.isDone { return }
            }
        } catch {
            trouble = Refusal(error).sentence
        }
    }

    var status: ExitStatus { trouble == nil ? .done : .partly }

    /// What is still to be counted is taken up by whoever keeps house next.
    var rest: String? {
        trouble.map { "It is changed; the rest is counted by the next console or `hotline keep-house`: \($0)" }
    }

    /// Holds the gate for a few milliseconds.
    private static let atOnce = 100

    var json: JSON {
        [
            "calendar": .text(calendar.calendar.stamp.id), "version": .text(calendar.calendar.stamp.version),
            "ownDays": .list(calendar.own.map(\.json)), "clocksLookedAt": .whole(looked), "clocksMoved": .whole(moved),
            "trouble": .optional(trouble),
        ]
    }

    var text: String {
        "The house works by “\(calendar.calendar.stamp.id)” with \(calendar.own.count) \(calendar.own.count == 1 ? "day" : "days") of its own. "
            + "Clocks counted again: \(looked); moved: \(moved)." + (rest.map { "\n\($0)" } ?? "")
    }
}

struct CalendarAnswer: Answer {
    var calendar: HouseCalendar
    var hours: BusinessHours
    var year: Int

    private var laidDown: WorkCalendar.Year? { calendar.calendar.years?[year] }

    var json: JSON {
        [
            "calendar": .text(calendar.calendar.stamp.id), "version": .text(calendar.calendar.stamp.version),
            "businessHours": .text(hours.description), "year": .whole(year),
            "source": .optional(laidDown?.source),
            "preliminary": .bool(calendar.calendar.years != nil && laidDown?.isSettled != true),
            "days": .list(
                days.map { day, kind in ["day": .text(day.description), "kind": .text(kind.word)] }),
            "ownDays": .list(calendar.own.map(\.json)),
        ]
    }

    private var days: [(CalendarDay, DayKind)] {
        (laidDown?.days ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var text: String {
        var lines = ["calendar        \(calendar.calendar.stamp.id)", "business hours  \(hours)"]
        if let laidDown {
            lines.append("\(year)            \(laidDown.source)\(laidDown.isSettled ? "" : " (preliminary)")")
        } else if calendar.calendar.years != nil {
            lines.append(
                "\(year)            nobody has laid it down yet: counted without holidays, and said to be preliminary")
        }
        lines += days.map { day, kind in "  \(day)  \(kind.word)" }
        if !calendar.own.isEmpty { lines.append("days of its own") }
        lines += calendar.own.map { "  \($0.day)  \($0.kind.rawValue)  \($0.note)" }
        return lines.joined(separator: "\n")
    }
}

struct CalendarsAnswer: Answer {
    var inventory: CalendarLibrary.Inventory

    private var calendars: [LoadedCalendar] { inventory.calendars }

    var status: ExitStatus { inventory.complaints.isEmpty ? .done : .partly }

    var json: JSON {
        [
            "calendars": .list(
                calendars.map { loaded in
                    [
                        "id": .text(loaded.calendar.stamp.id), "version": .text(loaded.calendar.stamp.version),
                        "title": loaded.title.json, "years": .list(years(loaded).map { .whole($0) }),
                    ]
                }), "complaints": .list(inventory.complaints.map(\.json)),
        ]
    }

    private func years(_ loaded: LoadedCalendar) -> [Int] { loaded.calendar.years?.keys.sorted() ?? [] }

    var text: String {
        let lines = calendars.map { loaded in
            let years = years(loaded)
            let span = years.first.flatMap { first in years.last.map { "\(first)–\($0)" } } ?? "every year"
            return "\(loaded.calendar.stamp.id)  \(span)  \(loaded.title.en)"
        }
        return (lines + inventory.complaints.map(\.description.onOneLine.brief)).joined(separator: "\n")
    }
}

extension OwnDay {
    fileprivate var json: JSON {
        ["day": .text(day.description), "kind": .text(kind.rawValue), "note": .text(note)]
    }
}
