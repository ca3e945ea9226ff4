import Domain
import Simulation
import Store
import Time

/// What a command finds around it: who runs it, the environment, and the ways to a queue. The composition root makes
/// the real ones, a test its own.
public struct Surroundings: Sendable {
    /// The login of the real user id; `nil` when the system has no name for it.
    public var login: Login?
    /// As the system knows it, for the first member of staff.
    public var fullName: String?
    /// How this program is to be called again from the same folder.
    public var program: String
    public var variables: [String: String]
    /// Both ends of the conversation are a terminal.
    public var isTerminal: Bool
    /// Where the procedures lie.
    public var resources: @Sendable () throws(ResourceFolderError) -> ResourceFolder
    /// Fresh at every call.
    public var newCommandID: @Sendable () -> CommandID
    /// One line to standard output.
    /// - Throws: ``OutputError``.
    public var print: @Sendable (String) throws(OutputError) -> Void
    /// One line to standard error.
    public var complain: @Sendable (String) -> Void
    /// Waits for a line on standard input, and forgets it.
    public var waitForEnter: @Sendable () -> Void
    /// `nil` for a program that may do no more than its user.
    public var rights: ProgramRights?
    public var backend: Backend

    public init(
        login: Login?, fullName: String?, program: String, variables: [String: String], isTerminal: Bool,
        resources: @escaping @Sendable () throws(ResourceFolderError) -> ResourceFolder,
        newCommandID: @escaping @Sendable () -> CommandID,
        print: @escaping @Sendable (String) throws(OutputError) -> Void,
        complain: @escaping @Sendable (String) -> Void, waitForEnter: @escaping @Sendable () -> Void,
        rights: ProgramRights? = nil, backend: Backend
    ) {
        self.login = login
        self.fullName = fullName
        self.program = program
        self.variables = variables
        self.isTerminal = isTerminal
        self.resources = resources
        self.newCommandID = newCommandID
        self.print = print
        self.complain = complain
        self.waitForEnter = waitForEnter
        self.rights = rights
        self.backend = backend
    }

    /// The ways to a queue, whichever store it is kept in.
    public struct Backend: Sendable {
        /// Opens the queue at a path, by the machine's clock or the given one.
        public var open: @Sendable (String, VirtualClock?) throws(StoreError) -> any HotlineStore
        public var create: @Sendable (String, HotlineSettings, WorkCalendar) throws(StoreError) -> Void
        /// Which schema the queue at a path has, and which this program knows.
        public var schema: @Sendable (String) throws(StoreError) -> SchemaStanding
        /// Takes the queue at a path to this program's schema; an admin of it may.
        public var migrate: @Sendable (String, Login) throws(StoreError) -> Void
        /// Where a console of the queue at a path keeps what is typed; it ends another that its owner still has open, if so
        /// asked.
        public var drafts: @Sendable (String, DraftOwner, _ takingOver: Bool) throws(StoreError) -> any DraftKeeper
        /// The folder of the queue at a path, written one way however the path was.
        public var folder: @Sendable (String) -> String

        public init(
            open: @escaping @Sendable (String, VirtualClock?) throws(StoreError) -> any HotlineStore,
            create: @escaping @Sendable (String, HotlineSettings, WorkCalendar) throws(StoreError) -> Void,
            schema: @escaping @Sendable (String) throws(StoreError) -> SchemaStanding,
            migrate: @escaping @Sendable (String, Login) throws(StoreError) -> Void,
            drafts: @escaping @Sendable (String, DraftOwner, Bool) throws(StoreError) -> any DraftKeeper,
            folder: @escaping @Sendable (String) -> String
        ) {
            self.open = open
            self.create = create
            self.schema = schema
            self.migrate = migrate
            self.drafts = drafts
            self.folder = folder
        }
    }
}
