import Domain
import Testing

@Suite struct ExtensionTests {
    @Test(arguments: ["204", "SIP/204", "a", "PJSIP/ann-1@desk:5", String(repeating: "9", count: 40)])
    func whatExchangesCallATelephone(text: String) throws {
        #expect(try #require(Extension(text)).description == text)
    }

    @Test(arguments: ["", " 204", "2 04", "добавочный", "204\n", "20\u{0}4", String(repeating: "9", count: 41)])
    func whatTheyDoNot(text: String) {
        #expect(Extension(text) == nil)
    }
}
