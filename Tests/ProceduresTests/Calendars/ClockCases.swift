/// Deadlines counted by hand on paper calendars, each with its reasoning.
enum ClockCases {
    static let calendarDays: [ClockCase] = [
        ClockCase(
            why: "26 November is day 1, the 30th day 5, 25 December day 30; it is over at midnight", rule: .days(30),
            from: "2026-11-25T13:04:00+03:00", due: "2026-12-26T00:00:00+03:00"),
        ClockCase(
            why: "31 December is day 21, 9 January day 30: a Saturday, and it stays", rule: .days(30),
            from: "2026-12-10T10:00:00+03:00", due: "2027-01-10T00:00:00+03:00"),
        ClockCase(
            why: "9 January is a Saturday, so Monday the 11th", rule: .days(30, .next),
            from: "2026-12-10T10:00:00+03:00", due: "2027-01-12T00:00:00+03:00"),
        ClockCase(
            why: "day 7 is 1 January; off until the 8th, the 9th moved, a weekend: Monday the 12th",
            rule: .days(7, .next), from: "2025-12-25T12:00:00+03:00", due: "2026-01-13T00:00:00+03:00"),
        ClockCase(
            why: "before 1 January, 31 December is off too: Tuesday the 30th", rule: .days(7, .previous),
            from: "2025-12-25T12:00:00+03:00", due: "2025-12-31T00:00:00+03:00"),
        ClockCase(
            why: "not settled: 1 January itself counts, the 12th is shown", rule: .days(7, .unsettled),
            from: "2025-12-25T12:00:00+03:00", due: "2026-01-02T00:00:00+03:00", later: "2026-01-13T00:00:00+03:00"),
        ClockCase(
            why: "not settled, but Wednesday is worked: there is one reading", rule: .days(7, .unsettled),
            from: "2026-11-18T12:00:00+03:00", due: "2026-11-26T00:00:00+03:00"),
        ClockCase(
            why: "2 May is a Saturday, Monday the 4th is worked", rule: .days(3, .next),
            from: "2026-04-29T12:00:00+03:00", due: "2026-05-05T00:00:00+03:00"),
        ClockCase(
            why: "9 May is a holiday on a Saturday, the 10th Sunday, the 11th moved: the 12th", rule: .days(3, .next),
            from: "2026-05-06T12:00:00+03:00", due: "2026-05-13T00:00:00+03:00"),
        ClockCase(
            why: "back from 9 May: Friday the 8th, though shortened, is worked", rule: .days(3, .previous),
            from: "2026-05-06T12:00:00+03:00", due: "2026-05-09T00:00:00+03:00"),
        ClockCase(
            why: "27 April is a Saturday that is worked, so it stays", rule: .days(1, .next),
            from: "2024-04-26T12:00:00+03:00", due: "2024-04-28T00:00:00+03:00"),
        ClockCase(
            why: "28 April Sunday, 29 and 30 moved, 1 May: Thursday 2 May", rule: .days(2, .next),
            from: "2024-04-26T12:00:00+03:00", due: "2024-05-03T00:00:00+03:00"),
        ClockCase(
            why: "2 November is a worked Saturday, shortened", rule: .days(1, .next), from: "2024-11-01T12:00:00+03:00",
            due: "2024-11-03T00:00:00+03:00"),
        ClockCase(
            why: "1 November is a worked Saturday", rule: .days(1, .next), from: "2025-10-31T12:00:00+03:00",
            due: "2025-11-02T00:00:00+03:00"),
        ClockCase(
            why: "2 November Sunday, the 3rd moved, the 4th a holiday: Wednesday the 5th", rule: .days(2, .next),
            from: "2025-10-31T12:00:00+03:00", due: "2025-11-06T00:00:00+03:00"),
        ClockCase(
            why: "leap year: 31 January is day 1, 29 February day 30", rule: .days(30),
            from: "2024-01-30T12:00:00+03:00", due: "2024-03-01T00:00:00+03:00"),
        ClockCase(
            why: "no leap year: 28 February is day 29, 1 March day 30", rule: .days(30),
            from: "2023-01-30T12:00:00+03:00", due: "2023-03-02T00:00:00+03:00"),
        ClockCase(
            why: "a leap day within 365 days ends them a day sooner by the calendar", rule: .days(365),
            from: "2024-02-28T12:00:00+03:00", due: "2025-02-28T00:00:00+03:00"),
        ClockCase(
            why: "366 days over the leap day end on the same date", rule: .days(366), from: "2024-02-28T12:00:00+03:00",
            due: "2025-03-01T00:00:00+03:00"),
        ClockCase(
            why: "the day itself is day 1, so 1 December is day 7", rule: .days(7, start: .sameDay),
            from: "2026-11-25T13:04:00+03:00", due: "2026-12-02T00:00:00+03:00"),
        ClockCase(
            why: "five days to the second", rule: .days(5, start: .moment, end: .sameTime),
            from: "2026-11-25T13:04:30+03:00", due: "2026-11-30T13:04:30+03:00"),
        ClockCase(
            why: "Monday the 30th, when the office closes", rule: .days(5, end: .closeOfBusiness),
            from: "2026-11-25T13:04:00+03:00", due: "2026-11-30T18:00:00+03:00"),
        ClockCase(
            why: "3 November is shortened: closes at five", rule: .days(1, end: .closeOfBusiness),
            from: "2026-11-02T12:00:00+03:00", due: "2026-11-03T17:00:00+03:00"),
        ClockCase(
            why: "4 November is a holiday: Thursday the 5th at six", rule: .days(1, .next, end: .closeOfBusiness),
            from: "2026-11-03T12:00:00+03:00", due: "2026-11-05T18:00:00+03:00"),
        ClockCase(
            why: "a day off that stays has the closing time of any day", rule: .days(1, end: .closeOfBusiness),
            from: "2026-11-03T12:00:00+03:00", due: "2026-11-04T18:00:00+03:00"),
        ClockCase(
            why: "a millisecond before midnight is still that day", rule: .days(3),
            from: "2026-11-25T23:59:59.999+03:00", due: "2026-11-29T00:00:00+03:00"),
        ClockCase(
            why: "midnight is the day that begins", rule: .days(3), from: "2026-11-26T00:00:00+03:00",
            due: "2026-11-30T00:00:00+03:00"),
        ClockCase(
            why: "21:30 in Greenwich is the 26th in Moscow", rule: .days(3), from: "2026-11-25T21:30:00Z",
            due: "2026-11-30T00:00:00+03:00"),
        ClockCase(
            why: "back from Saturday the 28th to Friday, the event's own day", rule: .days(1, .previous),
            from: "2026-11-27T12:00:00+03:00", due: "2026-11-28T00:00:00+03:00"),
        ClockCase(
            why: "going back from Sunday would end before it began: it stays", rule: .days(1, .previous),
            from: "2026-11-28T12:00:00+03:00", due: "2026-11-30T00:00:00+03:00"),
    ]

