import Domain
import Time

/// What every console says.
extension Texts {
    public var tooSmall: String {
        say(
            ru: "Окно слишком мало. Увеличьте его: ничего из набранного не потеряно.",
            en: "The window is too small. Make it larger: nothing that you typed is lost.")
    }
    public var unsaved: String { say(ru: "не сохранено", en: "unsaved") }
    public var help: String { say(ru: "помощь", en: "help") }
    public var helpHelp: String {
        say(ru: "Эта страница: что делают клавиши сейчас", en: "This page: what the keys do now")
    }
    public var helpTitle: String { say(ru: "Клавиши", en: "Keys") }
    public var paletteTitle: String {
        say(ru: "Команда: наберите первые буквы", en: "Command: type its first letters")
    }
    public var leave: String { say(ru: "выйти", en: "leave") }
    public var leaveHelp: String { say(ru: "Закончить работу и закрыть консоль", en: "End work and close the console") }
    public var back: String { say(ru: "назад", en: "back") }
    public var reading: String { say(ru: "Читаю…", en: "Reading…") }

    public var generalKeys: [(String, String)] {
        [
            ("Tab, ↑ ↓", say(ru: "К следующему или предыдущему полю", en: "To the next or the previous field")),
            ("1 … 9", say(ru: "Выбрать вариант", en: "Choose an option")),
            ("Alt-1 … 9", say(ru: "К шагу сценария", en: "To a step of the script")),
            ("Alt-Enter", say(ru: "Новая строка в тексте", en: "A new line in a text")),
            ("Ctrl-_  Ctrl-Y", say(ru: "Отменить и вернуть набранное", en: "Undo and redo typing")),
            (
                "Ctrl-W U K",
                say(
                    ru: "Стереть слово, до начала, до конца строки",
                    en: "Delete a word, to the start, to the end of a line")
            ),
            ("Ctrl-P  :", say(ru: "Найти команду по имени", en: "Find a command by name")),
            ("Ctrl-L", say(ru: "Перерисовать экран", en: "Paint the screen anew")),
            ("Ctrl-Z", say(ru: "Приостановить; вернуться — fg", en: "Suspend; come back with fg")),
        ]
    }

    /// The floor in one glance.
    public func glance(_ floor: FloorFigures, at now: Instant) -> String {
        guard floor.waiting > 0, let since = floor.longestSince else {
            return say(ru: "никто не ждёт", en: "nobody waits")
        }
        return say(
            ru: "ждут \(floor.waiting), дольше всех \(elapsed(from: since, to: now))",
            en: "\(floor.waiting) waiting, longest \(elapsed(from: since, to: now))")
    }

    public func languageName(_ language: Language) -> String {
        switch language {
        case .ru: say(ru: "русский", en: "Russian")
        case .en: say(ru: "английский", en: "English")
        }
    }

    public var yes: String { say(ru: "да", en: "yes") }
    public var no: String { say(ru: "нет", en: "no") }

    public var writeFirst: String {
        say(
            ru: "Здесь пусто: напишите, потом Enter; закрыть — Esc",
            en: "Nothing is written yet: write, then Enter; Esc closes")
    }

    // What a question on top is answered with
    public var chooseKey: String { say(ru: "выбрать", en: "choose") }
    public var closeKey: String { say(ru: "закрыть", en: "close") }
    public var doneKey: String { say(ru: "готово", en: "done") }
    public var newLineKey: String { say(ru: "новая строка", en: "new line") }
    public var scrollKey: String { say(ru: "листать", en: "scroll") }
    public var runKey: String { say(ru: "выполнить", en: "run") }
}
