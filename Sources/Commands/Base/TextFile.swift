import Foundation

/// A text that the user names: a file, or “-” for standard input.
struct TextFile {
    let name: String

    init(_ name: String) {
        self.name = name
    }

    /// Far more than a day's calls.
    private static let limitBytes = 256 * 1024 * 1024

    /// Without the mark that some editors put in front of UTF-8 (a BOM).
    /// - Throws: ``Refusal`` which names the file.
    func bytes() throws(Refusal) -> ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        do {
            let file =
                name == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: name))
            while let part = try file.read(upToCount: 1 << 20), !part.isEmpty, bytes.count <= Self.limitBytes {
                bytes += part
            }
        } catch {
            throw Refusal(.refused, "\(name) can't be read: name a file of JSON lines that you may read, or “-”.")
        }
        guard bytes.count <= Self.limitBytes else {
            throw Refusal(.refused, "\(name) has more than \(Self.limitBytes >> 20) MB: split it.")
        }
        let mark: [UInt8] = [0xef, 0xbb, 0xbf]
        return bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    }

    /// - Throws: ``Refusal`` which names the file.
    func contents() throws(Refusal) -> String {
        guard let text = String(validating: try bytes(), as: UTF8.self) else {
            throw Refusal(.refused, "\(name) isn't UTF-8: save it as UTF-8.")
        }
        return text
    }
}