    static let workingDays: [ClockCase] = [
        ClockCase(
            why: "Friday's next working day is Monday", rule: .working(1), from: "2026-11-27T17:00:00+03:00",
            due: "2026-12-01T00:00:00+03:00"),
        ClockCase(
            why: "Saturday's too", rule: .working(1), from: "2026-11-28T12:00:00+03:00",
            due: "2026-12-01T00:00:00+03:00"),
        ClockCase(
            why: "Thu 1, Fri 2, Mon 3, Tue 4, Wed 2 December 5", rule: .working(5), from: "2026-11-25T13:04:00+03:00",
            due: "2026-12-03T00:00:00+03:00"),
        ClockCase(
            why: "31 December moved, 1–8 January, the 9th moved, a weekend: Monday the 12th", rule: .working(1),
            from: "2025-12-30T12:00:00+03:00", due: "2026-01-13T00:00:00+03:00"),
        ClockCase(
            why: "30 December 1, 12 January 2, the 13th 3", rule: .working(3), from: "2025-12-29T12:00:00+03:00",
            due: "2026-01-14T00:00:00+03:00"),
        ClockCase(
            why: "28 December is a worked Saturday", rule: .working(1), from: "2024-12-27T12:00:00+03:00",
            due: "2024-12-29T00:00:00+03:00"),
        ClockCase(
            why: "28 December 1; Sunday, two moved, 1–8 January: Thursday the 9th 2", rule: .working(2),
            from: "2024-12-27T12:00:00+03:00", due: "2025-01-10T00:00:00+03:00"),
        ClockCase(
            why: "27 April is a worked Saturday", rule: .working(1), from: "2024-04-26T12:00:00+03:00",
            due: "2024-04-28T00:00:00+03:00"),
        ClockCase(
            why: "27 April 1; Sunday, two moved, 1 May: 2 May 2", rule: .working(2), from: "2024-04-26T12:00:00+03:00",
            due: "2024-05-03T00:00:00+03:00"),
        ClockCase(
            why: "6, 7, 8 May 1–3; 9 holiday, 10 moved, weekend; 13–16 May 4–7", rule: .working(7),
            from: "2024-05-03T12:00:00+03:00", due: "2024-05-17T00:00:00+03:00"),
        ClockCase(
            why: "1 May, 2 moved, weekend; 5, 6, 7 May", rule: .working(3), from: "2025-04-30T12:00:00+03:00",
            due: "2025-05-08T00:00:00+03:00"),
        ClockCase(
            why: "then 8 moved, 9 holiday, weekend: 12 May is 4", rule: .working(4), from: "2025-04-30T12:00:00+03:00",
            due: "2025-05-13T00:00:00+03:00"),
        ClockCase(
            why: "11 June 1, the 12th and 13th off, weekend, 16 June 2", rule: .working(2),
            from: "2025-06-10T12:00:00+03:00", due: "2025-06-17T00:00:00+03:00"),
        ClockCase(
            why: "23 February, the 24th moved, weekend: Monday the 27th", rule: .working(1),
            from: "2023-02-22T12:00:00+03:00", due: "2023-02-28T00:00:00+03:00"),
        ClockCase(
            why: "4 November a Saturday, so Monday the 6th is off: Tuesday", rule: .working(1),
            from: "2023-11-03T12:00:00+03:00", due: "2023-11-08T00:00:00+03:00"),
        ClockCase(
            why: "8 March is a Sunday, so Monday the 9th is off: Tuesday", rule: .working(1),
            from: "2026-03-06T12:00:00+03:00", due: "2026-03-11T00:00:00+03:00"),
        ClockCase(
            why: "a shortened day closes at five", rule: .working(1, end: .closeOfBusiness),
            from: "2026-11-02T12:00:00+03:00", due: "2026-11-03T17:00:00+03:00"),
        ClockCase(
            why: "3 November 1, the 4th off, the 5th 2", rule: .working(2, end: .closeOfBusiness),
            from: "2026-11-02T12:00:00+03:00", due: "2026-11-05T18:00:00+03:00"),
        ClockCase(
            why: "Friday 15:30 to Monday 15:30", rule: .working(1, start: .moment, end: .sameTime),
            from: "2026-11-27T15:30:00+03:00", due: "2026-11-30T15:30:00+03:00"),
        ClockCase(
            why: "a working day itself is the first", rule: .working(1, start: .sameDay),
            from: "2026-11-25T13:04:00+03:00", due: "2026-11-26T00:00:00+03:00"),
        ClockCase(
            why: "a Saturday isn't: Monday is", rule: .working(1, start: .sameDay), from: "2026-11-28T13:04:00+03:00",
            due: "2026-12-01T00:00:00+03:00"),
        ClockCase(
            why: "where no day is off, ten days are ten days", rule: .working(10), from: "2025-12-30T12:00:00+03:00",
            due: "2026-01-10T00:00:00+03:00", place: .aroundTheClock),
        ClockCase(
            why: "31 December moved, 1–8 January 2027, a weekend: the 11th, by what is known of 2027",
            rule: .working(1), from: "2026-12-30T12:00:00+03:00", due: "2027-01-12T00:00:00+03:00"),
        ClockCase(
            why: "1 May is a Saturday, so Monday the 3rd is off", rule: .working(1), from: "2027-04-30T12:00:00+03:00",
            due: "2027-05-05T00:00:00+03:00"),
        ClockCase(
            why: "12 June is a Saturday, so Monday the 14th is off", rule: .working(1),
            from: "2027-06-11T12:00:00+03:00", due: "2027-06-16T00:00:00+03:00"),
        ClockCase(
            why: "Thanksgiving, then Friday, which is worked", rule: .working(1), from: "2026-11-25T16:00:00-05:00",
            due: "2026-11-28T00:00:00-05:00", place: .newYork),
        ClockCase(
            why: "4 July is a Saturday, observed on Friday: Monday the 6th", rule: .working(1),
            from: "2026-07-02T12:00:00-04:00", due: "2026-07-07T00:00:00-04:00", place: .newYork),
        ClockCase(
            why: "11 November is a Saturday, observed on Friday: Monday the 13th", rule: .working(1),
            from: "2023-11-09T12:00:00-05:00", due: "2023-11-14T00:00:00-05:00", place: .newYork),
        ClockCase(
            why: "Christmas is a Saturday, observed on Friday: Monday the 27th", rule: .working(1),
            from: "2027-12-23T12:00:00-05:00", due: "2027-12-28T00:00:00-05:00", place: .newYork),
        ClockCase(
            why: "New Year 2028 is observed on Friday 31 December", rule: .working(4),
            from: "2027-12-23T12:00:00-05:00", due: "2027-12-31T00:00:00-05:00", place: .newYork),
    ]

