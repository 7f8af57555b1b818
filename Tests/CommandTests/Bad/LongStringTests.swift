import TestSupport
import Testing

/// A string of 100 MB; a tenth of it without optimisation, where every byte costs a hundred times as much.
@Suite struct LongStringTests {
  #if DEBUG
    private static let megabytes = 10
  #else
    private static let megabytes = 100
  #endif

  private func folder(closing: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var bytes = Array(SampleReview.text("\"notes\": [\"MARK\(closing)").utf8)
    let place = try #require(bytes.firstRange(of: Array("MARK".utf8)))
    bytes.replaceSubrange(place, with: [UInt8](repeating: UInt8(ascii: "x"), count: Self.megabytes << 20))
    try folder.write(bytes, to: "long.json")
    return folder
  }

  @Test func isReadInMemoryThatGrowsWithTheFileOnly() throws {
    let folder = try folder(closing: "\"],")
    let run = try EvidenceProcess.run(["check", folder["long.json"]])
    #expect(run.end == .exited(0), "\(run.end) \(run.diagnostics.prefix(200))")
    let least = try EvidenceProcess.run(["--version"]).peakMemory
    #expect(run.peakMemory < least + 4 * Self.megabytes << 10, "\(run.peakMemory) kB")
  }

  @Test func isNotQuotedWholeInAMessage() throws {
    let folder = try folder(closing: "\n")
    let run = try EvidenceProcess.run(["check", folder["long.json"]])
    #expect(run.end == .exited(1))
    #expect(run.diagnostics.utf8.count < 2_000)
    #expect(run.diagnostics.contains("long.json:4:"), "\(run.diagnostics)")
  }
}
