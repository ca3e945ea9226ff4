import Foundation
import StoreProbe
import StoreSQLite

/// A queue in a folder of its own that goes with its owner.
final class TemporaryQueue {
    let folder: QueueFolder

    init(_ schema: Schema? = ProbeSchema.current) throws {
        folder = QueueFolder(FileManager.default.temporaryDirectory.path + "/queue-\(UUID().uuidString)")
        if let schema {
            try folder.create(schema)
        } else {
            try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    func open(_ schema: Schema = ProbeSchema.current, _ adjust: (inout Connection.Settings) -> Void = { _ in }) throws
        -> Connection
    {
        var settings = Connection.Settings()
        adjust(&settings)
        return try Connection.open(folder, schema: schema, settings: settings)
    }
}
