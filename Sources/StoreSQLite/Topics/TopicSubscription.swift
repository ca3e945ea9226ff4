import CSystem
import Foundation

/// The topics one screen shows: a descriptor to poll, and which of them may have changed.
///
/// Subscribe first and read the queue then, so that nothing falls between. Wake-ups come through inotify; when the user
/// has used up the instances Linux grants (128 for all consoles of one user), by looking at the files on a timer.
/// Not for two threads at once.
package final class TopicSubscription {
    /// Poll for reading, then ask ``changed()``. The same for the subscription's life.
    package let fileDescriptor: Int32
    /// Whether changes come by inotify rather than a timer.
    package let isInstant: Bool
    package var topics: Set<TopicSlot> { Set(files.keys) }

    private struct Watched {
        let file: OpenFile
        var watch: Int32 = -1
        var stamp: TopicStamp
    }

    private let folder: String
    private var files: [TopicSlot: Watched] = [:]

    /// - Parameter isInstant: `false` asks for the timer at once.
    /// - Throws: ``QueueError`` when a topic's file can't be opened or Linux grants no descriptor at all.
    package init(to topics: Set<TopicSlot>, in folder: String, isInstant: Bool = true) throws(QueueError) {
        self.folder = folder
        let inotify = isInstant ? inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)) : -1
        self.isInstant = inotify >= 0
        fileDescriptor = inotify >= 0 ? inotify : cs_timer()
        guard fileDescriptor >= 0 else { throw QueueError(OpenFile.Failure(path: folder, code: -fileDescriptor)) }
        try watch(topics)
    }

    deinit { close(fileDescriptor) }

    /// Watches exactly these from now on, and nothing is said of changes before.
    package func watch(_ topics: Set<TopicSlot>) throws(QueueError) {
        for (topic, watched) in files where !topics.contains(topic) {
            if isInstant { inotify_rm_watch(fileDescriptor, watched.watch) }
            files[topic] = nil
        }
        for topic in topics where files[topic] == nil { files[topic] = try open(topic) }
        if !isInstant { cs_timer_every(fileDescriptor, periodMilliseconds) }
    }

    /// The topics that may have changed since the last call. Never waits.
    package func changed() -> Set<TopicSlot> {
        isInstant ? namesOfEvents() : changesOfStamps()
    }

    private func open(_ topic: TopicSlot) throws(QueueError) -> Watched {
        do throws(OpenFile.Failure) {
            let path = "\(folder)/\(topic.name)"
            let file = try OpenFile(path, O_RDWR | O_CREAT)
            var watched = Watched(
                file: file, stamp: TopicStamp(bytes: try file.read(count: TopicStamp.byteCount, at: 0)))
            guard isInstant else { return watched }
            watched.watch = inotify_add_watch(fileDescriptor, path, UInt32(IN_MODIFY))
            guard watched.watch < 0 else { return watched }
        } catch {
            throw QueueError(error)
        }
        throw .failed(file: folder, detail: "inotify: \(String(cString: strerror(errno)))")
    }

    private func namesOfEvents() -> Set<TopicSlot> {
        let header = MemoryLayout<inotify_event>.size
        var buffer = [UInt8](repeating: 0, count: 4096)
        var watches: Set<Int32> = []
        var isOverflown = false
        while true {
            let count = read(fileDescriptor, &buffer, buffer.count)
            guard count >= header else { break }
            var offset = 0
            while offset + header <= count {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
                watches.insert(event.wd)
                if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { isOverflown = true }
                offset += header + Int(event.len)
            }
        }
        return Set(files.filter { isOverflown || watches.contains($0.value.watch) }.keys)
    }

    private func changesOfStamps() -> Set<TopicSlot> {
        var expirations: UInt64 = 0
        _ = read(fileDescriptor, &expirations, 8)
        var changed: Set<TopicSlot> = []
        for (topic, watched) in files {
            guard let bytes = try? watched.file.read(count: TopicStamp.byteCount, at: 0) else { continue }
            let stamp = TopicStamp(bytes: bytes)
            guard stamp != watched.stamp else { continue }
            files[topic]?.stamp = stamp
            changed.insert(topic)
        }
        return changed
    }

    /// As often as the fastest of the topics may change; 0 (never) without any.
    private var periodMilliseconds: Int64 {
        let spacing = files.keys.map(\.spacing).min() ?? .zero
        return spacing.components.seconds * 1000 + spacing.components.attoseconds / 1_000_000_000_000_000
    }
}
