import Testing

@Suite struct GoldenFrameTests {
    @Test func namesTheRowsThatDiffer() {
        #expect(GoldenFrame.differences(golden: "a\nb\n", frame: "a\nb\n").isEmpty)
        #expect(
            GoldenFrame.differences(golden: "a\nb\n", frame: "a\nc\n") == ["row 1 was  |b", "row 1 is   |c"])
        #expect(GoldenFrame.differences(golden: "a", frame: "a\nb") == ["row 1 was  |(no row)", "row 1 is   |b"])
    }
}
