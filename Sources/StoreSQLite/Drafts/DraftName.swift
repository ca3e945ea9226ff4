import Domain
import Foundation
import Store

/// What a draft's file is called: whose it is can be told without opening it.
struct DraftName: Hashable, CustomStringConvertible {
    var user: uid_t
    var owner: DraftOwner
    var process: pid_t
    /// Of the drafts of one process.
    var number: Int

    init(user: uid_t, owner: DraftOwner, process: pid_t, number: Int) {
        self.user = user
        self.owner = owner
        self.process = process
        self.number = number
    }

    /// `nil` for a file that is none of ours.
    init?(_ name: String) {
        let parts = name.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let user = uid_t(parts[0]), let process = pid_t(parts[3]), process > 0,
            let number = Int(parts[4]), let login = parts[2].removingPercentEncoding
        else { return nil }
        self.init(
            user: user, owner: DraftOwner(console: parts[1], login: Login(login)), process: process, number: number)
    }

    var description: String {
        // A login may hold what a file name may not.
        let login = owner.login.text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return [String(user), owner.console, login, String(process), String(number)].joined(separator: ",")
    }
}
