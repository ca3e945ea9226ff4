import Time

/// The names of days and months, in the cases that sentences need.
extension Texts {
    public func shortWeekday(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: say(ru: "пн", en: "Mon")
        case .tuesday: say(ru: "вт", en: "Tue")
        case .wednesday: say(ru: "ср", en: "Wed")
        case .thursday: say(ru: "чт", en: "Thu")
        case .friday: say(ru: "пт", en: "Fri")
        case .saturday: say(ru: "сб", en: "Sat")
        case .sunday: say(ru: "вс", en: "Sun")
        }
    }

    func name(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    /// Behind «до».
    func genitive(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: "понедельника"
        case .tuesday: "вторника"
        case .wednesday: "среды"
        case .thursday: "четверга"
        case .friday: "пятницы"
        case .saturday: "субботы"
        case .sunday: "воскресенья"
        }
    }

    /// «в среду», «во вторник».
    func onWeekday(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: "в понедельник"
        case .tuesday: "во вторник"
        case .wednesday: "в среду"
        case .thursday: "в четверг"
        case .friday: "в пятницу"
        case .saturday: "в субботу"
        case .sunday: "в воскресенье"
        }
    }

    /// 1 … 12; a ``CalendarDay`` has no others.
    func month(_ month: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names[month - 1]
    }

    func shortMonth(_ month: Int) -> String { String(self.month(month).prefix(3)) }

    func genitive(month: Int) -> String {
        let names = [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
            "ноября", "декабря",
        ]
        return names[month - 1]
    }
}
