import Domain

extension ProcedureChecker {
    mutating func checkTicketRules() {
        checkForwarding()
        for ground in procedure.grounds where ground.means != nil && ground.demands != .notice {
            complain(
                "grounds.\(ground.id).means", .neverHolds, "this ground demands no notice",
                "Write “demands: notice”, or take it out")
        }
        if let through = procedure.noCalls?.through {
            switch procedure.field(through)?.type {
            case nil: expect(through, among: procedure.fields.map(\.id), "no-calls.through", "field")
            case .phone: break
            default:
                complain(
                    "no-calls.through", .wrongType, "“\(through)” isn't a telephone number",
                    "Name a field of type “phone”")
            }
        }
        for letter in procedure.letters where letter.serves == .forwarding && procedure.forwarding == nil {
            complain(
                "letters.\(letter.id).serves", .unfulfillable, "nothing says to whom a ticket may be forwarded",
                "Add “forwarding:”, or let the letter serve something else")
        }
        for letter in procedure.letters where letter.serves == .extension && !hasExtension {
            complain(
                "letters.\(letter.id).serves", .unfulfillable, "no clock can be extended",
                "Add “extension:” to a clock, or let the letter serve something else")
        }
    }

    private var hasExtension: Bool { procedure.clocks.contains { $0.terms.rule.extending != nil } }

    private mutating func checkForwarding() {
        guard let forwarding = procedure.forwarding else { return }
        need(!forwarding.bodies.isEmpty, "forwarding.bodies", "there is nobody to forward to")
        if forwarding.means != nil, !forwarding.needsNotice {
            complain(
                "forwarding.means", .neverHolds, "forwarding asks for no notice",
                "Write “notice: yes”, or take it out")
        }
        guard let never = forwarding.neverTo else { return }
        switch procedure.field(never)?.type {
        case nil: expect(never, among: procedure.fields.map(\.id), "forwarding.never-to", "field")
        case .line: break
        case .choice(let options):
            let bodies = Set(forwarding.bodies.map(\.id))
            if bodies.isDisjoint(with: options.map(\.id)) {
                complain(
                    "forwarding.never-to", .neverHolds, "no option of “\(never)” is one of these bodies",
                    "Give the options the bodies' names")
            }
        default:
            complain(
                "forwarding.never-to", .wrongType, "“\(never)” is neither a choice nor a line",
                "Make it a choice with the bodies' names, or a line")
        }
    }
}