    static let zones: [ClockCase] = [
        ClockCase(
            why: "Jan 16, Feb 44, Mar 75, Apr 105, May 136, Jun 166, 14 July 180; clocks an hour on", rule: .days(180),
            from: "2026-01-15T10:00:00-05:00", due: "2026-07-15T00:00:00-04:00", place: .newYork),
        ClockCase(
            why: "30 November is day 29, 31 December day 60", rule: .days(60), from: "2026-11-01T10:00:00-05:00",
            due: "2027-01-01T00:00:00-05:00", place: .newYork),
        ClockCase(
            why: "28 February is day 8, 13 March day 21, in summer time", rule: .days(21),
            from: "2026-02-20T10:00:00-05:00", due: "2026-03-14T00:00:00-04:00", place: .newYork),
        ClockCase(
            why: "72 hours over the hour that is left out end an hour later by the wall", rule: .hours(72),
            from: "2026-03-07T12:00:00-05:00", due: "2026-03-10T13:00:00-04:00", place: .newYork),
        ClockCase(
            why: "three days to the same time are 71 hours then", rule: .days(3, start: .moment, end: .sameTime),
            from: "2026-03-07T12:00:00-05:00", due: "2026-03-10T12:00:00-04:00", place: .newYork),
        ClockCase(
            why: "72 hours over the hour that comes twice end an hour earlier by the wall", rule: .hours(72),
            from: "2026-10-31T12:00:00-04:00", due: "2026-11-03T11:00:00-05:00", place: .newYork),
        ClockCase(
            why: "three days to the same time are 73 hours then", rule: .days(3, start: .moment, end: .sameTime),
            from: "2026-10-31T12:00:00-04:00", due: "2026-11-03T12:00:00-05:00", place: .newYork),
        ClockCase(
            why: "02:30 is left out on 8 March: 03:00 is the first moment after",
            rule: .days(1, start: .moment, end: .sameTime), from: "2026-03-07T02:30:00-05:00",
            due: "2026-03-08T03:00:00-04:00", place: .newYork),
        ClockCase(
            why: "01:30 comes twice on 1 November: the earlier", rule: .days(1, start: .moment, end: .sameTime),
            from: "2026-10-31T01:30:00-04:00", due: "2026-11-01T01:30:00-04:00", place: .newYork),
        ClockCase(
            why: "an hour from 01:30 is 03:30 when two becomes three", rule: .hours(1),
            from: "2026-03-08T01:30:00-05:00", due: "2026-03-08T03:30:00-04:00", place: .newYork),
        ClockCase(
            why: "a day of 23 hours ends at its own midnight", rule: .days(1), from: "2026-03-07T12:00:00-05:00",
            due: "2026-03-09T00:00:00-04:00", place: .newYork),
        ClockCase(
            why: "Volgograd went from +4 to +3 on the 27th: the 28th ends by the new clock", rule: .days(3),
            from: "2020-12-25T12:00:00+04:00", due: "2020-12-29T00:00:00+03:00", place: .volgograd),
        ClockCase(
            why: "72 hours end at 11 by the new clock", rule: .hours(72), from: "2020-12-25T12:00:00+04:00",
            due: "2020-12-28T11:00:00+03:00", place: .volgograd),
        ClockCase(
            why: "the same time three days on is 73 hours on", rule: .days(3, start: .moment, end: .sameTime),
            from: "2020-12-25T12:00:00+04:00", due: "2020-12-28T12:00:00+03:00", place: .volgograd),
        ClockCase(
            why: "01:30 came twice on the 27th: the earlier, by the old clock",
            rule: .days(1, start: .moment, end: .sameTime), from: "2020-12-26T01:30:00+04:00",
            due: "2020-12-27T01:30:00+04:00", place: .volgograd),
        ClockCase(
            why: "24 hours over the change end at 11", rule: .hours(24), from: "2020-12-26T12:00:00+04:00",
            due: "2020-12-27T11:00:00+03:00", place: .volgograd),
    ]

