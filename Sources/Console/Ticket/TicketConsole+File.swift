import Domain
import Store
import Terminal
import Texts
import Time

/// Everything that belongs to a ticket's file: what was found out, letters, pauses, attachments, preservation.
extension TicketConsole {
    mutating func perform(onFile action: TicketFileAction, _ open: TicketWork, at now: Instant) -> [Effect] {
        switch action {
        case .clocks, .clock, .extend, .extendBy, .tellClock, .finish, .finished:
            return performClock(action, open, at: now)
        case .notice, .noticeEarlier, .noticeOn, .told: return performNotice(action, open, at: now)
        case .file: showFile(open, at: now)
        case .findings, .find, .found, .foundInWords: return performFinding(action, open, at: now)
        case .letters, .letter, .saveLetter, .letterTo: return performLetter(action, open, at: now)
        case .pause: askPause(open)
        case .pauseFor(let reason): return act(.pause(reason), open)
        case .endPause: return act(.endPause, open)
        case .attach: askAttachment()
        case .attachFile(let path): return [.ask(.lookAtFile(path.trimmed, .ticket(open.number)))]
        case .preserve: askReason(texts.preserveTitle) { .preserveBecause($0) }
        case .preserveBecause(let why): return act(.preserve(why: why.trimmed), open)
        case .endPreservation: askReason(texts.endPreservationTitle) { .endPreservationBecause($0) }
        case .endPreservationBecause(let reason): return act(.endPreservation(reason: reason.trimmed), open)
        }
        return []
    }

    private func act(_ act: TicketAct, _ open: TicketWork) -> [Effect] { [.ask(.perform(act, open.number))] }

    private mutating func askReason(_ title: String, _ action: @escaping @Sendable (String) -> TicketFileAction) {
        shell.overlay = .prompt(Prompt(title, hint: texts.reasonHint, limit: 300) { .onTicket(.file(action($0))) })
    }

    /// A file that was looked at goes to the ticket that it was named for.
    func attach(_ file: Attachment, to number: TicketNumber) -> [Effect] { [.ask(.perform(.attach(file), number))] }

    private mutating func showFile(_ open: TicketWork, at now: Instant) {
        guard let ticket = open.ticket else { return }
        let file = ticket.proceedings
        let isClosed = ticket.isOpen ? nil : texts.ticketClosed
        let notDeciding = canDecide ? nil : texts.specialistsDo
        let pauses = file.running.flatMap(\.terms.rule.pauses)
        let isPaused = file.pause != nil
        let isLead = shell.me.roles.contains(.lead)
        // What is decided rests on what was found, so that is theirs who decides.
        let holder = claimHolds(ticket, at: now) ? ticket.claim.map { texts.with(shell.name(of: $0.by)) } : nil
        let asked = open.procedure.map { askedFindings($0, open.informedRun) } ?? []
        var lines: [Menu<Action>.Line] = [
            .init(
                texts.findingsLine,
                detail: texts.foundOf(asked.filter { file.findings[$0.id] != nil }.count, asked.count),
                disabled: open.procedure?.findings.isEmpty != false
                    ? texts.nothingToFind : isClosed ?? notDeciding ?? holder, action: .onTicket(.file(.findings))),
            .init(
                texts.lettersLine, disabled: open.procedure?.letters.isEmpty == false ? nil : texts.noLetters,
                action: .onTicket(.file(.letters))),
            .init(
                texts.attachFileLine, detail: file.attachments.map(\.name).joined(separator: ", "),
                action: .onTicket(.file(.attach))),
        ]
        lines.append(
            isPaused
                ? .init(
                    texts.endPauseLine, detail: file.pause.map { texts.pauseReason($0.reason) } ?? "",
                    disabled: isClosed ?? notDeciding,
                    action: .onTicket(.file(.endPause)))
                : .init(
                    texts.pauseLine, disabled: isClosed ?? notDeciding ?? (pauses.isEmpty ? texts.nothingPauses : nil),
                    action: .onTicket(.file(.pause))))
        lines.append(
            file.preservation == nil
                ? .init(texts.preserveLine, disabled: notDeciding, action: .onTicket(.file(.preserve)))
                : .init(
                    texts.endPreservationLine, detail: file.preservation?.why ?? "",
                    disabled: isLead ? nil : texts.leadsDo, action: .onTicket(.file(.endPreservation))))
        shell.overlay = .menu(Menu(texts.fileTitle("\(ticket.number)"), lines: lines))
    }

