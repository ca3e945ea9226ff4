import Domain
import Terminal
import Time

/// The form's part of a draft: what stands in the boxes of every matter in hand and isn't recorded.
extension OperatorScreen {
    public func addForm(to draft: inout Draft) {
        draft.kept = home.kept
        guard let work else { return }
        for matter in work.matters {
            draft.boxes += unrecordedBoxes(of: matter, in: work.call.id)
        }
        guard case .matter = work.phase, let matter = work.current, let focus = matter.form.focus else { return }
        draft.focus = Draft.Focus(run: matter.run.id, item: focus.word)
    }

    private func unrecordedBoxes(of matter: Matter, in call: CallID) -> [Draft.Box] {
        let typed = matter.form.editors.compactMap { item, editor -> Draft.Box? in
            let text = editor.text
            guard text.trimmed != storedText(of: item, in: matter.run).trimmed else { return nil }
            return Draft.Box(
                call: call, run: matter.run.id, revision: matter.run.revision, item: item.word, text: text,
                cursor: editor.cursor)
        }
        return (typed + matter.form.left.values).sorted { $0.item < $1.item }
    }

    /// The words that the last console of this person was lost with: into their boxes, or, where those aren't this person's
    /// any more, among what can be told whoever has them.
    mutating func restore(_ left: Draft?) {
        takeUp(left)
        guard let left else { return }
        home.kept = left.kept
        var homeless = left.boxes.compactMap { restore($0) ? nil : $0.text.trimmed }
        homeless += shell.unsent.takeAway { $0.place.call != nil && $0.place.call != work?.call.id }.map(\.text)
        restore(left.focus)
        openEditor()
        keep(homeless.filter { !$0.isEmpty })
    }

    /// - Returns: `false` for words that have no box here.
    private mutating func restore(_ box: Draft.Box) -> Bool {
        guard let index = work?.matters.firstIndex(where: { $0.run.id == box.run }), let matter = work?.matters[index],
            matter.run.isActive
        else { return false }
        guard let item = FormItem(word: box.item) else { return false }
        if isRecorded(box.text, as: item, in: matter) { return true }
        let stored = storedText(of: item, in: matter.run).trimmed
        guard box.revision >= matter.run.revision || stored.isEmpty else { return false }
        work?.matters[index].form.left[box.item] = box
        return true
    }

    /// The console may have been lost after the record and before the draft was emptied.
    private func isRecorded(_ text: String, as item: FormItem, in matter: Matter) -> Bool {
        let text = text.trimmed
        if item == .addition { return matter.run.additions.contains(text) }
        if text == storedText(of: item, in: matter.run).trimmed { return true }
        let reader = TypedReader(matter: matter, texts: texts, today: shell.zone.day(at: shell.view.at))
        guard case .facts(let facts) = reader.read(text, as: item) else { return false }
        return facts.allSatisfy { fact in
            switch fact {
            case .answered(let id, let answer): matter.run.answers[id] == answer
            case .callbackWished(let wish): matter.run.callback == wish
            default: false
            }
        }
    }

    private mutating func restore(_ focus: Draft.Focus?) {
        guard let focus, let index = work?.matters.firstIndex(where: { $0.run.id == focus.run }),
            work?.matters[index].run.isActive == true
        else { return }
        work?.phase = .matter(index)
        focusFirst()
        guard let view = views.first(where: { $0.item.word == focus.item }) else { return }
        withMatter { $0.form.focus = view.item }
    }
}
