import Domain
import Store
import Terminal
import Texts
import Time

extension OperatorScreen {
    public func render(into canvas: inout Canvas, at now: Instant) -> Point? {
        frame(
            into: &canvas, at: now, state: state(at: now), glance: texts.glance(shell.view.floor, at: now),
            inHand: { inHandLine(into: &$0, $1) },
            body: { canvas, area in body(into: &canvas, area, now) })
    }

    private func body(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        guard let work else {
            if let ticket = home.ticket { return renderTicket(ticket, into: &canvas, area, now) }
            return renderHome(into: &canvas, area, now)
        }
        switch work.phase {
        case .triage: return renderTriage(work, into: &canvas, area)
        case .ending(let choice, _): return renderEnding(choice, work, into: &canvas, area)
        case .matter(let index): return renderMatter(work.matters[index], work, into: &canvas, area, now)
        case .readOut(let index): return renderReadOut(work.matters[index], work, into: &canvas, area, now)
        case .ticket(let ticket): return renderTicket(ticket, into: &canvas, area, now)
        case .emergency: return renderEmergency(work, into: &canvas, area)
        case .wrapUp: return renderWrapUp(work, into: &canvas, area)
        }
    }

    /// What the operator is doing, with how long.
    private func state(at now: Instant) -> (sign: String, words: String, style: Style) {
        if let work {
            switch work.call.state {
            case .talking where work.isOnHold:
                return ("‖", "\(texts.onHold) \(texts.elapsed(from: work.heldSince ?? now, to: now))", .soon)
            case .talking(_, let since): return ("●", "\(texts.talking) \(texts.elapsed(from: since, to: now))", .kept)
            case .wrapUp(_, let since): return ("◐", "\(texts.wrapUp) \(texts.elapsed(from: since, to: now))", .soon)
            default: break
            }
        }
        // Nobody who speaks with a caller is free for another.
        if let ticket = home.ticket, ticket.isAnswered || ticket.isReached { return ("●", texts.callingBack, .kept) }
        switch shell.presence?.state {
        case .ready?: return ("●", texts.ready, .kept)
        case .onBreak(let reason)?: return ("◌", "\(texts.onBreak): \(texts.breakReason(reason))", .soon)
        default: return ("○", texts.away, .dim)
        }
    }

    /// Who is on the line, and what is urgent about them.
    private func inHandLine(into canvas: inout Canvas, _ area: Rect) {
        guard let work else { return }
        var column = 1
        let number = work.call.number.map(texts.phone) ?? texts.numberWithheld
        column += canvas.put(number, column: column, row: 0, style: .title) + 2
        if let line = work.call.line { column += canvas.put(texts.line(line), column: column, row: 0, style: .dim) + 2 }
        for leg in work.call.legs where leg.kind.needsParty && leg.ended == nil {
            let words = "\(texts.leg(leg.kind)): \(leg.party ?? "")"
            column += canvas.put(words, column: column, row: 0, style: .accent, width: 30) + 2
        }
        if let recording = work.call.recording {
            let (words, style): (String, Style) =
                recording.noticeGiven ? (texts.recorded, .dim) : (texts.recordedUntold, .soon)
            column += canvas.put(words, column: column, row: 0, style: style) + 2
        }
        if let name = work.person?.name ?? work.current?.run.text(.callerName)
            ?? (work.caller.name.isEmpty ? nil : work.caller.name)
        {
            column += canvas.put(name, column: column, row: 0, width: 28) + 2
        }
        if let card = work.card, !card.calls.isEmpty {
            column += canvas.put(texts.earlierCalls(card.calls.count), column: column, row: 0, style: .dim) + 2
        }
        if let ticket = work.card?.openTickets.first {
            canvas.put(
                "\(texts.openTicket) \(ticket.number)", column: column, row: 0, style: ticket.isBroken ? .late : .soon,
                width: area.columns - column)
        }
    }

    // MARK: At the desk

