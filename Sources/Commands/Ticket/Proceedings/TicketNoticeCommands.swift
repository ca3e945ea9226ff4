import ArgumentParser
import Domain
import Time

/// `hotline ticket extend`: a clock runs longer, and the person was told.
struct TicketExtendCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: "Let a clock run longer, within its rule, once the person was told.",
        discussion: "Example: hotline ticket extend 4821-7 answer --by 30 --means letter --at '2026-12-20 12:00'")

    @OptionGroup var ticket: TicketOptions
    @Argument(help: "The clock, as `ticket clocks` has it.")
    var clock: String
    @Option(name: .long, help: "By how many units of its term.")
    var by: Int
    @OptionGroup var notice: NoticeOptions

    func validate() throws {
        guard by >= 1 else { throw ValidationError("--by must be at least 1.") }
        try notice.demand()
    }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            guard let draft = try notice.draft(.extension, of: ticket, in: session, place) else {
                throw TicketError.noticeMissing
            }
            let units = try ticket.units(ofExtending: ClockID(clock), by: by)
            return .extend(ClockID(clock), by: units, draft, generation: ticket.generation)
        }
    }
}

extension Ticket {
    /// What is typed in days of 24 hours, where a clock is extended in those, in the hours that it is kept in.
    /// - Throws: ``Refusal`` for more of them than its rule allows.
    func units(ofExtending id: ClockID, by count: Int) throws(Refusal) -> Int {
        guard let clock = proceedings.clock(id), clock.extensionStep > 1 else { return count }
        let most = clock.extensionLeft / clock.extensionStep
        guard count <= most else {
            throw Refusal(.refused, "“\(id)” can be extended by at most \(most) more days of 24 hours.")
        }
        return count * clock.extensionStep
    }
}

/// `hotline ticket notify`: the person was told something, or was sent it.
struct TicketNotifyCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "notify", abstract: "Record that the person was told something, or was sent a letter.")

    @OptionGroup var ticket: TicketOptions
    @Option(name: .long, help: "What it amounts to.")
    var serves: NoticePurpose
    @Option(name: .long, help: "What was told, where it is worth keeping.")
    var words: String?
    @OptionGroup var notice: NoticeOptions

    func validate() throws { try notice.demand() }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            guard let draft = try notice.draft(serves, words: words, of: ticket, in: session, place) else {
                throw TicketError.noticeMissing
            }
            return .notify(draft)
        }
    }
}

/// `hotline ticket tell-date`: the person heard by when we have to act now.
struct TicketTellDateCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "tell-date",
        abstract: "Record that the person heard of a clock's date; what they were told before gives way to it.")

    @OptionGroup var ticket: TicketOptions
    @Argument(help: "The clock, as `ticket clocks` has it.")
    var clock: String
    @OptionGroup var notice: NoticeOptions

    func validate() throws { try notice.demand() }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            guard let draft = try notice.draft(.notice, of: ticket, in: session, place) else {
                throw TicketError.noticeMissing
            }
            return .tellClock(ClockID(clock), draft)
        }
    }
}

/// `hotline ticket finish`: what a clock waits for is done.
struct TicketFinishCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "finish", abstract: "Say that what a clock waits for is done.")

    @OptionGroup var ticket: TicketOptions
    @Argument(help: "The clock, as `ticket clocks` has it.")
    var clock: String
    @Option(name: .long, help: "What was done.")
    var words: String

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { _, _ in .finish(ClockID(clock), words: words) }
    }
}

/// `hotline ticket pause`: the clocks stand still while it is out of our hands.
struct TicketPauseCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Let the clocks stand still that do so for a reason, or run again.")

    @OptionGroup var ticket: TicketOptions
    @Argument(help: "The reason, a word of the procedure such as waiting-for-caller.")
    var reason: String?
    @Flag(name: .long, help: "They run again.")
    var end = false

    func validate() throws {
        guard end != (reason != nil) else { throw ValidationError("Give the reason, or --end.") }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { _, _ in reason.map { .pause(PauseReason($0)) } ?? .endPause }
    }
}
