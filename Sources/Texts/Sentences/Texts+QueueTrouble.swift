import Store

extension Texts {
    /// What the store says in English, for whoever sits at the console: which file, and the way out.
    func russian(_ trouble: QueueTrouble) -> String {
        let path = trouble.path
        return switch trouble.kind {
        case .missing: "Очереди \(path) больше нет: позовите администратора, набранное не закрывайте"
        case .exists: "В \(path) уже есть очередь"
        case .notAQueue: "\(path) — не очередь hotline: позовите администратора"
        case .newerVersion:
            "Очередь \(path) обновлена для новой программы: набранное сохранено, выйдите (F10) и запустите её снова"
        case .outdatedConsole: "Очередь \(path) старее этой программы: администратору нужна команда hotline migrate"
        case .readOnly: "\(path) можно только читать: пусть администратор вернёт право записи, и повторите"
        case .diskFull:
            "Кончилось место на диске или квота: \(path). Ничего не испорчено: пусть освободят место, и повторите"
        case .networkFileSystem: "\(path) лежит на сетевом диске, где очередь портится: позовите администратора"
        case .gateHeld:
            "\(path) не отпускает другой процесс: найдите его (fuser -v \(path)), продолжите (kill -CONT) или завершите"
        case .permission: "Нет права открыть \(path): пусть администратор пустит вас к очереди"
        case .damaged: "\(path) повреждён: закройте все консоли и позовите администратора. (\(trouble.sentence))"
        case .system: "С \(path) не вышло: \(trouble.sentence)"
        }
    }
}
