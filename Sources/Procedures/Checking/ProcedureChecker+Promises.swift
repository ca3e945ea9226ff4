import Domain

extension ProcedureChecker {
    mutating func checkSolutions() {
        for solution in procedure.solutions {
            let path = "solutions.\(solution.id)"
            if let limit = solution.limitKopecks {
                expect(limit / 100, in: 1...Limits.roubles, path + ".limit", "roubles")
            }
            if case .later(let days) = solution.carriedOut {
                expect(days, in: 1...Limits.days, path + ".carried-out.days", "days")
            }
            if ![.operator, .specialist, .lead].contains(solution.approver) {
                complain(
                    path + ".approver", .unfulfillable,
                    "nobody of role “\(solution.approver.rawValue)” decides tickets",
                    "Write operator, specialist or lead")
            }
            if solution.isOwedAfterwards, procedure.promiseRule(.carryOut) == nil {
                complain(
                    path, .noPromiseRule, "it is carried out after the call, and nothing says how that is promised",
                    "Add “carry-out:” under “promises:”")
            }
        }
    }

    mutating func checkPromises() {
        for rule in procedure.promiseRules {
            let path = "promises.\(rule.kind.rawValue.hyphenated)"
            expect(rule.withinDays, in: 1...Limits.days, path + ".days", "days")
            for language in Language.allCases where !Template.variables(in: rule.say[language]).contains("by") {
                complain(
                    "\(path).say.\(language.rawValue)", .unfulfillable, "the time isn't said",
                    "Put “{by}” into the words")
            }
        }
        if procedure.promiseRule(.callBack) == nil {
            complain(
                "promises", .noPromiseRule, "a registered matter owes a call back, and nothing says by when",
                "Add “call-back:” with days and say")
        }
        if procedure.promiseRule(.managerCallsBack) == nil {
            complain(
                "promises", .noPromiseRule, "a caller may ask for the manager, and nothing says by when one rings back",
                "Add “manager-calls-back:” with days and say")
        }
    }
}

extension Solution {
    /// Accepted, it leaves something to be done or approved after the call.
    fileprivate var isOwedAfterwards: Bool { carriedOut != .onPhone || approver != .operator }
}
