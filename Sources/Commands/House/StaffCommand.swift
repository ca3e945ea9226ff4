import ArgumentParser
import Domain

/// `hotline staff`: who works here.
struct StaffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Who works here, and as what.",
        subcommands: [StaffAddCommand.self, StaffListCommand.self, StaffDisableCommand.self])
}

struct StaffAddCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a member of staff, or change one; the roles are all they then have.")

    @Argument(help: "Their login on this host.", transform: { try Login(argument: $0) })
    var login: Login
    @Option(name: .long, help: "Their name, as callers hear it.")
    var name: String
    @Option(name: .long, help: "What they work as; several if need be.")
    var role: [Role]
    @Option(name: .long, help: "The partner organisation they work for.")
    var organisation: String?
    @OptionGroup var queue: QueueOptions

    func validate() throws {
        try name.demandName("--name")
        try organisation?.demandName("--organisation")
        guard !role.isEmpty else { throw ValidationError("Give at least one --role.") }
    }

    func answer(in session: Session) throws -> any Answer {
        let member = StaffMember(login: login, name: name, roles: Set(role), organisation: organisation)
        return StaffAnswer(members: [try session.store.put(member, session.command())])
    }
}

struct StaffListCommand: QueueVerb {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Everybody, with their roles.")

    @OptionGroup var queue: QueueOptions

    func answer(in place: Surroundings) throws -> any Answer {
        StaffAnswer(members: try queue.session(in: place).store.staff())
    }
}

struct StaffDisableCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Let somebody do nothing new; what they did stays.")

    @Argument(help: "Their login.")
    var login: String
    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
        var member = try session.store.staffMember(Login(login))
        member.isDisabled = true
        return StaffAnswer(members: [try session.store.put(member, session.command())])
    }
}

extension Role: ExpressibleByArgument {}

extension Login {
    /// - Throws: `ValidationError`, which is wrong usage.
    fileprivate init(argument: String) throws {
        do throws(LoginError) {
            try self.init(parsing: argument)
        } catch {
            throw ValidationError(error.reason)
        }
    }
}