    private mutating func askPause(_ open: TicketWork) {
        let reasons = Set(open.ticket?.proceedings.running.flatMap(\.terms.rule.pauses) ?? [])
        shell.overlay = .menu(
            Menu(
                texts.pauseLine,
                lines: reasons.sorted { $0.description < $1.description }.map {
                    .init(texts.pauseReason($0), action: .onTicket(.file(.pauseFor($0))))
                }))
    }

    // MARK: Findings

    private mutating func performFinding(
        _ action: TicketFileAction, _ open: TicketWork, at now: Instant
    ) -> [Effect] {
        guard let procedure = open.procedure, let run = open.informedRun else {
            shell.say(texts.matterUnread, .late, at: now)
            return []
        }
        switch action {
        case .findings: listFindings(procedure, run)
        case .find(let id):
            if let field = procedure.field(id) { ask(field, run) }
        case .found(let id, let option):
            return found(id, option.flatMap { procedure.field(id)?.answer(option: $0) }, open, at: now)
        case .foundInWords(let id, let text): return foundInWords(id, text.trimmed, open, at: now)
        default: break
        }
        return []
    }

    /// Of what is to be found out, what is wanted as far as is known.
    private func askedFindings(_ procedure: Procedure, _ run: Run?) -> [Field] {
        procedure.findings.compactMap(procedure.field).filter { run?.holds($0.when, under: procedure) ?? true }
    }

    /// Beginning at the first that has no answer.
    private mutating func listFindings(_ procedure: Procedure, _ run: Run) {
        let fields = askedFindings(procedure, run)
        shell.overlay = .menu(
            Menu(
                texts.findingsLine,
                lines: fields.map { field in
                    let answer = run.answers[field.id].map { texts.shown($0, to: field) } ?? "–"
                    return .init(
                        field.label[texts.language] + (field.isRequired ? " *" : ""), detail: answer,
                        action: .onTicket(.file(.find(field.id))))
                }, selection: fields.firstIndex { run.answers[$0.id] == nil } ?? 0))
    }

    /// Once one is recorded the next is found out, unless something else is in hand by then. Not before: what clocks it starts
    /// follows from all that was found.
    mutating func goOnFinding() {
        guard shell.overlay == nil, let open = openTicket, let procedure = open.procedure, let run = open.informedRun
        else { return }
        listFindings(procedure, run)
    }

    private mutating func ask(_ field: Field, _ run: Run) {
        let title = field.label[texts.language]
        // What form it has is said beside the box, what is meant above it.
        let form =
            if case .signature(let options) = field.type { texts.signatureHint(options) } else {
                texts.fieldHint(field.type)
            }
        let hint = form.isEmpty ? field.hint?[texts.language] ?? "" : form
        let options: [String]
        let given = run.answers[field.id]
        switch field.type {
        case .choice(let choices): options = choices.map { $0.title[texts.language] }
        case .yesNo: options = [texts.yes, texts.no]
        default:
            let text = given.map { texts.typed($0, into: field) } ?? ""
            let (limit, shape): (Int, TextEditor.Shape) =
                switch field.type {
                case .text(let limit): (limit, .multiLine)
                case .line(let limit): (limit, .singleLine)
                default: (250, .singleLine)
                }
            shell.overlay = .prompt(
                Prompt(
                    title, spoken: form.isEmpty ? nil : field.hint?[texts.language], hint: hint, text: text,
                    limit: limit, shape: shape, mayBeEmpty: true
                ) { .onTicket(.file(.foundInWords(field.id, $0))) })
            return
        }
        shell.overlay = .menu(
            Menu(
                title, spoken: field.hint?[texts.language],
                lines: options.enumerated().map { index, option in
                    .init(option, action: .onTicket(.file(.found(field.id, option: index))))
                } + [
                    .init(
                        texts.takeBack, disabled: given == nil ? texts.nothingToTakeBack : nil,
                        action: .onTicket(.file(.found(field.id, option: nil))))
                ]))
    }

