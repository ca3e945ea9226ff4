import Domain
import GRDB

/// The run as it was after so many of its events.
extension Run: KeptAnswer {
    func kept() -> String {
        var form = FormWriter()
        form.array { form in
            form.put(id)
            form.put(revision)
        }
        return form.text
    }

    init(kept: String, _ db: Database) throws {
        let (id, revision): (RunID, Int) = try FormReader.read(kept) {
            try $0.array { (try $0.id(), try $0.whole()) }
        }
        try self.init(id: id, replaying: RunTable.events(of: id, upTo: revision, db))
    }
}
