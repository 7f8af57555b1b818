// Reviews that are spoilt at random: reading never traps, and gives either a record or an error.

import Evidence
import EvidenceFormats
import Testing

@Suite struct MutationTests {
  @Test(arguments: ["rr0001", "care-leavers"], [1, 2, 3] as [UInt64])
  func `Spoilt bytes never trap the reader`(name: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = try part(of: name)
    for _ in 0..<30 {
      var spoilt = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<spoilt.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: spoilt[place] = UInt8.random(in: 0...255, using: &random)
        case 1: spoilt.remove(at: place)
        case 2: spoilt.insert(spoilt[Int.random(in: 0..<spoilt.count, using: &random)], at: place)
        default: spoilt.removeSubrange(place..<min(spoilt.count, place + 20))
        }
      }
      expectRecordOrError(spoilt, "seed \(seed)")
    }
  }

  @Test(arguments: ["rr0001", "care-leavers"], [1, 2, 3] as [UInt64])
  func `Spoilt values never trap the reader`(name: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let whole = JSONValue(try JSONDocument(parsing: part(of: name), file: name).root)
    for _ in 0..<30 {
      var spoilt = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) { spoilt = mutate(spoilt, whole, &random) }
      expectRecordOrError(JSONWriter().bytes(of: spoilt), "seed \(seed)")
    }
  }

  private func expectRecordOrError(_ bytes: [UInt8], _ comment: Comment) {
    let outcome = EvidenceJSONReader.read(bytes, file: "x")
    let hasErrors = outcome.problems.contains { $0.severity == .error }
    #expect((outcome.record == nil) == hasErrors, comment)
    #expect(outcome.problems.allSatisfy { $0.location != nil }, comment)
    #expect(outcome.problems == outcome.problems.sorted(), comment)
    guard let record = outcome.record else { return }
    // Whatever can be read can be written and read again.
    let isSame = EvidenceJSONReader.read(EvidenceJSONWriter.write(record), file: "y").record == record
    #expect(isSame, comment)
  }

  /// A review without most of its longest lists, which take long to read and are all alike.
  private func part(of name: String) throws -> [UInt8] {
    guard case .object(var fields) = JSONValue(try JSONDocument(parsing: Fixtures.bytes(name), file: name).root) else {
      return []
    }
    for index in fields.indices {
      if case .array(let elements) = fields[index].value { fields[index].value = .array(Array(elements.prefix(14))) }
    }
    return JSONWriter().bytes(of: .object(fields))
  }

  /// The value with one node deleted, doubled, emptied or replaced by another of the review.
  private func mutate(_ value: JSONValue, _ whole: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
    switch value {
    case .object(var fields) where !fields.isEmpty:
      let index = Int.random(in: 0..<fields.count, using: &random)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: fields.remove(at: index)
      case 1: fields.append(fields[index])
      case 2: fields[index].key = fields[Int.random(in: 0..<fields.count, using: &random)].key + "x"
      case 3: fields[index].value = node(of: whole, &random)
      default: fields[index].value = mutate(fields[index].value, whole, &random)
      }
      return .object(fields)
    case .array(var elements) where !elements.isEmpty:
      let index = Int.random(in: 0..<elements.count, using: &random)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: elements.remove(at: index)
      case 1: elements.append(elements[index])
      case 2: elements = []
      case 3: elements[index] = node(of: whole, &random)
      default: elements[index] = mutate(elements[index], whole, &random)
      }
      return .array(elements)
    default:
      return [.null, "", 0, -1, true, "not held here", [], [:], .string("x"), 2001][
        Int.random(in: 0..<10, using: &random)]
    }
  }

  /// Any node of a value.
  private func node(of value: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
    switch value {
    case .object(let fields) where !fields.isEmpty && Int.random(in: 0..<6, using: &random) > 0:
      node(of: fields[Int.random(in: 0..<fields.count, using: &random)].value, &random)
    case .array(let elements) where !elements.isEmpty && Int.random(in: 0..<6, using: &random) > 0:
      node(of: elements[Int.random(in: 0..<elements.count, using: &random)], &random)
    default: value
    }
  }
}
