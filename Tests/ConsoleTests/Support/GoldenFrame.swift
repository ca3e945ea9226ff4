import Console
import Foundation
import Terminal
import Testing

/// Whole frames against text files: what a person would see, row by row.
enum GoldenFrame {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Golden")

    /// Set to rewrite the files instead of comparing with them: `HOTLINE_RECORD=1 swift test --filter ConsoleTests`.
    static let isRecording = ProcessInfo.processInfo.environment["HOTLINE_RECORD"] == "1"

    static func expect(
        _ frame: String, as name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appendingPathComponent("\(name).txt")
        if isRecording {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try "\(frame)\n".write(to: file, atomically: true, encoding: .utf8)
            return
        }
        guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record("no golden frame \(name): record it with HOTLINE_RECORD=1", sourceLocation: sourceLocation)
            return
        }
        let rows = differences(golden: golden, frame: "\(frame)\n")
        #expect(rows.isEmpty, "\(name):\n\(rows.joined(separator: "\n"))", sourceLocation: sourceLocation)
    }

    /// The rows that differ, as they were and as they are.
    static func differences(golden: String, frame: String) -> [String] {
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let new = frame.split(separator: "\n", omittingEmptySubsequences: false)
        return (0..<max(old.count, new.count)).flatMap { row -> [String] in
            let was = old.indices.contains(row) ? old[row] : "(no row)"
            let now = new.indices.contains(row) ? new[row] : "(no row)"
            return was == now ? [] : ["row \(row) was  |\(was)", "row \(row) is   |\(now)"]
        }
    }
}

/// A language and a size of terminal, in which every frame is looked at.
struct Look: Hashable, Sendable, CustomTestStringConvertible {
    var language: String
    var size: Size

    static let all = ["ru", "en"].flatMap { language in
        [Size(columns: 80, rows: 24), Size(columns: 160, rows: 50)].map { Look(language: language, size: $0) }
    }

    var testDescription: String { "\(language)-\(size.columns)x\(size.rows)" }
}