    private func renderHome(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        let floor = shell.view.floor
        let waiting = floor.waiting > 0
        let wide = area.columns >= 120
        let (left, right) = area.split(left: wide ? area.columns * 3 / 5 : area.columns)
        canvas.heading(texts.deskTitle, column: 0, row: area.row, columns: area.columns)
        let here = shell.view.ringingHere.map {
            texts.inYourTelephone($0.number.map(texts.phone) ?? texts.numberWithheld)
        }
        let big = here ?? (waiting ? texts.callsWaiting(floor.waiting) : texts.nobodyWaits)
        canvas.put(big, column: 3, row: area.row + 2, style: waiting ? .spoken : .normal)
        if here == nil, waiting, let since = floor.longestSince {
            canvas.put(
                texts.longest(since: since, now: now), column: 3, row: area.row + 3,
                style: now - since > .seconds(shell.settings.serviceThresholdSeconds) ? .late : .normal)
        }
        let next = waiting ? texts.pressEnter : readyWords
        canvas.put(next, column: 3, row: area.row + (waiting ? 4 : 3), style: .dim)
        canvas.heading(
            "\(texts.callbacksTitle) · \(max(shell.view.counters.toContact, shell.view.toContact.count))", column: 0,
            row: area.row + 6,
            columns: area.columns)
        let figures = 4
        let bulletins = min(3, shell.view.incidents.count)
        let bottom = figures + (bulletins > 0 ? bulletins + 1 : 0)
        let list = Rect(
            column: 0, row: area.row + 7, columns: wide ? left.columns : area.columns,
            rows: max(1, area.rows - 7 - (wide ? 0 : bottom)))
        let cursor = renderCallbacks(into: &canvas, list, now)
        let side =
            wide
            ? Rect(column: right.column + 1, row: area.row + 7, columns: right.columns - 1, rows: area.rows - 7)
            : Rect(column: 0, row: area.endRow - bottom, columns: area.columns, rows: bottom)
        renderFigures(into: &canvas, side, bulletins)
        return cursor
    }

    private var readyWords: String {
        shell.presence?.state == .ready ? texts.callsWillShow : texts.pressReady
    }

    private func renderCallbacks(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        let rows = shell.view.toContact
        guard !rows.isEmpty else {
            canvas.put(texts.noCallbacks, column: 3, row: area.row, style: .dim)
            return nil
        }
        return home.callbacks.render(into: &canvas, area, isFocused: work == nil) { index, canvas in
            guard rows.indices.contains(index) else { return }
            let row = rows[index]
            canvas.put("\(row.number)", column: 3, row: 0)
            canvas.put(
                row.due.map { texts.due($0, now: now, in: shell.zone) } ?? "–", column: 14, row: 0,
                style: texts.dueStyle(row.due, now: now), width: 16)
            canvas.put(row.callerName ?? row.phone.map(texts.phone) ?? "–", column: 31, row: 0, width: 20)
            canvas.put(row.subject[texts.language], column: 52, row: 0, style: .dim, width: max(0, area.columns - 53))
        }
    }

    private func renderFigures(into canvas: inout Canvas, _ area: Rect, _ bulletins: Int) {
        let mine = shell.view.mine
        canvas.heading(texts.myDay, column: area.column, row: area.row, columns: area.columns)
        let lines = texts.dayLines(mine)
        for (index, line) in lines.prefix(3).enumerated() {
            canvas.put(line, column: area.column + 3, row: area.row + 1 + index, width: area.columns - 4)
        }
        guard bulletins > 0 else { return }
        let row = area.row + 4
        canvas.heading(texts.bulletins, column: area.column, row: row, columns: area.columns)
        for (index, incident) in shell.view.incidents.prefix(bulletins).enumerated() {
            canvas.put(
                "! \(incident.title)", column: area.column + 1, row: row + 1 + index, style: .soon,
                width: area.columns - 2)
        }
    }

    // MARK: Triage and what ends at once

