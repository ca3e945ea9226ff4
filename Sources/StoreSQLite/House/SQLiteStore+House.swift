import Domain
import Store

extension SQLiteStore {
    public func settings() throws(StoreError) -> HotlineSettings { try read(HouseTable.settings) }

    public func staff() throws(StoreError) -> [StaffMember] { try read(StaffTable.all) }

    public func staffMember(_ login: Login) throws(StoreError) -> StaffMember {
        try read { try StaffTable.member(login, $0) }
    }

    /// The first member of an empty house needs nobody's leave; there is always at least one admin.
    public func put(_ member: StaffMember, _ command: Command) throws(StoreError) -> StaffMember {
        try write("put", command, needs: [], topics: [.staff]) { act in
            let isFirst = try StaffTable.all(act.db).isEmpty
            if !isFirst { try act.demand([.admin]) }
            let isNew = try act.db.row("SELECT 1 FROM staff WHERE login = ?", [member.login]) == nil
            _ = try Login(parsing: member.login.text)
            try Limit.staffName.check(member.name)
            try Limit.organisation.check(member.organisation ?? "")
            try StaffTable.put(member, act.db)
            guard try StaffTable.hasAdmin(act.db) else { throw StoreError.lastAdmin(member.login) }
            if member.isDisabled { try act.goAway(member.login) }
            try act.append(
                HistoryFact(
                    isNew ? .staffAdded : .staffChanged,
                    [
                        "login": member.login.text,
                        "roles": member.roles.map(\.rawValue).sorted().joined(separator: " "),
                        "disabled": member.isDisabled ? "yes" : "no",
                    ], words: member.name))
            return member
        }
    }

    public func change(_ settings: HotlineSettings, _ command: Command) throws(StoreError) -> HotlineSettings {
        try write("change", command, needs: [.admin], topics: [.staff, .floor, .counters]) { act in
            try settings.check()
            _ = try self.zone(named: settings.zone)
            if settings.zone != act.house.zone || settings.businessHours != act.house.businessHours {
                try act.demandRecount()
            }
            try HouseTable.put(settings, act.db)
            try act.append(HistoryFact(.settingsChanged, ["settings": JSON.text(settings)]))
            return settings
        }
    }
}

extension HotlineSettings {
    /// What the tables would refuse in words of their own.
    /// - Throws: ``StoreError`` that names the rule.
    func check() throws {
        try Limit.houseName.check(name)
        try NumberLimit.lines.check(lines)
        try NumberLimit.serviceThreshold.check(serviceThresholdSeconds)
        try NumberLimit.lease.check(leaseSeconds)
        try NumberLimit.attempts.check(ladder.attempts)
        try NumberLimit.attemptDays.check(ladder.days)
    }
}