    static let hours: [ClockCase] = [
        ClockCase(
            why: "three days of 24 hours end on a Saturday, to the minute", rule: .hours(72),
            from: "2026-11-25T13:04:00+03:00", due: "2026-11-28T13:04:00+03:00"),
        ClockCase(
            why: "ten of them", rule: .hours(240), from: "2026-11-25T13:04:00+03:00", due: "2026-12-05T13:04:00+03:00"),
        ClockCase(
            why: "New Year is no pause", rule: .hours(72), from: "2026-12-30T18:00:00+03:00",
            due: "2027-01-02T18:00:00+03:00"),
        ClockCase(
            why: "over a leap day's eve", rule: .hours(24), from: "2024-02-28T10:00:00+03:00",
            due: "2024-02-29T10:00:00+03:00"),
        ClockCase(
            why: "from the next day on: its midnight and three days", rule: .hours(72, start: .nextDay),
            from: "2026-11-25T13:04:00+03:00", due: "2026-11-29T00:00:00+03:00"),
        ClockCase(
            why: "12–13 is one, lunch, 14–15 the other", rule: .business(2), from: "2026-11-25T12:00:00+03:00",
            due: "2026-11-25T15:00:00+03:00"),
        ClockCase(
            why: "half before lunch, half after", rule: .business(1), from: "2026-11-25T12:30:00+03:00",
            due: "2026-11-25T14:30:00+03:00"),
        ClockCase(
            why: "it begins when lunch is over", rule: .business(1), from: "2026-11-25T13:30:00+03:00",
            due: "2026-11-25T15:00:00+03:00"),
        ClockCase(
            why: "after six it begins next morning", rule: .business(1), from: "2026-11-25T18:30:00+03:00",
            due: "2026-11-26T10:00:00+03:00"),
        ClockCase(
            why: "before nine it begins at nine", rule: .business(1), from: "2026-11-25T06:00:00+03:00",
            due: "2026-11-25T10:00:00+03:00"),
        ClockCase(
            why: "eight hours are the whole day", rule: .business(8), from: "2026-11-25T09:00:00+03:00",
            due: "2026-11-25T18:00:00+03:00"),
        ClockCase(
            why: "the ninth is tomorrow's first", rule: .business(9), from: "2026-11-25T09:00:00+03:00",
            due: "2026-11-26T10:00:00+03:00"),
        ClockCase(
            why: "Friday 17–18, Monday 9–10", rule: .business(2), from: "2026-11-27T17:00:00+03:00",
            due: "2026-11-30T10:00:00+03:00"),
        ClockCase(
            why: "a shortened day has seven, the 4th is off, the 5th 9–10", rule: .business(8),
            from: "2026-11-03T09:00:00+03:00", due: "2026-11-05T10:00:00+03:00"),
        ClockCase(
            why: "Friday 16–18, then the worked Saturday 9–11", rule: .business(4), from: "2025-10-31T16:00:00+03:00",
            due: "2025-11-01T11:00:00+03:00"),
        ClockCase(
            why: "half on 30 December, half on 12 January", rule: .business(1), from: "2025-12-30T17:30:00+03:00",
            due: "2026-01-12T09:30:00+03:00"),
        ClockCase(
            why: "from the next day: Thursday 9–11", rule: .business(2, start: .nextDay),
            from: "2026-11-25T12:00:00+03:00", due: "2026-11-26T11:00:00+03:00"),
        ClockCase(
            why: "half on Friday, half on Monday by summer time", rule: .business(1), from: "2026-03-06T17:30:00-05:00",
            due: "2026-03-09T09:30:00-04:00", place: .newYork),
    ]

