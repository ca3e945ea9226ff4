import Domain
import Time

/// Clocks, pauses and findings by what may still change; of notices and files, which are only ever added, how many there
/// were.
extension Proceedings {
    func writeStanding(to form: inout FormWriter) {
        form.array { form in
            for clock in clocks {
                form.put(clock.extendedBy)
                form.put(clock.counted)
                form.put(clock.countedLater)
                form.put(clock.told)
                form.put(clock.missedAt)
                form.put(clock.state.word)
                form.put(clock.state.endedAt)
            }
        }
        form.array { form in
            for pause in pauses {
                form.put(pause.reason.description)
                form.put(pause.from)
                form.put(pause.to)
            }
        }
        form.array { form in
            for (field, answer) in findings.sorted(by: { $0.key < $1.key }) {
                form.put(field)
                form.array { answer.write(to: &$0) }
            }
        }
        form.put(notices.count)
        form.put(attachments.count)
        form.put(preservation) { form, hold in
            form.array { form in
                form.put(hold.since)
                form.put(hold.by)
                form.put(hold.why)
            }
        }
    }

    /// These proceedings as they stood when that was written.
    func standing(as form: inout FormReader) throws -> Proceedings {
        let clocks = try form.array { form in
            var then: [TicketClock] = []
            for clock in self.clocks where !form.isAtEnd { then.append(try clock.standing(as: &form)) }
            return then
        }
        let pauses = try form.array { form in
            var pauses: [Pause] = []
            while !form.isAtEnd {
                let reason = PauseReason(try form.text())
                let pause = Pause(reason, from: try form.moment(), to: try form.optional { try $0.moment() })
                guard let pause else { throw form.damage("a pause") }
                pauses.append(pause)
            }
            return pauses
        }
        let findings = try form.array { form in
            var findings: [FieldID: Answer] = [:]
            while !form.isAtEnd {
                let field: FieldID = try form.name()
                findings[field] = try form.array { try Answer(from: &$0) }
            }
            return findings
        }
        let (notices, files) = (try form.whole(), try form.whole())
        let preservation = try form.optional { form in
            try form.array { form in
                Preservation(since: try form.moment(), by: try form.name(), why: try form.text())
            }
        }
        return Proceedings(
            clocks: clocks, pauses: pauses, notices: Array(self.notices.prefix(notices)), findings: findings,
            attachments: Array(attachments.prefix(files)), preservation: preservation, noCalls: noCalls,
            follows: follows)
    }
}

extension TicketClock {
    fileprivate func standing(as form: inout FormReader) throws -> TicketClock {
        let extendedBy = try form.whole()
        let (counted, later) = (try form.optional { try $0.moment() }, try form.optional { try $0.moment() })
        let (told, missedAt) = (try form.optional { try $0.moment() }, try form.optional { try $0.moment() })
        let word = try form.text()
        guard let state = ClockState(word, at: try form.optional { try $0.moment() }) else {
            throw form.damage("a clock's state, not \(word)")
        }
        return TicketClock(
            id: id, terms: terms, startedAt: startedAt, extendedBy: extendedBy, counted: counted, countedLater: later,
            told: told, missedAt: missedAt, state: state)
    }
}
