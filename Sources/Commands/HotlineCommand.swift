import ArgumentParser

/// `hotline`: every command under one roof.
struct HotlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotline",
        abstract: "A console for a telephone hotline: no call, no word and no promise is ever lost.",
        discussion: """
            Exit status: 0 done, 1 refused, 2 the queue can't be used, 3 a procedure can't be used, 4 partly done,
            5 no usable terminal, 64 wrong usage.
            """,
        version: "1.0.0",
        subcommands: [
            DemoCommand.self, OperatorCommand.self, SpecialistCommand.self, LeadCommand.self, InitCommand.self,
            StaffCommand.self, CallCommand.self, TicketCommand.self, QueueCommand.self, PresenceCommand.self,
            IncidentCommand.self, AlertCommand.self, PersonCommand.self, ProcedureCommand.self, DoctorCommand.self,
        ])
}