    static let pauses: [ClockCase] = [
        ClockCase(
            why: "Sat and Sun stood still whole; 26, 27, 30, 1 and 2 December count", rule: .days(5),
            from: "2026-11-25T10:00:00+03:00", due: "2026-12-03T00:00:00+03:00",
            pauses: [("2026-11-27T15:00:00+03:00", "2026-11-30T10:00:00+03:00", "waiting")]),
        ClockCase(
            why: "working days lose nothing to a weekend", rule: .working(3), from: "2026-11-25T10:00:00+03:00",
            due: "2026-12-01T00:00:00+03:00",
            pauses: [("2026-11-27T15:00:00+03:00", "2026-11-30T10:00:00+03:00", "waiting")]),
        ClockCase(
            why: "three hours stood still, three hours later", rule: .hours(24), from: "2026-11-25T10:00:00+03:00",
            due: "2026-11-26T13:00:00+03:00",
            pauses: [("2026-11-25T12:00:00+03:00", "2026-11-25T15:00:00+03:00", "waiting")]),
        ClockCase(
            why: "12–15 and 14–16 are four hours, not five", rule: .hours(24), from: "2026-11-25T10:00:00+03:00",
            due: "2026-11-26T14:00:00+03:00",
            pauses: [
                ("2026-11-25T14:00:00+03:00", "2026-11-25T16:00:00+03:00", "waiting"),
                ("2026-11-25T12:00:00+03:00", "2026-11-25T15:00:00+03:00", "waiting"),
            ]),
        ClockCase(
            why: "what was over before it began doesn't matter", rule: .hours(24), from: "2026-11-25T10:00:00+03:00",
            due: "2026-11-26T10:00:00+03:00",
            pauses: [("2026-11-24T10:00:00+03:00", "2026-11-24T12:00:00+03:00", "waiting")]),
        ClockCase(
            why: "it stands still when it begins, and runs from eleven", rule: .hours(24),
            from: "2026-11-25T10:00:00+03:00", due: "2026-11-26T11:00:00+03:00",
            pauses: [("2026-11-25T09:00:00+03:00", "2026-11-25T11:00:00+03:00", "waiting")]),
        ClockCase(
            why: "it was over when the pause began", rule: .hours(24), from: "2026-11-25T10:00:00+03:00",
            due: "2026-11-26T10:00:00+03:00",
            pauses: [("2026-11-26T10:00:00+03:00", "2026-11-26T12:00:00+03:00", "waiting")]),
        ClockCase(
            why: "12–12:30, then 14:30–16", rule: .business(2), from: "2026-11-25T12:00:00+03:00",
            due: "2026-11-25T16:00:00+03:00",
            pauses: [("2026-11-25T12:30:00+03:00", "2026-11-25T14:30:00+03:00", "waiting")]),
        ClockCase(
            why: "17–17:30, then 10–11:30 next day", rule: .business(2), from: "2026-11-25T17:00:00+03:00",
            due: "2026-11-26T11:30:00+03:00",
            pauses: [("2026-11-25T17:30:00+03:00", "2026-11-26T10:00:00+03:00", "waiting")]),
        ClockCase(
            why: "a day that had an hour left counts", rule: .days(3), from: "2026-11-25T10:00:00+03:00",
            due: "2026-11-29T00:00:00+03:00",
            pauses: [("2026-11-26T00:00:00+03:00", "2026-11-26T23:00:00+03:00", "waiting")]),
        ClockCase(
            why: "a whole day doesn't: 27, 28, 29", rule: .days(3), from: "2026-11-25T10:00:00+03:00",
            due: "2026-11-30T00:00:00+03:00",
            pauses: [("2026-11-26T00:00:00+03:00", "2026-11-27T00:00:00+03:00", "waiting")]),
        ClockCase(
            why: "two pauses that touch make a whole day", rule: .days(3), from: "2026-11-25T10:00:00+03:00",
            due: "2026-11-30T00:00:00+03:00",
            pauses: [
                ("2026-11-25T20:00:00+03:00", "2026-11-26T12:00:00+03:00", "waiting"),
                ("2026-11-26T12:00:00+03:00", "2026-11-27T08:00:00+03:00", "waiting"),
            ]),
        ClockCase(
            why: "this rule doesn't stand still for that", rule: .days(3), from: "2026-11-25T10:00:00+03:00",
            due: "2026-11-29T00:00:00+03:00",
            pauses: [("2026-11-26T00:00:00+03:00", "2026-11-27T00:00:00+03:00", "holiday-of-the-clerk")]),
        ClockCase(
            why: "26, 28, 29 count; that is a Sunday, so Monday", rule: .days(3, .next),
            from: "2026-11-25T10:00:00+03:00", due: "2026-12-01T00:00:00+03:00",
            pauses: [("2026-11-27T00:00:00+03:00", "2026-11-28T00:00:00+03:00", "waiting")]),
    ]

