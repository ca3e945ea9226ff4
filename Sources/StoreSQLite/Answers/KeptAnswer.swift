import Domain
import GRDB
import Store

/// What a verb answers, with as little of it kept as gives the same answer again when the command is asked again.
///
/// Runs, tickets and calls are kept by what may change later; the rest is in rows that stay as they were. So an answer
/// costs few bytes in every commit, and names nobody twice.
protocol KeptAnswer {
    func kept() throws -> String
    /// - Throws: ``FormReader/Damage`` or a decoder's error when it isn't what was kept.
    init(kept: String, _ db: Database) throws
}

/// Of verbs that aren't used in every call: the whole answer.
extension KeptAnswer where Self: Codable {
    func kept() throws -> String { try JSON.text(self) }
    init(kept: String, _ db: Database) throws { self = try JSON.decode(Self.self, from: kept) }
}

/// The answer of a verb that only says it is done.
struct Done: Codable {}

extension Done: KeptAnswer {}
extension Presence: KeptAnswer {}
extension StaffMember: KeptAnswer {}
extension HotlineSettings: KeptAnswer {}
extension Incident: KeptAnswer {}
extension Erasure: KeptAnswer {}
extension Array: KeptAnswer where Element: Codable {}