    private func renderTriage(_ work: CallWork, into canvas: inout Canvas, _ area: Rect) -> Point? {
        let area = renderBulletin(work, into: &canvas, area)
        let isFirst = work.matters.isEmpty
        let phrases = isFirst ? greetings(work) : [texts.anythingElse(work.language)] + goodbyes(work)
        let words = phrases.isEmpty ? "" : phrases[work.phrase % phrases.count]
        let spoken = say(words, into: &canvas, area, heading: sayHeading(work.phrase, of: phrases.count), rows: 3)
        let row = area.row + spoken + 1
        canvas.heading(isFirst ? texts.triageTitle : texts.anotherMatter, column: 0, row: row, columns: area.columns)
        for (index, choice) in triageChoices.enumerated() where row + 1 + index < area.endRow {
            canvas.put(String(Menu<OperatorAction>.key(of: index)), column: 3, row: row + 1 + index, style: .hintKey)
            canvas.put(choice.title[texts.language], column: 6, row: row + 1 + index, width: 34)
            if case .ends = choice.leadsTo {
                canvas.put(texts.endsCall, column: 42, row: row + 1 + index, style: .dim, width: area.columns - 43)
            }
        }
        if let broken = work.card?.suspended.first, isFirst {
            let words = broken.statement?.text ?? texts.nothingSaid
            canvas.put(
                "\(texts.brokeOff) «\(words)» · F2", column: 3, row: area.endRow - 1, style: .soon,
                width: area.columns - 4)
        }
        return Point(column: 3, row: row + 1)
    }

    private func greetings(_ work: CallWork) -> [String] {
        (desk?.greeting ?? []).compactMap { $0.spoken(in: work.language, with: spokenValues(nil, work)) }
    }

    /// How the procedure of the last matter says goodbye.
    private func goodbyes(_ work: CallWork) -> [String] {
        guard let matter = work.matters.last else { return [] }
        let closing = matter.procedure.steps.filter { $0.stage == .close }
        return closing.flatMap { matter.run.phrases(of: $0, under: matter.procedure) }
            .compactMap { $0.spoken(in: work.language, with: spokenValues(matter, work)) }
    }

    /// What is read aloud, the brightest thing on the screen; returns the rows it took.
    /// - Parameter rows: always as many lines, so that what stands below doesn't move with every sentence; `nil`: as
    ///   many as the words need.
    func say(_ words: String, into canvas: inout Canvas, _ area: Rect, heading: String, rows: Int? = nil) -> Int {
        canvas.heading(heading, column: area.column, row: area.row, columns: area.columns)
        let lines = linesToSay(words, columns: area.columns)
        let room = rows ?? min(lines.count, max(1, area.rows / 3))
        for (index, line) in lines.prefix(room).enumerated() {
            let isCut = index == room - 1 && lines.count > room
            canvas.put(isCut ? line + " …" : line, column: area.column + 2, row: area.row + 1 + index, style: .spoken)
        }
        return room + 1
    }

    /// A line longer than this is hard to read aloud, however wide the terminal.
    func linesToSay(_ words: String, columns: Int) -> [String] { words.wrapped(to: min(columns - 4, 76)) }

    private func renderEnding(
        _ id: Name<TriageChoice>, _ work: CallWork, into canvas: inout Canvas, _ area: Rect
    ) -> Point? {
        guard let choice = triageChoices.first(where: { $0.id == id }) else { return nil }
        let used = say(choice.say[work.language], into: &canvas, area, heading: choice.title[texts.language])
        canvas.put(texts.enterEnds, column: 3, row: area.row + used + 2)
        return Point(column: 3, row: area.row + used + 2)
    }

    private func renderEmergency(_ work: CallWork, into canvas: inout Canvas, _ area: Rect) -> Point? {
        guard let desk else { return nil }
        let used = say(desk.emergency.say[work.language], into: &canvas, area, heading: texts.emergency)
        canvas.putCentred(
            desk.emergency.number.description.map(String.init).joined(separator: " "), in: area,
            row: area.row + used + 3, style: .late)
        canvas.putCentred(texts.leadAlerted, in: area, row: area.row + used + 5, style: .dim)
        return Point(column: 2, row: area.row + 1)
    }

    // MARK: The end