    static let extensions: [ClockCase] = [
        ClockCase(
            why: "25 December is 30, 31 December 36, 24 January 60", rule: .days(30, extending: (30, .start)),
            from: "2026-11-25T13:04:00+03:00", due: "2027-01-25T00:00:00+03:00", extendedBy: 30),
        ClockCase(
            why: "by ten only: 4 January is 40", rule: .days(30, extending: (30, .start)),
            from: "2026-11-25T13:04:00+03:00", due: "2027-01-05T00:00:00+03:00", extendedBy: 10),
        ClockCase(
            why: "the first term ends on Monday 11 January; 31 January is 20 more, 10 February 30",
            rule: .days(30, .next, extending: (30, .end)), from: "2026-12-10T10:00:00+03:00",
            due: "2027-02-11T00:00:00+03:00", extendedBy: 30),
        ClockCase(
            why: "counted through: 31 January is 52, 8 February 60, a Monday",
            rule: .days(30, .next, extending: (30, .start)), from: "2026-12-10T10:00:00+03:00",
            due: "2027-02-09T00:00:00+03:00", extendedBy: 30),
        ClockCase(
            why: "10 is Sunday 15 November, so the first term ends on Friday the 13th; five more from there: the 18th",
            rule: .days(10, .previous, extending: (5, .end)), from: "2026-11-05T10:00:00+03:00",
            due: "2026-11-19T00:00:00+03:00", extendedBy: 5),
        ClockCase(
            why: "one more is Saturday the 14th: back to Friday", rule: .days(10, .previous, extending: (5, .end)),
            from: "2026-11-05T10:00:00+03:00", due: "2026-11-14T00:00:00+03:00", extendedBy: 1),
        ClockCase(
            why: "counted through: 15 is Friday the 20th", rule: .days(10, .previous, extending: (5, .start)),
            from: "2026-11-05T10:00:00+03:00", due: "2026-11-21T00:00:00+03:00", extendedBy: 5),
        ClockCase(
            why: "3 × 24 and 7 × 24 hours are ten days to the minute", rule: .hours(72, extending: (168, .start)),
            from: "2026-11-25T13:04:00+03:00", due: "2026-12-05T13:04:00+03:00", extendedBy: 168),
        ClockCase(
            why: "23, 24, 25, 26, 29, 30 December, then 12–15 January", rule: .working(5, extending: (5, .start)),
            from: "2025-12-22T10:00:00+03:00", due: "2026-01-16T00:00:00+03:00", extendedBy: 5),
    ]
}
