import Time

/// How many calls an hour a real day brings.
///
/// The hours from 7 to 20 are averages over 164 weekdays (3 March to 24 October 2003, 5.3 million calls) of a large North
/// American bank's call centre: J. Weinberg, L. D. Brown and J. R. Stroud (2007), "Bayesian forecasting of an
/// inhomogeneous Poisson process with applications to call center data", JASA 102:480, 1185–1198. It was closed from
/// 21:05 to 7:00 and on weekends, so the rest is an assumption: by night calls fall by the same ratio from hour to hour
/// to a fortieth of the busiest hour (at 3) and rise as evenly to the morning's first; a day of the weekend has half of
/// a weekday's calls.
public struct ArrivalProfile: Hashable, Sendable {
    /// By the hour of day, 24 of them; calls an hour on an average weekday.
    public let callsPerHour: [Double]
    /// What multiplies a day's calls: Mondays are busier.
    public let weekdayFactors: [Weekday: Double]
    /// What multiplies everything: a bank's centre has many more lines than a demonstration.
    public var scale: Double

    /// The bank's day, with every number multiplied by `scale`.
    public static func bank(scale: Double = 1) -> ArrivalProfile {
        ArrivalProfile(
            callsPerHour: [
                237, 168, 120, 85, 158, 293, 545,
                1013, 1923, 3218, 3394, 3281, 3109, 2984, 2902, 2781, 2451, 1843, 1428, 1135, 929,
                660, 469, 333,
            ],
            weekdayFactors: [
                .monday: 1.12, .tuesday: 1, .wednesday: 0.95, .thursday: 0.95, .friday: 0.98, .saturday: 0.5,
                .sunday: 0.5,
            ],
            scale: scale)
    }

    /// The bank's day, with its busiest hour of an average weekday brought down to `peak` calls.
    public static func bank(callsInBusiestHour peak: Double) -> ArrivalProfile {
        let profile = bank()
        return bank(scale: peak / (profile.callsPerHour.max() ?? peak))
    }

    public init(callsPerHour: [Double], weekdayFactors: [Weekday: Double], scale: Double) {
        self.callsPerHour = callsPerHour
        self.weekdayFactors = weekdayFactors
        self.scale = scale
    }

    /// Calls an hour, at this moment.
    public func rate(at moment: Instant, in zone: Zone) -> Double {
        let local = zone.local(at: moment)
        let hour = local.time.hour
        guard callsPerHour.indices.contains(hour) else { return 0 }
        return callsPerHour[hour] * (weekdayFactors[local.day.weekday] ?? 1) * scale
    }

    /// No hour of any day has more.
    public var highestRate: Double {
        (callsPerHour.max() ?? 0) * (weekdayFactors.values.max() ?? 1) * scale
    }
}
