// The JSON Schema and docs/format.md say what the reader does.

import Foundation
import Testing

@testable import EvidenceFormats

@Suite struct SchemaTests {
  private static let schemaFile = Fixtures.root.appending(path: "docs/schema/evidence-review-1.schema.json")

  /// The objects of the schema by their titles, with their own keys and those that they must have.
  private func objectsOfSchema() throws -> [String: [(keys: Set<String>, required: Set<String>)]] {
    let bytes = try Array(Data(contentsOf: Self.schemaFile))
    let root = try JSONDocument(parsing: bytes, file: "schema").root
    var objects: [String: [(keys: Set<String>, required: Set<String>)]] = [:]
    var open = [root]
    while let node = open.popLast() {
      open += Array(node.elements) + node.members.map(\.value)
      guard let title = node["title"]?.string, let properties = node["properties"], node["type"]?.string == "object"
      else { continue }
      var keys = Set(properties.members.map(\.key))
      let inherited = node["$ref"]?.string
      if inherited == "#/$defs/basis" || inherited == "#/$defs/provenance" {
        keys.formUnion(["stated", "derived", "inferred"])
      }
      if inherited == "#/$defs/provenance" { keys.insert("from") }
      let required = Set((node["required"]?.elements ?? .none).compactMap(\.string))
      objects[title, default: []].append((keys, required))
    }
    return objects
  }

  @Test func `The schema has the objects of the reader, with the same keys`() throws {
    let schema = try objectsOfSchema()
    #expect(Set(schema.keys) == Set(EvidenceJSONObjects.all.map(\.name)))
    for object in EvidenceJSONObjects.all {
      for inSchema in schema[object.name] ?? [] {
        #expect(inSchema.keys == Set(object.all), "\(object.name)")
        #expect(inSchema.required == Set(object.required.map(\.key)), "\(object.name)")
      }
    }
  }

  @Test func `docs/format.md names every key`() throws {
    let page = try String(contentsOf: Fixtures.root.appending(path: "docs/format.md"), encoding: .utf8)
    // Odd parts are code, between backticks; the example at the top stands between three of them.
    let code = page.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
    let named = Set(
      code.flatMap { $0.element.split { !($0.isASCII && $0.isLetter) }.map(String.init) })
    for object in EvidenceJSONObjects.all {
      #expect(object.all.filter { !named.contains($0) } == [], "\(object.name)")
    }
  }

  @Test func `docs/format.md names no key that a record lacks`() throws {
    let page = try String(contentsOf: Fixtures.root.appending(path: "docs/format.md"), encoding: .utf8)
    let records = [
      "The review": "a review", "A study": "a study", "A finding": "a finding", "Quality assessment": "an appraisal",
    ]
    for (title, name) in records {
      let section = try #require(page.components(separatedBy: "\n## ").first { $0.hasPrefix(title + "\n") })
      let keys = try #require(EvidenceJSONObjects.all.first { $0.name == name }).all
      for row in section.split(separator: "\n") where row.hasPrefix("| `") {
        let firstCell = row.split(separator: "|")[0]
        let named = firstCell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
          String($0.element)
        }
        #expect(named.filter { !keys.contains($0) } == [], "\(title): \(row)")
      }
    }
  }

  @Test(arguments: Fixtures.names) func `A bundled review and what is written of it are valid`(name: String) throws {
    let bytes = try Fixtures.bytes(name)
    #expect(try validate(bytes) == "")
    let record = try #require(EvidenceJSONReader.read(bytes, file: name).record)
    #expect(try validate(EvidenceJSONWriter.write(record)) == "")
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>) func `A made-up review is valid as it is written`(seed: UInt64) throws
  {
    var random = RandomRecord(seed: seed)
    #expect(try validate(EvidenceJSONWriter.write(random.record())) == "")
  }

  @Test(arguments: [
    #""studies": [{ "id": "s1" }]"#,
    #""studies": [{ "id": "s1", "label": "A", "zebra": 1 }]"#,
    #""studies": [{ "id": "s1", "label": "A", "setting": null }]"#,
    #""studies": [{ "id": "s1", "label": "A", "setting": { "value": "a", "unknown": "not held here" } }]"#,
    #""studies": [{ "id": "s1", "label": "A", "year": 900 }]"#,
    #""studies": [{ "id": "s1", "label": "A", "country": { "open": [{ "among": [], "atLeastOne": true }] } }]"#,
    #""studies": [{ "id": "s1", "label": "A", "derived": "x", "inferred": "y" }]"#,
    #""publications": [{ "id": "b1" }]"#,
    #""findings": [{ "id": "f1", "kind": "theme", "label": "A", "statement": "B", "direction": "both" }]"#,
    #""findings": [{ "id": "f1", "kind": "gap", "label": "A", "statement": "B", "basis": "not applicable", "evidence": [] }]"#,
    #""flow": { "records screend": 5 }"#,
  ]) func `What the reader refuses the schema refuses too`(members: String) throws {
    let text = SampleText.review(members)
    #expect(SampleText.read(text).record == nil)
    #expect(try validate(Array(text.utf8)) != "")
  }

  /// What a validator of JSON Schema says against a file: one line a fault, nothing where it is valid.
  private func validate(_ bytes: [UInt8]) throws -> String {
    let script = """
      import json, sys
      try:
          import jsonschema
      except ImportError:
          sys.exit("the Python module jsonschema is missing: apt-get install python3-jsonschema")
      with open(sys.argv[1], encoding="utf-8") as file:
          validator = jsonschema.Draft202012Validator(json.load(file))
      validator.check_schema(validator.schema)
      for error in validator.iter_errors(json.loads(sys.stdin.buffer.read())):
          print(error.json_path, error.message[:200])
      """
    let input = FileManager.default.temporaryDirectory.appending(path: "evidence-schema-\(UUID().uuidString).json")
    try Data(bytes).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      ProcessInfo.processInfo.environment["EVIDENCE_PYTHON"] ?? "python3", "-c", script, Self.schemaFile.path(),
    ]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: said, as: UTF8.self)
    if process.terminationStatus != 0 { Issue.record("\(text)python3 with its module jsonschema is needed") }
    return text
  }
}
