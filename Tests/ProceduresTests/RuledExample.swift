import Procedures
import Testing

/// The documentation's example with everything that a procedure may say of its tickets: findings, tables, clocks, grounds,
/// forwarding, whom not to phone, what to preserve, field rules.
enum RuledExample {
    static func text() throws -> String {
        var text = try exampleText()
        try text.insert(fields, before: "\nsolutions:\n")
        try text.insert(rules, before: "\nletters:\n")
        text += letters
        let asked = "[hurry, whom, served, lawyer, represented, count, papers, signed, consent, mail, story]"
        try #require(text.contains("fields: [hurry]"))
        return text.replacing("fields: [hurry]", with: "fields: \(asked)", maxReplacements: 1)
    }

    /// With one place changed.
    static func source(replacing old: String, with new: String) throws -> ProcedureSource {
        let text = try text()
        try #require(text.contains(old), "the ruled example has no “\(old)” any more")
        return ProcedureSource(text: text.replacing(old, with: new, maxReplacements: 1), file: "broken.yaml")
    }

    private static let fields = """
          readable:
            label: { ru: Разборчиво, en: Readable }
            type: yes-no
            required: yes
          whom:
            label: { ru: На кого, en: Whom }
            type: choice
            options: { city: { ru: Город, en: City }, court: { ru: Суд, en: Court } }
          served:
            label: { ru: Вручено, en: Served }
            type: date
            rules: [not-future]
          lawyer:
            label: { ru: Адвокат, en: Lawyer }
            type: phone
          represented:
            label: { ru: Представлен, en: Represented }
            type: yes-no
          count:
            label: { ru: Сколько, en: How many }
            type: number
            from: 0
            to: 9
          papers:
            label: { ru: Бумаги, en: Papers }
            type: attachments
            limit: 3
          signed:
            label: { ru: Подпись, en: Signature }
            type: signature
            options: { self: { ru: Сам, en: Self } }
          consent:
            label: { ru: Согласие, en: Consent }
            type: yes-no
            no: { ru: Тогда не могу., en: Then I can't., registration: forbidden }
          mail:
            label: { ru: Почта, en: E-mail }
            type: email
          story:
            label: { ru: Суть, en: Substance }
            type: text
            limit: 2000
            rules: substance

        """

    private static let rules = """

        findings: readable

        tables:
          route:
            title: { ru: Куда, en: Where to }
            hit: first
            rows:
              unread:
                when: { field: readable, is: no }
                say: { ru: Не прочесть., en: It can't be read. }
                basis: { act: "59-FZ", article: "11", part: "4" }
                ground: unreadable
              to-court:
                when: { field: whom, is: court }
                say: { ru: В суд., en: To court. }
            otherwise: { ru: Отвечаем сами., en: We answer. }
          repeated:
            title: { ru: Повторно, en: Again }
            hit: all
            rows:
              often: { when: { field: count, at-least: 3 }, say: { ru: Часто., en: Often. } }
              court-often: { when: { verdict: route, is: to-court }, say: { ru: В суд., en: To court. } }
              late: { when: { field: signed, since: served, at-most: 180 }, say: { ru: В срок., en: In time. } }
            otherwise: { ru: Впервые., en: The first time. }

        clocks:
          answer:
            title: { ru: Ответ, en: Answer }
            starts: registered
            ends: answered
            term: { calendar-days: 30 }
            counts-from: next-day
            until: end-of-day
            last-day-off: unsettled
            pauses: [waiting-for-caller]
            warn: [10 days, 12 hours]
            basis: { act: "59-FZ", article: "12", part: "1" }
            in-force: { from: 2006-11-02 }
            extension: { by: 30, counted-from: end, basis: { act: "59-FZ", article: "12", part: "2" } }
            say: { ru: "Ответим {by}.", en: "We answer {by}." }
          send:
            title: { ru: Переслать, en: Forward }
            starts: received
            ends: forwarded
            when: { verdict: route, is: to-court }
            term: { working-days: 5 }
            counts-from: same-day
            until: close-of-business
            last-day-off: next
            basis: { act: house }
          served-on:
            title: { ru: Возражения, en: Objections }
            starts: { field: served }
            ends: done
            term: { calendar-days: 21 }
            counts-from: next-day
            until: end-of-day
            last-day-off: previous
            basis: { act: house }
          inquiry:
            title: { ru: Проверка, en: Inquiry }
            starts: refused
            ends: done
            term: { days-of-24-hours: 3 }
            counts-from: moment
            until: same-time
            last-day-off: stays
            basis: { act: house }

        grounds:
          unreadable:
            title: { ru: Не прочесть, en: Unreadable }
            say: { ru: Текст не читается., en: The text can't be read. }
            basis: { ru: "59-ФЗ, статья 11", en: "59-FZ, article 11" }
            when: { verdict: route, is: unread }
            demands: notice
            applies-again: yes

        forwarding:
          bodies: { city: { ru: Город, en: City }, court: { ru: Суд, en: Court } }
          never-to: whom
          notice: yes

        no-calls:
          when: { field: represented, is: yes }
          why: { ru: Через адвоката, en: Through the lawyer }
          through: lawyer

        preservation:
          when: { field: represented, is: yes }
          why: { ru: Иск, en: A lawsuit }

        """

    private static let letters = """
          away:
            title: { ru: Переслано, en: Forwarded }
            serves: forwarding
            when: { verdict: route, is: to-court }
            body:
              ru: "{name}: {body}, {field-whom}, {due-answer}, {verdict-route}."
              en: "{name}: {body}, {field-whom}, {due-answer}, {verdict-route}."

        """
}

extension String {
    fileprivate mutating func insert(_ text: String, before mark: String) throws {
        let place = try #require(firstRange(of: mark))
        replaceSubrange(place.lowerBound..<place.lowerBound, with: text)
    }
}
