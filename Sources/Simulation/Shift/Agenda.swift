import Time

/// What is to happen, in the order of its time; at the same moment, in the order it was put down.
struct Agenda<Job> {
    private var entries: [(at: Instant, job: Job)] = []

    mutating func add(_ job: Job, at moment: Instant) {
        // From the end: most of what is put down is later than what is there.
        let index = entries.lastIndex { $0.at <= moment }.map { $0 + 1 } ?? 0
        entries.insert((moment, job), at: index)
    }

    mutating func next() -> (at: Instant, job: Job)? {
        entries.isEmpty ? nil : entries.removeFirst()
    }
}
