import Domain
import Glibc

/// Which queue an installed program's own rights are for: the one line of `/etc/hotline/queue`, which root wrote.
public struct InstalledQueue: Hashable, Sendable {
    /// The queue's folder, an absolute path.
    public let path: String

    /// - Parameters:
    ///   - folder: where the configuration lies.
    ///   - owner: who alone may be able to write it; root but in tests.
    /// - Throws: ``Refusal`` which names the file and what is wrong with it.
    public init(configuredIn folder: String = "/etc/hotline", owner: uid_t = 0) throws(Refusal) {
        let file = folder + "/queue"
        try Self.demandOwned(folder, S_IFDIR, by: owner)
        let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw Self.missing(file) }
        defer { close(descriptor) }
        try Self.demandOwned(file, S_IFREG, by: owner)
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = read(descriptor, &bytes, bytes.count)
        let text = String(decoding: bytes[..<max(0, count)], as: UTF8.self)
        let lines = text.split(separator: "\n").filter { line in
            !line.hasPrefix("#") && line.contains { !$0.isWhitespace }
        }
        guard lines.count == 1, let line = lines.first, line.hasPrefix("/"), line.firstHidden == nil else {
            throw Refusal(
                .queueTrouble, "\(file) has to hold one line, the queue's folder from the root: /var/lib/hotline/queue."
            )
        }
        path = String(line)
    }

    private static func missing(_ file: String) -> Refusal {
        Refusal(
            .queueTrouble,
            "Nobody said where the queue is: have an administrator write its folder into \(file), "
                + "or name one of your own with --queue.")
    }

    /// What anybody else could write isn't what the administrator said.
    private static func demandOwned(_ path: String, _ kind: mode_t, by owner: uid_t) throws(Refusal) {
        var about = stat()
        guard lstat(path, &about) == 0 else { throw missing(kind == S_IFDIR ? path + "/queue" : path) }
        guard about.st_mode & S_IFMT == kind, about.st_uid == owner, about.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
            throw Refusal(
                .queueTrouble,
                "\(path) isn't believed, since others than root could have written it: "
                    + "have an administrator run `chown root \(path)` and `chmod go-w \(path)`.")
        }
    }
}