    /// The number in groups and the promise as a sentence, alone and large: nothing else competes.
    private func renderReadOut(
        _ matter: Matter, _ work: CallWork, into canvas: inout Canvas, _ area: Rect, _ now: Instant
    ) -> Point? {
        canvas.heading(texts.readOutTitle, column: 0, row: area.row, columns: area.columns)
        guard let ticket = matter.ticket else {
            canvas.putCentred(texts.registering, in: area, row: area.row + area.rows / 2, style: .dim)
            return nil
        }
        let caller = Texts(work.language)
        let middle = area.row + max(2, area.rows / 2 - 6)
        // Neither number nor promise is for whoever happens to answer.
        guard !work.hasToAskWhoAnswers else {
            canvas.putCentred(texts.whoAnswers, in: area, row: middle + 3, style: .soon)
            return nil
        }
        canvas.putCentred(caller.yourNumber, in: area, row: middle, style: .normal)
        canvas.putCentred(caller.spelled(ticket.number), in: area, row: middle + 2, style: .spoken)
        canvas.putCentred(
            caller.registered(at: ticket.registeredAt, in: shell.zone), in: area, row: middle + 3, style: .spoken)
        let box = Rect(
            column: max(4, area.columns / 2 - 30), row: middle + 5, columns: min(60, area.columns - 8), rows: 6)
        var row = box.row
        for promise in ticket.livePromises {
            let sentence = promiseSentence(promise, of: ticket, matter, caller)
            let used = canvas.putWrapped(
                sentence, in: Rect(column: box.column, row: row, columns: box.columns, rows: 3), style: .spoken)
            row += min(3, used) + 1
        }
        for sentence in clockSentences(of: ticket, caller, at: now) {
            let used = canvas.putWrapped(
                sentence, in: Rect(column: box.column, row: row, columns: box.columns, rows: 3), style: .spoken)
            row += min(3, used) + 1
        }
        let question = work.call.isConnected ? texts.toldQuestion : texts.callerGoneUntold
        canvas.putCentred(question, in: area, row: area.endRow - 2, style: work.call.isConnected ? .accent : .late)
        return Point(column: box.column, row: middle + 2)
    }

    /// The deadlines that are told with the number.
    private func clockSentences(of ticket: Ticket, _ caller: Texts, at now: Instant) -> [String] {
        ticket.proceedings.running.compactMap { clock in
            guard let say = clock.terms.say, let due = clock.counted else { return nil }
            let values = [
                "by": caller.by(due, in: shell.zone, now: now), "number": ticket.number.description,
            ]
            return try? Template.fill(say[caller.language], with: values)
        }
    }

    /// In the procedure's words where it has some, else in the house's.
    private func promiseSentence(_ promise: Promise, of ticket: Ticket, _ matter: Matter, _ caller: Texts) -> String {
        let values = [
            "number": ticket.number.description, "by": caller.when(promise, in: shell.zone),
            "operator": shell.me.name, "manager": promise.askFor, "name": ticket.caller.name,
        ].compactMapValues { $0 }
        let rule = matter.procedure.promiseRule(promise.kind)
        return rule.flatMap { try? Template.fill($0.say[caller.language], with: values) }
            ?? caller.promiseSentence(promise, in: shell.zone)
    }

    private func renderWrapUp(_ work: CallWork, into canvas: inout Canvas, _ area: Rect) -> Point? {
        canvas.heading(texts.wrapUpTitle, column: 0, row: area.row, columns: area.columns)
        let chosen = work.disposition ?? work.suggestedDisposition
        var row = area.row + 2
        for matter in work.matters {
            canvas.put(matter.title(texts.language), column: 3, row: row, width: 40)
            canvas.put(texts.runState(matter.run.state), column: 45, row: row, style: .dim, width: area.columns - 46)
            row += 1
        }
        row += 1
        canvas.heading(texts.dispositionTitle, column: 0, row: row, columns: area.columns)
        var cursor: Point?
        for (index, disposition) in dispositions.enumerated() where row + 1 + index < area.endRow {
            let isChosen = disposition == chosen
            let line = row + 1 + index
            canvas.put(String(Menu<OperatorAction>.key(of: index)), column: 3, row: line, style: .hintKey)
            canvas.put(isChosen ? "▶" : " ", column: 5, row: line, style: .accent)
            canvas.put(texts.disposition(disposition), column: 7, row: line, style: isChosen ? .focus : .normal)
            if isChosen { cursor = Point(column: 7, row: line) }
        }
        return cursor
    }
}
