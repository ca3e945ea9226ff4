import Procedures
import Store
import Time

extension DoctorCommand {
    /// What is wrong with the calendars that are installed.
    static func troubles(with inventory: CalendarLibrary.Inventory) -> [DoctorAnswer.Line] {
        inventory.complaints.map { .init(about: "calendars", what: $0.finding, remedy: $0.remedy) }
    }

    /// What is wrong with the one that the house works by, and with its own days.
    /// - Parameters:
    ///   - installed: `nil` where they can't be looked at.
    ///   - today: by the clock of the house.
    static func troubles(
        with house: HouseCalendar, among installed: CalendarLibrary.Inventory?, on today: CalendarDay
    ) -> [DoctorAnswer.Line] {
        let id = house.calendar.stamp.id
        var found: [DoctorAnswer.Line] = []
        if let installed {
            let file = installed.calendars.first { $0.calendar.stamp.id == id }
            // A file that can't be read was named already.
            if file == nil, !installed.complaints.contains(where: { $0.file.hasSuffix("/\(id).yaml") }) {
                found.append(
                    .init(
                        about: "calendar", what: "the house works by “\(id)”, which isn't installed any more",
                        remedy: "install its file, or run hotline calendar use ID with another (hotline calendar list)")
                )
            } else if let file, file.calendar.stamp != house.calendar.stamp {
                found.append(
                    .init(
                        about: "calendar", what: "“\(id)” as installed isn't the one that the house works by",
                        remedy: "run hotline calendar use \(id), which counts again what runs"))
            }
        }
        if let years = house.calendar.years, years[today.year] == nil {
            found.append(
                .init(
                    about: "calendar",
                    what: "“\(id)” doesn't lay down \(today.year), which is counted by its weekends alone",
                    remedy: "install a calendar that does, and run hotline calendar use \(id)"))
        }
        for own in house.own where !WorkCalendar.sensibleYears.contains(own.day.year) {
            let years = WorkCalendar.sensibleYears
            found.append(
                .init(
                    about: "calendar",
                    what:
                        "\(own.day), a day of the house's own, lies outside the years \(years.lowerBound) to \(years.upperBound)",
                    remedy: "run hotline calendar remove \(own.day)"))
        }
        return found
    }
}
