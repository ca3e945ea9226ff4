import Foundation
import Terminal

extension Prompt {
    /// Its question with what stands in its box now.
    var typed: Draft.Question? {
        var typed = question
        typed?.text = editor.text
        typed?.cursor = editor.cursor
        return typed
    }
}

extension Shell {
    var isAsking: Bool { if case .prompt? = overlay { true } else { false } }

    /// Every answer that is typed and not recorded, the one on top last.
    var questions: [Draft.Question] {
        guard case .prompt(let prompt)? = overlay, let typed = prompt.typed else {
            return unsent.kept(isChoosing: overlay != nil)
        }
        return unsent.kept(isChoosing: false) + [typed]
    }

    /// What came of an answer: it is on its way to the store, or it has led to another question and is recorded with the
    /// answer to that, or it was for this console alone. An answer that came to nothing waits to be asked for again.
    mutating func noteOutcome(_ effects: [Effect]) {
        if effects.contains(where: \.isWriting) { return unsent.send() }
        guard overlay == nil else { return }
        if unsaved != nil { return unsent.send() }
        effects.isEmpty ? unsent.leave(nil, isGoingBack: false) : unsent.finish()
    }

    /// A question that has just been asked: what was typed when it was asked here before stands there again.
    ///
    /// - Parameter action: what asked it; `nil` when that was no act of the person's.
    mutating func noteQuestion(askedBy action: Action?) {
        guard case .prompt(var prompt)? = overlay, prompt.question == nil else { return }
        var question = Draft.Question(
            place: place, meaning: Self.word(prompt.action("")), asking: action.map(Self.word), text: "", cursor: 0,
            isOnTop: true)
        if let before = unsent.takeUp(question) {
            question.asking = before.asking ?? question.asking
            prompt.editor = TextEditor(
                before.text, cursor: before.cursor, limit: prompt.editor.limit, shape: prompt.editor.shape)
        }
        prompt.question = question
        overlay = .prompt(prompt)
    }

    /// An action as a draft keeps it: the same for the same action in every process.
    static func word(_ action: Action) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(action) else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    /// `nil` for a word that this program doesn't know.
    static func action(_ word: String) -> Action? {
        try? JSONDecoder().decode(Action.self, from: Data(word.utf8))
    }
}