    private mutating func foundInWords(
        _ id: FieldID, _ text: String, _ open: TicketWork, at now: Instant
    ) -> [Effect] {
        guard let field = open.procedure?.field(id) else { return [] }
        if text.isEmpty { return found(id, nil, open, at: now) }
        switch AnswerReader(texts: texts, today: shell.zone.day(at: now)).read(text, as: field) {
        case .answer(let answer): return found(id, answer, open, at: now)
        case .refused(let sentence): return askAgain(field, open, saying: sentence, at: now)
        case .file: return askAgain(field, open, saying: texts.attachFileHint, at: now)
        }
    }

    /// With the words that were typed: they were put aside.
    private mutating func askAgain(
        _ field: Field, _ open: TicketWork, saying sentence: String, at now: Instant
    ) -> [Effect] {
        if let run = open.informedRun { ask(field, run) }
        shell.say(sentence, .late, at: now)
        return []
    }

    private mutating func found(
        _ id: FieldID, _ answer: Answer?, _ open: TicketWork, at now: Instant
    ) -> [Effect] {
        guard let procedure = open.procedure, let run = open.informedRun, let field = procedure.field(id) else {
            return []
        }
        do {
            try procedure.checkFinding(id, of: run)
            if let answer { try field.check(answer, on: shell.zone.day(at: now)) }
        } catch let error as TicketError {
            return askAgain(
                field, open, saying: texts.sentence(error, of: open.ticket, under: procedure), at: now)
        } catch {
            let sentence = (error as? RunError).map { texts.sentence($0, under: procedure) } ?? "\(error)"
            return askAgain(field, open, saying: sentence, at: now)
        }
        guard let ticket = open.ticket else { return [] }
        return act(procedure.finding(id, answer, of: run, on: ticket), open)
    }

    // MARK: Letters

    /// Who writes this ticket's letters, as it is or as it will be; `nil` where that can't be.
    func letterWriter(_ open: TicketWork, with use: NoticeUse?, at now: Instant) -> LetterWriter? {
        guard var ticket = open.ticket, let procedure = open.procedure, let matter = open.matter else { return nil }
        if let change = use?.change(by: shell.me.login, at: now) {
            guard let setting = setting(of: open),
                let foreseen = try? ticket.foreseeing(change, at: now, in: setting)
            else { return nil }
            ticket = foreseen
        }
        return LetterWriter(
            ticket: ticket, procedure: procedure, run: matter.run, staff: shell.me.name, now: now, zone: shell.zone)
    }

    private mutating func performLetter(
        _ action: TicketFileAction, _ open: TicketWork, at now: Instant
    ) -> [Effect] {
        guard let procedure = open.procedure, open.matter != nil else {
            shell.say(texts.matterUnread, .late, at: now)
            return []
        }
        switch action {
        case .letters:
            guard let writer = letterWriter(open, with: nil, at: now) else {
                shell.say(texts.matterUnread, .late, at: now)
                return []
            }
            shell.overlay = .menu(
                Menu(
                    texts.lettersLine,
                    lines: writer.fitting.map { letter in
                        .init(
                            letter.title[texts.language], detail: hole(in: letter, writer, procedure) ?? "",
                            action: .onTicket(.file(.letter(letter.id, with: nil))))
                    }))
        case .letter(let id, let use):
            guard let letter = procedure.letter(id), let writer = letterWriter(open, with: use, at: now) else {
                return cannotWrite(open, with: use, at: now)
            }
            show(letter, writer, open, with: use, at: now)
        case .saveLetter(let id, let use): askFile(id, with: use, path: "\(open.number)-\(id).txt")
        case .letterTo(let id, let path, let use):
            guard let letter = procedure.letter(id), let writer = letterWriter(open, with: use, at: now),
                let text = try? writer.text(of: letter)
            else { return cannotWrite(open, with: use, at: now) }
            withTicket { $0.saving = .init(letter: id, use: use) }
            return [.ask(.save(text, to: path.trimmed))]
        default: break
        }
        return []
    }

