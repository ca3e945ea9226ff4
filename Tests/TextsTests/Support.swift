import Domain
import Testing
import Time

@testable import Texts

let ru = Texts(.ru)
let en = Texts(.en)

func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text)) }
func moscow() throws -> Zone { try ZoneFolder.system.zone(named: "Europe/Moscow") }
