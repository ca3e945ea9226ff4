import Domain
import Time

extension SourceReader {
    /// The whole file as a calendar; `nil` with at least one complaint.
    func calendar(_ root: Entry, version: String) -> LoadedCalendar? {
        guard let object = object(root, required: ["format", "id", "title", "weekend", "years"]) else { return nil }
        let id: Name<WorkCalendar>? = name(object["id"])
        let title = wording(object["title"], .title)
        let weekend = list(object["weekend"], atMost: Weekday.allCases.count) { word($0, as: Weekday.self) }
        if Set(weekend).count == Weekday.allCases.count {
            complain(
                object.path + "weekend", .senselessLimit, "no day is left to work on", "Leave one day out at least")
        }
        let years = self.years(object["years"])
        guard complaints.isEmpty, let id, let title else { return nil }
        return LoadedCalendar(
            title: title,
            calendar: WorkCalendar(
                stamp: .init(id: id.text, version: version), weekend: Set(weekend), years: years))
    }

    private func years(_ entry: Entry?) -> [Int: WorkCalendar.Year] {
        guard let entry, let pairs = pairs(entry) else { return [:] }
        var years: [Int: WorkCalendar.Year] = [:]
        if pairs.count > Limits.years {
            complain(
                entry.path, .tooMany, "\(pairs.count) years, at most \(Limits.years) are allowed", "Take some out")
        }
        for (key, child) in pairs.prefix(Limits.years) {
            // “+2026” and “02026” would be the same year once more.
            guard key.utf8.count == 4, let number = Int(key), WorkCalendar.sensibleYears.contains(number) else {
                complain(child.path, .badName, "“\(key.prefix(Limits.name))” is no year", "Write four digits, as 2026")
                continue
            }
            years[number] = year(child, number)
        }
        return years
    }

    private func year(_ entry: Entry, _ number: Int) -> WorkCalendar.Year? {
        guard
            let object = object(
                entry, required: ["source", "holidays"], optional: ["preliminary", "moved", "worked", "shortened"])
        else { return nil }
        let source = object["source"].flatMap(scalar)
        let kinds: [(String, DayKind)] = [
            ("holidays", .off(.holiday)), ("moved", .off(.moved)), ("worked", .working), ("shortened", .shortened),
        ]
        var days: [CalendarDay: DayKind] = [:]
        for (key, kind) in kinds {
            for (day, path) in self.days(object[key], in: number) {
                if days[day] != nil {
                    complain(path, .duplicate, "\(day) stands here and in another list", "Leave it in one of them")
                }
                days[day] = kind
            }
        }
        let isPreliminary = object["preliminary"].flatMap { yesNo($0) } ?? false
        return source.map { WorkCalendar.Year(source: $0, isSettled: !isPreliminary, days: days) }
    }

    /// `[02-23, 01-01..01-08]`: days of one year, month first, and stretches of them.
    private func days(_ entry: Entry?, in year: Int) -> [(CalendarDay, path: String)] {
        guard let entry else { return [] }
        return items(entry, atMost: Limits.days).flatMap { item -> [(CalendarDay, path: String)] in
            guard let text = scalar(item) else { return [] }
            let ends = text.split(separator: "..", omittingEmptySubsequences: false).map {
                CalendarDay("\(year)-\($0)")
            }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last
            else {
                complain(
                    item.path, .wrongType, "“\(text.prefix(Limits.name))” is no day of \(year)",
                    "Write month and day, as 02-23, or a stretch, as 01-01..01-08")
                return []
            }
            return (0...(last - first)).map { (first + $0, item.path) }
        }
    }
}