    private mutating func askFile(_ letter: LetterID, with use: NoticeUse?, path: String) {
        shell.overlay = .prompt(
            Prompt(texts.saveLetterLine, hint: texts.saveLetterHint, text: path, limit: 1_000) {
                .onTicket(.file(.letterTo(letter, $0, with: use)))
            })
    }

    /// The letter is there; what it goes with is still to be recorded.
    mutating func receive(savedTo path: String, at now: Instant) {
        shell.say(texts.letterSaved(path), .kept, at: now)
        guard let open = openTicket, let saving = open.saving else { return }
        withTicket { $0.saving = nil }
        // They do something else meanwhile.
        guard let use = saving.use, shell.overlay == nil else { return }
        askMeans(use, open, at: now)
    }

    /// A file that can't be written or read: the same question once more, with the path that was typed.
    mutating func receive(unusable request: Request, _ sentence: String, at now: Instant) {
        if shell.overlay == nil, let open = openTicket {
            switch request {
            case .save(_, let path):
                if let saving = open.saving { askFile(saving.letter, with: saving.use, path: path) }
            case .lookAtFile(let path, .ticket(open.number)): askAttachment(path)
            default: break
            }
        }
        shell.say(sentence, .late, at: now)
    }

    private mutating func askAttachment(_ path: String = "") {
        shell.overlay = .prompt(
            Prompt(texts.attachFileTitle, hint: texts.attachFileHint, text: path, limit: 1_000) {
                .onTicket(.file(.attachFile($0)))
            })
    }

    /// What it goes with can't be done any more: back to where that is asked, which keeps its words.
    private mutating func cannotWrite(_ open: TicketWork, with use: NoticeUse?, at now: Instant) -> [Effect] {
        if let use { askMeans(use, open, at: now) }
        shell.say(texts.letterUnwritten, .late, at: now)
        return []
    }

    private func hole(in letter: Letter, _ writer: LetterWriter, _ procedure: Procedure) -> String? {
        do throws(TemplateError) {
            _ = try writer.text(of: letter)
            return nil
        } catch {
            return texts.letterLacks(error.name, under: procedure)
        }
    }

    private mutating func show(
        _ letter: Letter, _ writer: LetterWriter, _ open: TicketWork, with use: NoticeUse?, at now: Instant
    ) {
        guard let ticket = open.ticket, let procedure = open.procedure else { return }
        let text: String
        do throws(TemplateError) {
            text = try writer.text(of: letter)
        } catch {
            shell.say(texts.letterLacks(error.name, under: procedure), .late, at: now)
            if let use { askMeans(use, open, at: now) }
            return
        }
        var lines: [Menu<Action>.Line] = [
            .init(texts.back, action: .onTicket(.file(use.map { .notice($0) } ?? .letters))),
            .init(texts.saveLetterLine, action: .onTicket(.file(.saveLetter(letter.id, with: use)))),
        ]
        if use == nil, let serves = letter.serves {
            lines.append(
                .init(
                    texts.letterSentLine, detail: texts.purpose(serves),
                    disabled: ticket.isOpen ? why(serves, ticket) : texts.ticketClosed,
                    action: .onTicket(.file(.notice(.letter(letter.id, serves))))))
        }
        shell.overlay = .menu(Menu(letter.title[texts.language], spoken: text, lines: lines))
    }

    /// Why a letter of this purpose can't have been sent by itself; `nil` when it can.
    private func why(_ serves: NoticePurpose, _ ticket: Ticket) -> String? {
        switch serves {
        case .extension: texts.sentWithExtension
        case .answer: ticket.decision == nil ? texts.notDecided : nil
        case .refusal: ticket.decision?.outcome == .refused ? nil : texts.notDecided
        case .forwarding: ticket.decision?.outcome == .forwarded ? nil : texts.notDecided
        case .acknowledgement, .notice: nil
        }
    }
}
