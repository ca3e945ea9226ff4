import Foundation
import Testing

@testable import Domain

/// What was kept of a file is a file, or isn't read at all.
@Suite struct AttachmentTests {
    @Test(arguments: [
        (#"{"name":"a.pdf","bytes":3,"sha256":"SUM"}"#, true), (#"{"name":"","bytes":3,"sha256":"SUM"}"#, false),
        (#"{"name":"a.pdf","bytes":-1,"sha256":"SUM"}"#, false), (#"{"name":"a.pdf","bytes":3,"sha256":"aa"}"#, false),
    ])
    func onlyWhatIsOneIsDecoded(text: String, isOne: Bool) throws {
        let data = Data(text.replacing("SUM", with: String(repeating: "a", count: 64)).utf8)
        let decoded = try? JSONDecoder().decode(AttachedFile.self, from: data)
        #expect((decoded != nil) == isOne)
        guard let decoded else { return }
        #expect(try JSONDecoder().decode(AttachedFile.self, from: JSONEncoder().encode(decoded)) == decoded)
    }
}
