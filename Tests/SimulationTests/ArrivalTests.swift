import Simulation
import Testing
import Time

@Suite("Calls come as they do on a real day")
struct ArrivalTests {
    /// Tuesday, 24 November 2026, 00:00 UTC; a Tuesday has a factor of 1.
    private static let tuesday = Instant(milliseconds: 1_795_478_400_000)

    private static func arrivals(_ profile: ArrivalProfile, until end: Instant, seed: UInt64 = 7) -> [Instant] {
        var generator = SeededGenerator(seed: seed)
        let process = ArrivalProcess(profile: profile, zone: .utc)
        var moments: [Instant] = []
        var moment = tuesday
        while let next = process.next(after: moment, using: &generator), next < end {
            moments.append(next)
            moment = next
        }
        return moments
    }

    @Test("an hour brings what its average says, within chance")
    func averages() {
        let profile = ArrivalProfile.bank()
        var perHour = [Int](repeating: 0, count: 24)
        for moment in Self.arrivals(profile, until: Self.tuesday + .days(1)) {
            perHour[Zone.utc.local(at: moment).time.hour] += 1
        }
        for (hour, average) in profile.callsPerHour.enumerated() {
            // Five standard deviations of a Poisson number.
            #expect(abs(Double(perHour[hour]) - average) < 5 * average.squareRoot(), "hour \(hour)")
        }
    }

    @Test("the same seed rings at the same moments")
    func repeats() {
        let profile = ArrivalProfile.bank(callsInBusiestHour: 60)
        let end = Self.tuesday + .days(1)
        #expect(Self.arrivals(profile, until: end) == Self.arrivals(profile, until: end))
        #expect(Self.arrivals(profile, until: end) != Self.arrivals(profile, until: end, seed: 8))
    }

    @Test("a house without calls never rings, instead of looking for one for ever")
    func silence() {
        #expect(Self.arrivals(.bank(scale: 0), until: Self.tuesday + .days(30)).isEmpty)
    }

    @Test("the busiest hour is as busy as was asked")
    func scaled() {
        let profile = ArrivalProfile.bank(callsInBusiestHour: 40)
        let busiest = (0..<24).map { profile.rate(at: Self.tuesday + .hours($0), in: .utc) }.max()
        #expect(busiest == 40)
    }
}
