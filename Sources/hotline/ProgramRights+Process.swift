import CSystem
import Commands
import Foundation

extension ProgramRights {
    /// Those of this process; `nil` when it may do no more than its user. CSystem has cleared the environment by now.
    static func ofThisProcess() -> ProgramRights? {
        guard cs_is_privileged() else { return nil }
        return ProgramRights(
            queue: { () throws(Refusal) in try InstalledQueue().path },
            giveUp: { () throws(Refusal) in try demand(cs_group_give_up()) },
            setAside: { () throws(Refusal) in try demand(cs_group_set_aside()) },
            takeBack: { () throws(Refusal) in try demand(cs_group_take_back()) })
    }

    private static func demand(_ code: Int32) throws(Refusal) {
        guard code == 0 else {
            throw Refusal(
                .refused,
                "The program's own group can't be given up (\(String(cString: strerror(code)))): "
                    + "ask an administrator why; nothing was opened.")
        }
    }
}
