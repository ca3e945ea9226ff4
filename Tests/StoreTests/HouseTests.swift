import Domain
import Store
import StoreSQLite
import Testing

@Suite struct HouseTests {
    @Test(arguments: StoreKind.allCases)
    func theFirstMemberIsTheAdmin(kind: StoreKind) throws {
        let floor = try Floor(kind, staffed: false)
        let anna = StaffMember(login: "anna", name: "Анна", roles: [.operator])
        #expect(throws: StoreError.lastAdmin("anna")) { try floor.store.put(anna, floor.by("anna")) }
        let root = StaffMember(login: "root", name: "Корень", roles: [.admin, .operator], organisation: "Партнёр")
        #expect(try floor.store.put(root, floor.by("root")) == root)
        #expect(try floor.store.staffMember("root") == root)
        #expect(throws: StoreError.unknownStaff("anna")) { try floor.store.put(anna, floor.by("anna")) }
        #expect(try floor.store.put(anna, floor.by("root")) == anna)
        #expect(try floor.store.staff() == [anna, root])
        #expect(throws: StoreError.unknownStaff("nobody")) { try floor.store.staffMember("nobody") }
    }

    @Test(arguments: StoreKind.allCases)
    func somebodyIsAlwaysLeftToAdminister(kind: StoreKind) throws {
        let floor = try Floor(kind)
        var root = try floor.store.staffMember(Floor.root)
        root.isDisabled = true
        #expect(throws: StoreError.lastAdmin(Floor.root)) { try floor.store.put(root, floor.by(Floor.root)) }
        root.isDisabled = false
        root.roles = [.lead]
        #expect(throws: StoreError.lastAdmin(Floor.root)) { try floor.store.put(root, floor.by(Floor.root)) }
        #expect(try floor.store.staffMember(Floor.root).roles == [.admin])
    }

    @Test(arguments: StoreKind.allCases)
    func settingsAreKept(kind: StoreKind) throws {
        let floor = try Floor(kind)
        var settings = try floor.store.settings()
        settings.zone = "Asia/Vladivostok"
        settings.serviceThresholdSeconds = 30
        settings.ladder = AttemptLadder(attempts: 3, days: 2)
        #expect(throws: StoreError.notAllowed(Floor.anna, needs: [.admin])) {
            try floor.store.change(settings, floor.by(Floor.anna))
        }
        #expect(try floor.store.change(settings, floor.by(Floor.root)) == settings)
        #expect(try floor.console().settings() == settings)
        settings.zone = "Europe/Nowhere"
        #expect(throws: StoreError.self) { try floor.store.change(settings, floor.by(Floor.root)) }
        #expect(try floor.store.settings().zone == "Asia/Vladivostok")
    }

    @Test(arguments: StoreKind.allCases)
    func askedAgainAnsweredAgain(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let command = floor.by(Floor.root)
        let first = StaffMember(login: "new", name: "Новый", roles: [.operator])
        #expect(try floor.store.put(first, command) == first)
        var other = first
        other.name = "Другой"
        #expect(try floor.store.put(other, command) == first)
        #expect(try floor.store.staffMember("new").name == "Новый")
        #expect(throws: StoreError.commandReused(command.id)) {
            try floor.store.change(floor.store.settings(), command)
        }
        #expect(throws: StoreError.commandReused(command.id)) {
            try floor.store.put(first, Command(id: command.id, by: Floor.lena))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func theDisabledCanDoNothing(kind: StoreKind) throws {
        let floor = try Floor(kind)
        _ = try floor.store.put(
            StaffMember(login: "second", name: "Второй", roles: [.admin], isDisabled: true), floor.by(Floor.root))
        #expect(throws: StoreError.disabled("second")) {
            try floor.store.change(floor.store.settings(), floor.by("second"))
        }
    }
}
