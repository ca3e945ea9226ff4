import Foundation

/// A text that the user names: a file, or “-” for standard input.
struct TextFile {
    let name: String

    init(_ name: String) {
        self.name = name
    }

    /// Far more than a day's calls.
    private static let limitBytes = 256 * 1024 * 1024

    /// - Throws: ``Refusal`` which names the file.
    func contents() throws(Refusal) -> String {
        var data = Data()
        do {
            let file =
                name == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: name))
            while let part = try file.read(upToCount: 1 << 20), !part.isEmpty, data.count <= Self.limitBytes {
                data += part
            }
        } catch {
            throw Refusal(.refused, "\(name) can't be read: name a file of JSON lines that you may read, or “-”.")
        }
        guard data.count <= Self.limitBytes else {
            throw Refusal(.refused, "\(name) has more than \(Self.limitBytes >> 20) MB: split it.")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw Refusal(.refused, "\(name) isn't UTF-8: save it as UTF-8.")
        }
        return text
    }
}
