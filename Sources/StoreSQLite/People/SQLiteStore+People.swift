import Domain
import Store

extension SQLiteStore {
    /// Who rings from a number is remembered with it; an account is found by its number or made.
    public func identify(
        _ identification: Identification, in call: CallID, _ command: Command
    ) throws(StoreError) -> Call {
        try write("identify", command, needs: [.operator, .lead], topics: []) { act in
            let before = try CallTable.call(call, act.db)
            try act.demandHand(on: before, or: [.lead])
            let (person, account) = try act.find(identification, in: before)
            if let person {
                try act.remember(
                    person, number: before.number, account: account, as: identification.capacity)
            }
            var call = before
            call.identity = CallerIdentity(
                person: person?.id, account: account?.id, capacity: identification.capacity,
                verification: identification.verification, language: identification.language)
            try CallTable.save(call, before: before, act.db)
            try act.append(
                HistoryFact(
                    .identified,
                    [
                        "capacity": identification.capacity.rawValue,
                        "verification": String(identification.verification.rawValue),
                    ], words: person?.name), call: call.id)
            return call
        }
    }
}
