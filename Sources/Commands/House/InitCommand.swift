import ArgumentParser
import Domain
import Store
import Time

/// `hotline init`: makes a queue, with whoever makes it as its first admin.
struct InitCommand: QueueVerb {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a queue; you become its first admin.")

    @Option(name: .long, help: ArgumentHelp("The zone whose days and hours count.", valueName: "Area/City"))
    var zone: String?
    @Option(name: .long, help: "The hotline's name.")
    var name = "Hotline"
    @Option(name: .long, help: "How many incoming lines there are.")
    var lines = 180
    @Option(name: .long, help: ArgumentHelp("When callers may be phoned.", valueName: "HH:MM-HH:MM"))
    var hours = "09:00-21:00"
    @Option(
        name: .long,
        help: ArgumentHelp("When the office works, for deadlines.", valueName: "HH:MM-HH:MM,…"))
    var businessHours = BusinessHours.usual.description
    @Option(name: .long, help: "On which days, as `calendar list` has it; otherwise that of the zone's country.")
    var calendar: String?
    @OptionGroup var queue: QueueOptions

    func validate() throws {
        try name.demandName("--name")
        guard (1...9999).contains(lines) else { throw ValidationError("--lines must be from 1 to 9999.") }
        _ = try CallingHours(argument: hours)
        _ = try BusinessHours(argument: businessHours)
    }

    func answer(in place: Surroundings) throws -> any Answer {
        guard let login = place.login else { throw Refusal.nameless }
        // The program's own rights are no reason to make anybody an admin: who makes a queue could write there anyway.
        try place.giveUpRights()
        let path = try queue.path(in: place)
        let zone = zone ?? ZoneFolder.systemZoneName() ?? "UTC"
        let settings = HotlineSettings(
            name: name, zone: zone, callingHours: try CallingHours(argument: hours), lines: lines,
            businessHours: try BusinessHours(argument: businessHours))
        let worked = try place.calendars().calendar(calendar ?? Self.calendar(of: zone))
        try place.backend.create(path, settings, worked)
        let store = try place.backend.open(path, nil)
        let admin = StaffMember(login: login, name: place.fullName ?? login.text, roles: [.admin])
        _ = try store.put(admin, Command(id: place.newCommandID(), by: login))
        return InitAnswer(path: path, settings: settings, calendar: worked.stamp.id, admin: login)
    }

    /// The calendar of the country that a zone lies in; where none is installed for it, one without days off, which the
    /// answer says.
    private static func calendar(of zone: String) -> String {
        switch ZoneFolder.system.countries(of: zone).first {
        case "RU": "russia"
        case "US": "united-states"
        default: WorkCalendar.none.stamp.id
        }
    }
}

struct InitAnswer: Answer {
    var path: String
    var settings: HotlineSettings
    var calendar: String
    var admin: Login

    var json: JSON {
        [
            "queue": .text(path), "name": .text(settings.name), "zone": .text(settings.zone),
            "lines": .whole(settings.lines), "admin": .text(admin.text),
            "callingHours": settings.callingHours.json, "businessHours": .text(settings.businessHours.description),
            "calendar": .text(calendar),
        ]
    }

    var text: String {
        """
        Made the queue of “\(settings.name)” in \(path) (zone \(settings.zone), calendar “\(calendar)”); \(admin) is its admin.
        Next: hotline staff add LOGIN --name NAME --role operator
        """
    }
}
