import Domain
import Terminal
import Time

/// When somebody else goes on with what was in hand: the screen follows the store, and keeps the words it doesn't have.
extension OperatorScreen {
    /// Begins again with what the store has: after somebody else wrote, handed something over, or a write was refused.
    mutating func reopen(_ opening: Opening, at now: Instant) {
        let notice = shell.notice
        let before = work?.matters ?? []
        let unrecorded = Dictionary(uniqueKeysWithValues: before.map { ($0.run.id, unrecordedWords(of: $0)) })
        let refused = refusedWords
        let kept = home.kept
        let desk = desk
        let (unsent, drafting) = (shell.unsent, shell.drafting)
        self = OperatorScreen(texts: texts, zone: shell.zone, opening: opening)
        self.desk = self.desk ?? desk
        home.kept = kept
        (shell.unsent, shell.drafting) = (unsent, drafting)
        let mine = Set(work?.matters.map(\.run.id) ?? [])
        // What stands in the boxes was typed by a person, and stays until they take it away.
        for matter in before {
            guard let index = work?.matters.firstIndex(where: { $0.run.id == matter.run.id }) else { continue }
            work?.matters[index].form = matter.form
        }
        openEditor()
        let taken = opening.inHand?.runs.first { !mine.contains($0.id) }
        if let taken {
            shell.say(texts.matterAdopted(by: shell.name(of: taken.owner)), .late, at: now)
        } else if let notice {
            shell.say(notice.sentence, notice.style, at: notice.at)
        }
        let lost = before.map(\.run.id).filter { !mine.contains($0) }
        keep(lost.flatMap { (refused[$0] ?? []) + (unrecorded[$0] ?? []) })
    }

    /// What stands in a matter's boxes and is nowhere else.
    func unrecordedWords(of matter: Matter) -> [String] {
        let left = matter.form.left.values.map(\.text.trimmed).filter { !$0.isEmpty }
        return left
            + matter.form.editors.compactMap { item, editor in
                let text = editor.text.trimmed
                return text.isEmpty || text == storedText(of: item, in: matter.run).trimmed ? nil : text
            }
    }

    /// Shown at once, and from the desk until they are put away: whoever goes on with the matter can be told them.
    mutating func keep(_ words: [String]) {
        guard !words.isEmpty else { return }
        home.kept += words.filter { !home.kept.contains($0) }
        showKeptWords()
    }

    mutating func showKeptWords() {
        shell.overlay = .menu(
            Menu(
                texts.keptWordsTitle, spoken: home.kept.map { "«\($0)»" }.joined(separator: "\n"),
                lines: [
                    .init(texts.keepWords, detail: texts.keepWordsDetail, action: .stay),
                    .init(texts.forgetWords, action: .forgetWords),
                ]))
    }
}

extension RunEvent.Fact {
    /// What a person typed for it.
    var typed: String? {
        switch self {
        case .stated(let text), .statementAdded(let text), .fewerOffers(let text), .answered(_, .text(let text)): text
        default: nil
        }
    }
}
