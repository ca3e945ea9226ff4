import Glibc
import Time

/// Calls that come by chance at a profile's rate: an inhomogeneous Poisson process by thinning (P. A. W. Lewis and
/// G. S. Shedler, "Simulation of nonhomogeneous Poisson processes by thinning", Naval Research Logistics 26, 1979,
/// 403–413): candidates at the highest rate, each kept with the probability of its hour.
public struct ArrivalProcess: Sendable {
    public var profile: ArrivalProfile
    public var zone: Zone

    public init(profile: ArrivalProfile, zone: Zone) {
        self.profile = profile
        self.zone = zone
    }

    /// The next call after `moment`, at most a week later: a profile without calls has none.
    public func next(after moment: Instant, using generator: inout some RandomNumberGenerator) -> Instant? {
        let highest = profile.highestRate
        guard highest > 0 else { return nil }
        let end = moment + .days(7)
        var candidate = moment
        while true {
            // Exponential, by inversion; 1 - u is never 0.
            let hours = -log(1 - Double.random(in: 0..<1, using: &generator)) / highest
            candidate = candidate + .milliseconds(Int64(hours * 3_600_000) + 1)
            guard candidate < end else { return nil }
            if Double.random(in: 0..<highest, using: &generator) < profile.rate(at: candidate, in: zone) {
                return candidate
            }
        }
    }
}
