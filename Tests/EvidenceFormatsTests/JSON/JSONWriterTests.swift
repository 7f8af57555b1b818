// What the writer writes, byte for byte, and that the reader reads it back.

import EvidenceFormats
import Testing

@Suite("The JSON writer")
struct JSONWriterTests {
  @Test("indents by two spaces and keeps the order of keys")
  func layout() throws {
    let half = try #require(JSONNumber("0.50"))
    let value: JSONValue = [
      "title": "Größe & <b>", "value": .number(half), "none": nil, "yes": true, "empty": [], "nothing": [:],
      "years": [1999, 2001, "n.d."], "rows": [["id": 1], ["id": 2, "of": [[1, 2], []]]],
    ]
    #expect(
      JSONWriter().text(of: value) == """
        {
          "title": "Größe & <b>",
          "value": 0.50,
          "none": null,
          "yes": true,
          "empty": [],
          "nothing": {},
          "years": [1999, 2001, "n.d."],
          "rows": [
            {
              "id": 1
            },
            {
              "id": 2,
              "of": [
                [1, 2],
                []
              ]
            }
          ]
        }

        """)
  }

  @Test("breaks an array of scalars that does not fit a line, its comma counted", arguments: 80..<100)
  func lineWidth(length: Int) {
    let text = JSONWriter().text(of: ["é": [.string(String(repeating: "ü", count: length))]])
    let width = text.split(separator: "\n").map(\.unicodeScalars.count).max() ?? 0
    // Two spaces, "é": and a space, four brackets and quotes, and room for a comma.
    #expect(text.split(separator: "\n").count == (length + 12 <= 100 ? 3 : 5))
    #expect(width <= 100 || length + 6 > 100)
  }

  @Test(
    "escapes what must be, and what could command a terminal, and nothing else",
    arguments: [
      ("\"\\/", #""\"\\/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\0\u{1B}[31m", #""\u0000\u001B[31m""#),
      ("\u{7F}\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u007F\\u0080\\u009B\\u009F\u{A0}\""), ("é€😀\u{2028}", "\"é€😀\u{2028}\""),
      ("\u{C2}\u{82}", "\"\u{C2}\\u0082\""),
    ])
  func escapes(text: String, expected: String) throws {
    #expect(JSONWriter().text(of: .string(text)) == expected + "\n")
    #expect(try parse(expected).root.string == text)
  }

  @Test("takes only numbers that JSON takes")
  func numbers() {
    #expect(["0", "-1.50e+3", "12345678901234567890"].allSatisfy { JSONNumber($0) != nil })
    #expect(["", "01", "1.", "+1", "NaN", "1 ", " 1", "1,", "0x1", "1e"].allSatisfy { JSONNumber($0) == nil })
    #expect(JSONNumber(0.1)?.text == "0.1")
    #expect(JSONNumber(Double.nan) == nil)
    #expect(JSONNumber(-Double.infinity) == nil)
    for value in [1e300, -Double.leastNonzeroMagnitude, 1e16, 0] {
      #expect(JSONNumber(value).flatMap { JSONNumber($0.text) } != nil)
    }
  }

  @Test("is read back as the same value, and written again as the same bytes", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let value = JSONValue.random(using: &random)
    let bytes = JSONWriter().bytes(of: value)
    let document = try JSONDocument(parsing: bytes, file: "x.json")
    #expect(document.problems.isEmpty)
    #expect(JSONValue(document.root) == value)
    #expect(JSONWriter().bytes(of: JSONValue(document.root)) == bytes)
  }
}
