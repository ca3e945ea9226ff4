import Domain
import Store

/// One call with its legs.
struct CallAnswer: Answer {
    var call: Call
    var session: Session

    var json: JSON {
        [
            "id": .text(call.id.description), "exchangeId": .text(call.exchangeID.text), "line": .optional(call.line),
            "number": .optional(call.number), "rangAt": session.time(call.rangAt), "state": .text(call.state.word),
            "extension": .optional(call.connectedTo),
            "handler": .optional(call.handler), "disposition": .optional(disposition?.rawValue),
            "recording": recording, "caller": caller,
            "legs": .list(call.legs.map(leg)),
        ]
    }

    private var recording: JSON {
        guard let recording = call.recording else { return .null }
        return ["id": .text(recording.id), "noticeGiven": .bool(recording.noticeGiven)]
    }

    private var caller: JSON {
        [
            "person": .optional(call.identity.person), "account": .optional(call.identity.account),
            "capacity": .text(call.identity.capacity.rawValue), "verification": .text(call.identity.verification.word),
            "language": .text(call.identity.language.rawValue),
        ]
    }

    private func leg(_ leg: Leg) -> JSON {
        [
            "kind": .text(leg.kind.rawValue), "party": .optional(leg.party), "began": session.time(leg.began),
            "ended": session.time(leg.ended?.at), "endedBy": .optional(leg.ended?.by.rawValue),
        ]
    }

    private var disposition: Disposition? {
        if case .done(_, _, let disposition) = call.state { disposition } else { nil }
    }

    var text: String {
        let parts = [
            "call \(call.id)", call.exchangeID.text, call.line.map { "line \($0)" },
            call.number?.description ?? "number withheld", session.clock(call.rangAt), call.state.word,
            call.connectedTo.map { "at \($0)" },
            call.handler?.text, disposition?.rawValue,
            call.openLeg.flatMap { $0.kind.isSideLeg ? "(\($0.kind.rawValue))" : nil },
        ]
        return parts.compactMap(\.self).joined(separator: "  ")
    }
}

struct CallsAnswer: Answer {
    var calls: [CallAnswer]

    var json: JSON { ["calls": .list(calls.map(\.json))] }
    var text: String { calls.isEmpty ? "No calls." : calls.map(\.text).joined(separator: "\n") }
}
