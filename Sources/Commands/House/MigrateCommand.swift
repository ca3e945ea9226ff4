import ArgumentParser
import Domain
import Store

/// `hotline migrate`: takes a queue that an older hotline made to what this one needs.
struct MigrateCommand: QueueVerb {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Take a queue of an older hotline to what this one needs; for its admins.",
        discussion: """
            Safe while consoles are open: older ones keep what is typed, write nothing more, and say that they have to be \
            started again. A newer queue is refused, and one that needs nothing is left alone.

            Example: hotline migrate --queue /var/lib/hotline/queue
            """)

    @OptionGroup var queue: QueueOptions

    func validate() throws {
        guard queue.actor == nil else {
            throw ValidationError("A queue is migrated by an admin as themselves: leave --as out.")
        }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        guard let login = place.login else { throw Refusal.nameless }
        let path = try queue.path(in: place)
        let before = try place.backend.schema(path)
        if before.found < before.known {
            place.complain(
                "Migrating the queue in \(path) from schema \(before.found) to \(before.known); older consoles that are "
                    + "open keep what is typed and have to be started again.")
        }
        try place.backend.migrate(path, login)
        return MigrationAnswer(path: path, before: before, after: try place.backend.schema(path))
    }
}

struct MigrationAnswer: Answer {
    var path: String
    var before: SchemaStanding
    var after: SchemaStanding

    var json: JSON {
        ["queue": .text(path), "schemaBefore": .whole(before.found), "schema": .whole(after.found)]
    }

    var text: String {
        before.found == after.found
            ? "The queue in \(path) has schema \(after.found), which this hotline needs: nothing was to be done."
            : "The queue in \(path) has schema \(after.found) now; it had \(before.found)."
    }
}
