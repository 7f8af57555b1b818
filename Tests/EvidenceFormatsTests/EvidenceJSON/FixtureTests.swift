// The bundled reviews are read without an error, and writing them loses nothing.

import Evidence
import EvidenceFormats
import Testing

@Suite struct FixtureTests {
  @Test func `There are bundled reviews`() {
    #expect(Fixtures.names.contains("rr0001"))
  }

  @Test(arguments: Fixtures.names) func `A bundled review reads without an error`(name: String) throws {
    let outcome = EvidenceJSONReader.read(try Fixtures.bytes(name), file: name)
    let errors = outcome.problems.filter { $0.severity == .error }.map(\.description)
    #expect(errors == [])
    #expect(outcome.record?.review.id == name)
  }

  @Test(arguments: Fixtures.names) func `What is written reads as the same record`(name: String) throws {
    let record = try #require(EvidenceJSONReader.read(try Fixtures.bytes(name), file: name).record)
    let written = EvidenceJSONWriter.write(record)
    let outcome = EvidenceJSONReader.read(written, file: "written")
    // A comparison by == inside #expect would print both records.
    let isSame = outcome.record == record
    #expect(isSame, "\(outcome.problems.prefix(5))")
    #expect(EvidenceJSONWriter.write(record) == written)
  }

  @Test(arguments: Fixtures.names) func `Writing keeps every figure with its digits`(name: String) throws {
    let source = try Fixtures.bytes(name)
    let record = try #require(EvidenceJSONReader.read(source, file: name).record)
    var missing = try figures(source)
    for (digits, count) in try figures(EvidenceJSONWriter.write(record)) { missing[digits, default: 0] -= count }
    // The usual level of an interval need not be written.
    missing["95"] = nil
    #expect(missing.filter { $0.value != 0 } == [:])
  }

  /// How often each number stands in a text.
  private func figures(_ bytes: [UInt8]) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    var open = [try JSONDocument(parsing: bytes, file: "x").root]
    while let node = open.popLast() {
      if let digits = node.numberText { counts[digits, default: 0] += 1 }
      open += Array(node.elements) + node.members.map(\.value)
    }
    return counts
  }
}
