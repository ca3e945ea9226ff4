import Testing
import Time

@testable import Texts

@Suite struct DurationTests {
    @Test(arguments: [
        (0, "0:00"), (42, "0:42"), (192, "3:12"), (880, "14:40"), (3599, "59:59"), (3792, "1:03:12"), (-5, "−0:05"),
    ])
    func timer(seconds: Int, text: String) {
        #expect(ru.timer(.seconds(seconds)) == text)
        #expect(en.timer(.seconds(seconds)) == text)
    }

    @Test(arguments: [
        (187_200, "через 2 д 4 ч", "in 2 d 4 h"), (173_100, "через 2 д", "in 2 d"), (18_300, "через 5 ч", "in 5 h"),
        (3599, "через 59 мин", "in 59 min"), (-18_300, "−5 ч", "−5 h"), (-90, "−1 мин", "−1 min"),
    ])
    func relative(seconds: Int, inRussian: String, inEnglish: String) {
        let now = Instant(milliseconds: 1_795_802_400_000)
        #expect(ru.relative(now + .seconds(seconds), now: now) == inRussian)
        #expect(en.relative(now + .seconds(seconds), now: now) == inEnglish)
    }
}
