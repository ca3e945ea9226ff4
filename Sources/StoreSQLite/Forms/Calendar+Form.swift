import Store
import Time

extension HouseCalendar: Form {
    func write(to form: inout FormWriter) {
        form.array { calendar.write(to: &$0) }
        form.array { form in
            for day in own {
                form.put(day.day.ordinal)
                form.put(day.kind.rawValue)
                form.put(day.note)
            }
        }
    }

    init(from form: inout FormReader) throws {
        let calendar = try form.array { try WorkCalendar(from: &$0) }
        let own = try form.array { form in
            var own: [OwnDay] = []
            while !form.isAtEnd {
                let (day, word) = (CalendarDay(ordinal: try form.whole()), try form.text())
                guard let kind = OwnDay.Kind(rawValue: word) else {
                    throw form.damage("a day of the house, not \(word)")
                }
                own.append(OwnDay(day: day, kind: kind, note: try form.text()))
            }
            return own
        }
        self.init(calendar: calendar, own: own)
    }
}

extension WorkCalendar: Form {
    func write(to form: inout FormWriter) {
        form.put(stamp.id)
        form.put(stamp.version)
        form.put(Weekday.allCases.filter(weekend.contains).map(\.rawValue))
        form.put(years) { form, years in
            form.array { form in
                for (number, year) in years.sorted(by: { $0.key < $1.key }) {
                    form.array { form in
                        form.put(number)
                        year.write(to: &form)
                    }
                }
            }
        }
    }

    init(from form: inout FormReader) throws {
        let stamp = Stamp(id: try form.text(), version: try form.text())
        let weekend = try form.list { try $0.word(Weekday.self) }
        let years = try form.optional { form in
            try form.list { try $0.array { form in (try form.whole(), try Year(from: &form)) } }
        }
        guard let years else {
            self = .none
            return
        }
        self.init(stamp: stamp, weekend: Set(weekend), years: Dictionary(years) { $1 })
    }
}

extension WorkCalendar.Year: Form {
    func write(to form: inout FormWriter) {
        form.put(source)
        form.put(isSettled)
        form.array { form in
            for (day, kind) in days.sorted(by: { $0.key < $1.key }) {
                form.put(day.ordinal)
                form.put(kind.word)
            }
        }
    }

    init(from form: inout FormReader) throws {
        let (source, isSettled) = (try form.text(), try form.flag())
        let days = try form.array { form in
            var days: [CalendarDay: DayKind] = [:]
            while !form.isAtEnd {
                let day = CalendarDay(ordinal: try form.whole())
                let word = try form.text()
                guard let kind = DayKind(word: word) else { throw form.damage("a kind of day, not \(word)") }
                days[day] = kind
            }
            return days
        }
        self.init(source: source, isSettled: isSettled, days: days)
    }
}
