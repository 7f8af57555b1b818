// What a document says of itself once it is parsed.

import EvidenceFormats
import Testing

@Suite("A parsed document")
struct JSONNodeTests {
  @Test("knows the kinds of its values")
  func kinds() throws {
    let root = try parse(#"[{}, [], "", 0, true, false, null]"#).root
    #expect(root.kind == .array)
    #expect(root.elements.map(\.kind) == [.object, .array, .string, .number, .boolean, .boolean, .null])
    #expect(root.elements.map(\.bool) == [nil, nil, nil, nil, true, false, nil])
    #expect(root.elements.count == 7)
    #expect(JSONKind.allCases.map(\.phrase).contains("an object"))
  }

  @Test(
    "resolves escapes",
    arguments: [
      (#""""#, ""), (#""plain""#, "plain"), (#""\"\\\/""#, "\"\\/"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\ud83d\uDE00""#, "😀"), (#""a\uD834\uDD1Eb""#, "a𝄞b"),
      (#""\u0000""#, "\0"), (#""\u005cu0041""#, "\\u0041"), ("\"é€😀\u{7F}\u{2028}\"", "é€😀\u{7F}\u{2028}"),
      (#""eight or more plain letters, then \n""#, "eight or more plain letters, then \n"),
    ])
  func strings(text: String, expected: String) throws {
    let node = try parse(text).root
    #expect(node.string == expected)
    #expect(node.isString(expected))
    #expect(!node.isString(expected + "x"))
    var bytes: [UInt8] = [1]
    node.appendUTF8(to: &bytes)
    #expect(bytes == [1] + Array(expected.utf8))
  }

  @Test("finds the end of a string at any distance from its start", arguments: 0..<40)
  func stringLengths(length: Int) throws {
    let letters = String(repeating: "x", count: length)
    for ending in ["", "\\\"", "\\\\", "é", "\u{7F}"] {
      let root = try parse("[\"\(letters)\(ending)\",1]").root
      #expect(root.elements.count == 2)
      #expect(root.elements.map(\.byteRange).first == 1..<letters.utf8.count + ending.utf8.count + 3)
    }
  }

  @Test("keeps numbers as they were written")
  func numbers() throws {
    let texts = ["0", "-0", "0.50", "-12.5e+3", "1E400", "9223372036854775807", "-9223372036854775808", "1e2"]
    let nodes = try parse("[\(texts.joined(separator: ","))]").root.elements
    #expect(nodes.map(\.numberText) == texts)
    #expect(nodes.map(\.integer) == [0, 0, nil, nil, nil, .max, .min, nil])
    #expect(nodes.map(\.double) == [0, -0.0, 0.5, -12_500, nil, 0x1p63, -0x1p63, 100])
    let huge = try parse("1" + String(repeating: "0", count: 100_000)).root
    #expect(huge.integer == nil)
    #expect(huge.numberText?.utf8.count == 100_001)
    #expect(huge.excerpt.unicodeScalars.count == 40)
  }

  @Test("gives members in file order, and each by its key")
  func members() throws {
    let root = try parse(#"{"b": 1, "a": {"x": [1, {"y": 2}], "z": 3}, "": 4, "caf\u00e9": 5}"#).root
    #expect(root.members.map(\.key) == ["b", "a", "", "café"])
    #expect(root.members.count == 4)
    #expect(root["b"]?.integer == 1)
    #expect(root["a"]?["z"]?.integer == 3)
    #expect(root[""]?.integer == 4)
    #expect(root["café"]?.integer == 5)
    #expect(root["cafe\u{301}"] == nil, "a letter and a combining accent make another key")
    #expect(root["c"] == nil)
    #expect(root["b"]?["c"] == nil)
  }

  @Test("has nothing where there is nothing")
  func emptiness() throws {
    let root = try parse(#"{"array": [ ], "object": { }, "number": 1}"#).root
    for key in ["array", "object", "number"] {
      #expect(root[key]?.elements.isEmpty == true)
      #expect(root[key]?.members.isEmpty == true)
      #expect(root[key]?.elements.map(\.kind) == [])
      #expect(root[key]?.members.map(\.key) == [])
      #expect(root[key]?.string == nil)
      #expect(root[key]?.bool == nil)
    }
    #expect(root["array"]?.integer == nil)
    #expect(root["array"]?.double == nil)
    #expect(root["array"]?.numberText == nil)
  }

  @Test("knows where its values start and end")
  func locations() throws {
    let root = try parse("\u{FEFF}{\n  \"é😀\": [1,\r\n 22],\n\t\"b\": \"x\"\n}\n").root
    #expect(root.location.description == "x.json:1:1")
    #expect(root.endLocation.description == "x.json:5:1")
    let first = try #require(Array(root.members).first)
    #expect(first.keyNode.location.description == "x.json:2:3")
    #expect(first.value.location.description == "x.json:2:9")
    #expect(first.value.elements.map(\.location.description) == ["x.json:2:10", "x.json:3:2"])
    #expect(first.value.elements.map(\.endLocation.description) == ["x.json:2:10", "x.json:3:3"])
    #expect(root["b"]?.location.description == "x.json:4:7")
  }

  @Test("finds any position in a text of many lines and of one long line")
  func manyPositions() throws {
    let rows = 3_000
    for (separator, isOneLine) in [(",\n", false), (",", true)] {
      let text = "[" + Array(repeating: "\"é\"", count: rows).joined(separator: separator) + "]"
      for (row, node) in try parse(text).root.elements.enumerated() {
        let expected = isOneLine ? (1, row * 4 + 2) : (row + 1, row == 0 ? 2 : 1)
        #expect((node.location.line, node.location.column) == expected)
      }
    }
  }

  @Test("may be nested 64 deep, or as deep as is asked")
  func depth() throws {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try parse(text).root.kind == .array)
    let deeper = Array("[\(text)]".utf8)
    #expect(try JSONDocument(parsing: deeper, file: "x.json", depthLimit: 65).root.kind == .array)
    #expect(throws: FormatProblem.self) { try JSONDocument(parsing: deeper, file: "x.json") }
    #expect(throws: FormatProblem.self) { try JSONDocument(parsing: Array("[[]]".utf8), file: "x", depthLimit: 1) }
    #expect(throws: FormatProblem.self) {
      try JSONDocument(parsing: Array(repeating: 0x5B, count: 5_000), file: "x", depthLimit: .max)
    }
  }

  @Test(
    "may be any value, with white space around it",
    arguments: [" 1 ", "\"a\"", "\t\r\ntrue\n", "null", "\u{FEFF}[]"])
  func anyRoot(text: String) throws {
    #expect(try parse(text).problems.isEmpty)
  }

  @Test("holds a string of many megabytes")
  func longString() throws {
    let length = 4_000_000
    let bytes = [UInt8(ascii: "\"")] + [UInt8](repeating: UInt8(ascii: "x"), count: length) + [UInt8(ascii: "\"")]
    let root = try JSONDocument(parsing: bytes, file: "x.json").root
    #expect(root.string?.utf8.count == length)
    #expect(root.excerpt.unicodeScalars.count == 40)
  }
}

/// A document from a text that must be right.
func parse(_ text: String) throws -> JSONDocument {
  try JSONDocument(parsing: Array(text.utf8), file: "x.json")
}
