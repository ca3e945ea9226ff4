import Glibc

/// Why an answer didn't reach whoever asked; what the command did stands all the same.
public enum OutputError: Error, Hashable, Sendable {
    /// Whoever read it has read enough, as `head` does.
    case nobodyReads
    /// The system's error number.
    case system(Int32)

    public init(errno: Int32) {
        self = errno == EPIPE ? .nobodyReads : .system(errno)
    }

    /// `nil` where nobody has to be told.
    var sentence: String? {
        switch self {
        case .nobodyReads: nil
        case .system(let number):
            "standard output can't be written (\(String(cString: strerror(number)))); what the command did stands."
        }
    }

    /// Where nobody reads, what a shell makes of SIGPIPE; else EX_IOERR of sysexits.h.
    var status: Int32 {
        switch self {
        case .nobodyReads: 128 + SIGPIPE
        case .system: 74
        }
    }
}
