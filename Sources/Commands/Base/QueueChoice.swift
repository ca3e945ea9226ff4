import Domain
import Store
import Texts
import Time

/// Which queue was named, and for whom to act on it, however that was read: ``QueueOptions`` as a plain value.
struct QueueChoice: Hashable, Sendable {
    /// The queue's folder; `nil` leaves it to the environment.
    var queue: String?
    /// The login to act as; `nil` for one's own.
    var actor: String?

    /// Where the queue is. A program with rights of its own has given them up when it is another than theirs.
    /// - Throws: ``Refusal`` when neither an option, the configuration nor the environment says where.
    func path(in place: Surroundings) throws(Refusal) -> String {
        if let rights = place.rights { return try path(under: rights, in: place) }
        if let queue { return queue }
        if let named = place.variables["HOTLINE_QUEUE"], !named.isEmpty { return named }
        // The XDG base directory specification: a relative path is to be ignored.
        if let data = place.variables["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/hotline/queue" }
        if let home = place.variables["HOME"], !home.isEmpty { return home + "/.local/share/hotline/queue" }
        throw Refusal(.usage, "Nobody said where the queue is: name it with --queue, or set HOTLINE_QUEUE.")
    }

    /// Compared as they are written: whoever takes another way to the same folder comes with their own rights.
    private func path(under rights: ProgramRights, in place: Surroundings) throws(Refusal) -> String {
        guard let queue else { return try rights.queue() }
        if let configured = try? rights.queue(), place.backend.folder(configured) == place.backend.folder(queue) {
            return queue
        }
        try rights.giveUp()
        return queue
    }

    /// Opens the queue for somebody who works there: what callers said is read by nobody else.
    /// - Throws: ``StoreError/unknownStaff(_:)``, ``StoreError/disabled(_:)`` and what ``visit(in:)`` throws.
    func session(in place: Surroundings) throws -> Session {
        let session = try visit(in: place)
        let member = try session.store.staffMember(session.login)
        guard !member.isDisabled else { throw StoreError.disabled(member.login) }
        return session
    }

    /// Opens the queue and finds out who acts, whoever that is: for an examination that shows nothing of callers.
    /// - Throws: ``StoreError``, ``Refusal``, ``ZoneError``.
    func visit(in place: Surroundings) throws -> Session {
        let path = try path(in: place)
        let store = try place.backend.open(path, nil)
        let login = try actor(on: store, in: place)
        let settings = try store.settings()
        return Session(
            path: path, store: store, login: login, settings: settings,
            zone: try ZoneFolder.system.zone(named: settings.zone), language: .wanted(by: place.variables),
            newCommandID: place.newCommandID)
    }

    private func actor(on store: any HotlineStore, in place: Surroundings) throws -> Login {
        guard let real = place.login else { throw Refusal.nameless }
        guard let actor, actor != real.text else { return real }
        let me = try store.staffMember(real)
        guard me.roles.contains(.admin), !me.isDisabled else {
            throw Refusal(.refused, "Only an admin may act for another, and \(real) is none: leave --as out.")
        }
        return try store.staffMember(Login(actor)).login
    }
}
