import Foundation
import StoreSQLite

// A console without a screen, for tests that need real processes: `StoreProbe VERB FOLDER [ARGUMENT]`.
// Prints one line a result; errors as the name of the case.

let arguments = CommandLine.arguments
guard arguments.count >= 3, let verb = ProbeVerb(rawValue: arguments[1]) else {
    print("usage: StoreProbe VERB FOLDER [ARGUMENT]")
    exit(64)
}
do {
    try verb.run(QueueFolder(arguments[2]), arguments.dropFirst(3).first ?? "")
} catch {
    print("error: \(error)")
    exit(1)
}
