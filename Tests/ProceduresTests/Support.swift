import Foundation
import Procedures
import Testing
import Time

/// The repository's folder, from where this file stood when the tests were built.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

/// The small complete procedure that the documentation shows.
func exampleText() throws -> String {
    try String(contentsOfFile: repository + "docs/example-procedure.yaml", encoding: .utf8)
}

/// The example with one place changed; every broken file of a test differs from a sound one in nothing else.
func example(replacing old: String, with new: String) throws -> ProcedureSource {
    let text = try exampleText()
    try #require(text.contains(old), "the example has no “\(old)” any more")
    return ProcedureSource(text: text.replacing(old, with: new, maxReplacements: 1), file: "broken.yaml")
}

/// The zone of the product; without zones no test could say when anything is due.
let moscow: Zone = {
    guard let zone = try? ZoneFolder.system.zone(named: "Europe/Moscow") else { fatalError("install tzdata") }
    return zone
}()
