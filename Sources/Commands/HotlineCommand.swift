import ArgumentParser

/// `hotline`: every command under one roof.
struct HotlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotline",
        abstract: "A console for a telephone hotline: no call, no word and no promise is ever lost.",
        discussion: """
            For a look at it: hotline demo. To set one up: hotline init, then hotline staff add LOGIN --name NAME \
            --role operator, and each opens their console: hotline operator, specialist or lead. \
            `hotline help COMMAND` says more of each.

            Exit status: 0 done, 1 refused, 2 the queue can't be used, 3 a procedure can't be used, 4 partly done, 5 no \
            usable terminal, 64 wrong usage, 74 standard output can't be written.
            """,
        version: "1.0.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Console",
                subcommands: [DemoCommand.self, OperatorCommand.self, SpecialistCommand.self, LeadCommand.self]),
            CommandGroup(
                name: "House",
                subcommands: [
                    InitCommand.self, StaffCommand.self, SettingsCommand.self, CalendarCommand.self,
                    ProcedureCommand.self,
                    DoctorCommand.self, KeepHouseCommand.self, MigrateCommand.self,
                ]),
            CommandGroup(
                name: "Floor",
                subcommands: [
                    CallCommand.self, MatterCommand.self, TicketCommand.self, SearchCommand.self, QueueCommand.self,
                    FiguresCommand.self, CausesCommand.self, PresenceCommand.self, IncidentCommand.self,
                    AlertCommand.self, PersonCommand.self,
                ]),
        ])
}
