// Documents with a few bytes changed: right or wrong, they must be answered and never trap.

import EvidenceFormats
import Testing

@Suite("A damaged document")
struct JSONMutationTests {
  @Test("is read or refused at a place inside it, and never traps", arguments: 0..<300 as Range<UInt64>)
  func mutations(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let original = JSONWriter().bytes(of: JSONValue.random(using: &random))
    for _ in 0..<20 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, using: &random) }
      do throws(FormatProblem) {
        let document = try JSONDocument(parsing: bytes, file: "x.json")
        var visited = 0
        visit(document.root, &visited)
        #expect(visited > 0)
        #expect(JSONProblems(of: document).sorted() == document.problems)
      } catch {
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        let place = error.location
        #expect(place.map { 1...lines ~= $0.line && 1...bytes.count + 1 ~= $0.column } == true)
        #expect(error.description.unicodeScalars.count < 250)
      }
    }
  }

  @Test("is refused when it is cut off anywhere", arguments: 0..<20 as Range<UInt64>)
  func truncation(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = JSONWriter().bytes(of: ["document": JSONValue.random(using: &random)])
    for length in stride(from: 0, to: bytes.count - 1, by: max(1, bytes.count / 200)) {
      #expect(throws: FormatProblem.self) {
        try JSONDocument(parsing: Array(bytes.prefix(length)), file: "x.json")
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    let telling = Array(#"{}[]",:\/'#-+.0eEutn "#.utf8) + [0x00, 0x0A, 0x0D, 0x7F, 0x80, 0xC2, 0xE2, 0xED, 0xF0, 0xFF]
    let byte = telling.randomElement(using: &random) ?? 0
    guard let position = bytes.indices.randomElement(using: &random) else {
      bytes.append(byte)
      return
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[position] = byte
    case 2: bytes.remove(at: position)
    case 3: bytes.insert(byte, at: position)
    default: bytes.removeSubrange(position..<min(bytes.count, position + 5))
    }
  }

  /// Asks every node for all that it can say.
  private func visit(_ node: JSONNode, _ visited: inout Int) {
    visited += 1
    _ = (node.string, node.integer, node.double, node.bool, node.numberText, node.excerpt, node.location)
    for element in node.elements { visit(element, &visited) }
    for member in node.members {
      _ = member.key
      visit(member.value, &visited)
    }
  }
}
