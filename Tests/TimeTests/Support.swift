import Testing

@testable import Time

func moment(_ text: String) throws -> Instant { try Instant(rfc3339: text) }

func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text)) }

func zone(_ name: String) throws -> Zone { try ZoneFolder.system.zone(named: name) }
