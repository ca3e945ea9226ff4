import Foundation

/// What the kernel counts of a process (proc(5)).
enum Kernel {
    struct Missing: Error { var file: String }

    /// Bytes handed to writing system calls by this process so far.
    static func bytesWritten() throws -> Int { try number("wchar:", in: "/proc/self/io") }

    /// The proportional set size in KiB: pages shared by n processes count an nth.
    static func proportionalSize(of pid: Int32) throws -> Int { try number("Pss:", in: "/proc/\(pid)/smaps_rollup") }

    static func ownSize(of pid: Int32) throws -> Int {
        let file = "/proc/\(pid)/smaps_rollup"
        return try number("Private_Clean:", in: file) + number("Private_Dirty:", in: file)
    }

    /// How often each of its threads went to sleep or was sent to, which is once for every time that it was woken.
    static func switches(of pid: Int32) throws -> [String: Int] {
        var switches: [String: Int] = [:]
        for thread in try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task") {
            let file = "/proc/\(pid)/task/\(thread)/status"
            // One that ends while it is looked at isn't there.
            guard let own = try? number("voluntary_ctxt_switches:", in: file),
                let others = try? number("nonvoluntary_ctxt_switches:", in: file)
            else { continue }
            switches[thread] = own + others
        }
        return switches
    }

    /// A process's processor time, its ended threads' included.
    static func processorTime(of pid: Int32) throws -> Duration {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else {
            throw Missing(file: "/proc/\(pid)")
        }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// This process's processor time.
    static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private static func number(_ name: String, in file: String) throws -> Int {
        for line in try text(file).split(separator: "\n") where line.hasPrefix(name) {
            if let number = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) }) {
                return number
            }
        }
        throw Missing(file: file)
    }

    static func text(_ file: String) throws -> String {
        // Files of proc have no size to read by.
        guard let handle = FileHandle(forReadingAtPath: file), let data = try handle.readToEnd() else {
            throw Missing(file: file)
        }
        return String(decoding: data, as: UTF8.self)
    }
}
