import Procedures
import Testing

@Suite("A calendar's file is taken at its word")
struct CalendarSourceTests {
    private func complaints(years: String) -> [Complaint] {
        let text = "format: calendar-1\nid: x\ntitle: { ru: Икс, en: X }\nweekend: [sunday]\nyears:\n" + years
        do {
            _ = try CalendarSource(text: text, file: "x.yaml").loaded()
            return []
        } catch {
            guard case .refused(let complaints) = error else { return [] }
            return complaints
        }
    }

    private func year(_ key: String) -> String { "  \(key): { source: act, holidays: [01-01] }\n" }

    @Test("a year has four digits", arguments: ["+2026", "02026", "26", "-026", "20261", "year", "1899", "3000"])
    func noYear(key: String) {
        let complaints = complaints(years: year("2025") + year("\"\(key)\""))
        #expect(complaints.map(\.rule) == [.badName], "\(complaints)")
        #expect(complaints.map(\.line) == [7])
    }

    @Test("a hundred years are taken, and none is dropped without a word")
    func tooManyYears() {
        #expect(complaints(years: (2000..<2100).map { year(String($0)) }.joined()) == [])
        let complaints = complaints(years: (2000..<2101).map { year(String($0)) }.joined())
        #expect(complaints.map(\.rule) == [.tooMany], "\(complaints)")
        #expect(complaints.first?.path == "years" && complaints.first?.what.contains("101 years") == true)
    }
}
