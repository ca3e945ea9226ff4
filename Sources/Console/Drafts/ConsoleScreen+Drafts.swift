import Domain
import Terminal
import Time

/// What is typed goes to the disk beside the queue, and comes back from there, on every console alike.
extension ConsoleScreen {
    var draft: Draft {
        var draft = Draft()
        draft.questions = shell.questions
        addForm(to: &draft)
        return draft
    }

    /// Begins with what the last console of this person left, as far as it is about questions.
    mutating func takeUp(_ left: Draft?) {
        guard let left else { return }
        for question in left.questions {
            shell.unsent.putAside(question)
            if question.isAnswered == true { shell.unsent.goOn(after: question) }
            if question.isOnTop { shell.drafting.toAsk = question }
        }
        // The desk has put it into this console's own file.
        shell.drafting.kept = left
    }

    func isDraftDue(at now: Instant) -> Bool { shell.drafting.due.map { $0 <= now } ?? false }

    mutating func noteDraft(at now: Instant) {
        shell.drafting.typed = draft
        shell.drafting.since = shell.drafting.typed == shell.drafting.kept ? nil : shell.drafting.since ?? now
    }

    /// Nothing when the disk has it all.
    mutating func saveDraft(at now: Instant) -> [Effect] {
        noteDraft(at: now)
        guard shell.drafting.since != nil else { return [] }
        shell.drafting.since = nil
        shell.drafting.kept = shell.drafting.typed
        return [.ask(.saveDraft(shell.drafting.kept))]
    }

    /// What is on its way to the queue is on the disk before, so that a queue that can't be written loses nothing of it.
    ///
    /// - Parameter before: the words before the event that made these effects.
    mutating func saving(_ before: Draft, ahead effects: [Effect], at now: Instant) -> [Effect] {
        if effects.contains(.leave) { return saveDraft(at: now) + effects }
        guard effects.contains(where: \.isWriting), !before.hasSameWords(as: shell.drafting.kept) else {
            return effects
        }
        shell.drafting.kept = before
        noteDraft(at: now)
        return [.ask(.saveDraft(before))] + effects
    }

    /// What became of the last try to keep what is typed; nothing of it counts as kept where that failed.
    mutating func noteKept(_ report: Report) {
        switch report {
        case .drafted: shell.drafting.isFailing = false
        case .failed(.saveDraft, _):
            shell.drafting.isFailing = true
            shell.drafting.kept = Draft()
        default: break
        }
    }

    /// Nobody leaves words behind that the disk didn't take without having been told so once.
    mutating func warned(_ effects: [Effect], at now: Instant) -> [Effect] {
        guard effects.contains(.leave) else {
            shell.drafting.isWarned = false
            return effects
        }
        guard shell.drafting.isFailing, !shell.drafting.isWarned, !draft.isEmpty else { return effects }
        shell.drafting.isWarned = true
        shell.say(shell.texts.wordsNotOnDisk, .late, at: now)
        return effects.filter { $0 != .leave }
    }

    // MARK: Asking again what was on top when the last console was lost

    /// Goes where the question was asked, and asks it.
    mutating func askAgain(at now: Instant) -> [Effect] {
        guard let question = shell.drafting.toAsk else { return [] }
        if place == question.place { return askAgainHere(question, at: now) }
        guard let number = question.place.ticket, place.ticket == nil, place.call == question.place.call else {
            return []
        }
        return perform(.openTicket(number), at: now)
    }

    /// Tried on a copy: an action that asks a question in one state may do something in another, and nothing is to be done
    /// here that a person hasn't asked for now.
    private mutating func askAgainHere(_ question: Draft.Question, at now: Instant) -> [Effect] {
        guard let action = question.asking.flatMap(Shell<Action>.action) else {
            shell.drafting.toAsk = nil
            return []
        }
        var trial = self
        trial.shell.place = place
        trial.shell.drafting.toAsk = nil
        let effects = trial.perform(action, at: now)
        trial.shell.noteQuestion(askedBy: action)
        guard case .prompt(let prompt)? = trial.shell.overlay, prompt.question?.isSame(as: question) == true,
            !effects.contains(where: \.isWriting)
        else { return [] }
        self = trial
        return effects
    }
}
