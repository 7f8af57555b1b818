// Errors inside strings and numbers, in the encoding of the file, and in the depth of its nesting.

import EvidenceFormats
import Testing

@Suite("A text with a wrong token")
struct JSONTokenErrorTests {
  @Test(
    "names the character that a string cannot hold",
    arguments: [
      SyntaxErrorCase(
        "[\"abc\n\"]",
        #"1:6: error: a line break inside the string that starts at line 1, column 2; "#
          + #"expected a closing quote ("), or \n in its place"#),
      SyntaxErrorCase(
        "[\"abc\\\n\"]",
        #"1:7: error: a line break inside the string that starts at line 1, column 2; "#
          + #"expected a closing quote ("), or \n in its place"#),
      SyntaxErrorCase("[\"a\tb\"]", #"1:4: error: a tab inside a string; expected \t in its place"#),
      SyntaxErrorCase(
        "[\"a\u{1}b\"]", #"1:4: error: a control character (U+0001) inside a string; expected \u0001 in its place"#),
      SyntaxErrorCase(
        "[\"a\0b\"]", #"1:4: error: a NUL byte (U+0000) inside a string; expected text, or \u0000 in its place"#),
    ])
  func controlCharacters(_ example: SyntaxErrorCase) { expect(example) }

  @Test(
    "names the escape that is not one",
    arguments: [
      SyntaxErrorCase(
        #"["\x"]"#,
        #"1:3: error: \x is not an escape; expected one of \" \\ \/ \b \f \n \r \t \u and four hexadecimal digits"#),
      SyntaxErrorCase(
        #"["\é"]"#,
        #"1:3: error: \é is not an escape; expected one of \" \\ \/ \b \f \n \r \t \u and four hexadecimal digits"#),
      SyntaxErrorCase(
        #"["\u12G4"]"#, #"1:3: error: \u12 is not a complete escape; expected four hexadecimal digits after \u"#),
      SyntaxErrorCase(
        #"["\ud800"]"#,
        #"1:3: error: \ud800 is the first half of a pair, alone; expected the second half, \uDC00 to \uDFFF, right after it"#
      ),
      SyntaxErrorCase(
        #"["\uD800\uD801"]"#,
        #"1:3: error: \uD800 is the first half of a pair, alone; expected the second half, \uDC00 to \uDFFF, right after it"#
      ),
      SyntaxErrorCase(
        #"["\ud800\n"]"#,
        #"1:3: error: \ud800 is the first half of a pair, alone; expected the second half, \uDC00 to \uDFFF, right after it"#
      ),
      SyntaxErrorCase(
        #"["a\udc00"]"#,
        #"1:4: error: \udc00 is the second half of a pair, alone; expected the first half, \uD800 to \uDBFF, right before it"#
      ),
    ])
  func escapes(_ example: SyntaxErrorCase) { expect(example) }

  @Test(
    "says what ails a number",
    arguments: [
      SyntaxErrorCase(
        "[007]", "1:2: error: the number 007 starts with a needless zero; expected a number without leading zeros"),
      SyntaxErrorCase(
        "[-01]", "1:2: error: the number -01 starts with a needless zero; expected a number without leading zeros"),
      SyntaxErrorCase("[+1]", "1:2: error: the number +1 starts with a plus sign; expected a number without it"),
      SyntaxErrorCase("[.5]", "1:2: error: the number .5 starts with a point; expected a digit before the point"),
      SyntaxErrorCase("[5.]", "1:2: error: the number 5. has no digit after the point; expected a digit"),
      SyntaxErrorCase("[1e+]", "1:2: error: the number 1e+ has no digit in its exponent; expected a digit"),
      SyntaxErrorCase("[-]", "1:2: error: the number - has no digit after the minus sign; expected a digit"),
      SyntaxErrorCase("[0x1F]", "1:2: error: the number 0x1F is hexadecimal; expected a decimal number"),
      SyntaxErrorCase(
        "[1_000]", "1:2: error: 1_000 is not a number; expected a number, or a string in double quotes"),
      SyntaxErrorCase(
        "[1.2.3]", "1:2: error: 1.2.3 is not a number; expected a number, or a string in double quotes"),
    ])
  func numbers(_ example: SyntaxErrorCase) { expect(example) }

  @Test(
    "names the byte that is not UTF-8, and its offset",
    arguments: [
      ([0x5B, 0x22, 0xC3, 0xA9, 0xE9, 0x22, 0x5D], 4, 0xE9, 4),
      ([0x5B, 0xE9, 0x5D], 2, 0xE9, 1),
      ([0x22, 0xC0, 0x80, 0x22], 2, 0xC0, 1),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 2, 0xED, 1),
      ([0x22, 0xE0, 0x80, 0x80, 0x22], 2, 0xE0, 1),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 2, 0xF4, 1),
      ([0x22, 0xE2, 0x82, 0x22], 2, 0xE2, 1),
      ([0x22, 0xE2, 0x82], 2, 0xE2, 1),
      ([0x22, 0x5C, 0x80, 0x22], 3, 0x80, 2),
    ] as [([UInt8], Int, UInt8, Int)])
  func notUTF8(bytes: [UInt8], column: Int, byte: UInt8, offset: Int) {
    let name = "0x" + String(byte, radix: 16, uppercase: true)
    expectSyntaxError(
      in: bytes,
      "1:\(column): error: the byte \(name) at offset \(offset) is not valid UTF-8; expected a file saved as UTF-8")
  }

  @Test(
    "in another encoding is told to be saved as UTF-8",
    arguments: [
      ([0xFE, 0xFF, 0x00, 0x5B, 0x00, 0x5D], "UTF-16"), ([0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], "UTF-16"),
      ([0x00, 0x5B, 0x00, 0x5D], "UTF-16"), ([0x5B, 0x00, 0x5D, 0x00], "UTF-16"), ([0x37, 0x00], "UTF-16"),
      ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"),
      ([0x00, 0x00, 0x00, 0x5B], "UTF-32"), ([0x5B, 0x00, 0x00, 0x00], "UTF-32"),
    ] as [([UInt8], String)])
  func otherEncodings(bytes: [UInt8], name: String) {
    expectSyntaxError(in: bytes, "1:1: error: the file is \(name), not UTF-8; expected a file saved as UTF-8")
  }

  @Test("nested 10,000 deep is refused where it first goes too deep")
  func tooDeep() {
    let words = "error: arrays and objects are nested too deep; expected at most 64 levels"
    expectSyntaxError(in: [UInt8](repeating: UInt8(ascii: "["), count: 10_000), "1:65: \(words)")
    let objects = String(repeating: "{\"a\":\n", count: 10_000)
    expectSyntaxError(in: Array(objects.utf8), "65:1: \(words)")
  }

  @Test("quotes at most 40 characters of it")
  func shortExcerpts() {
    let long = String(repeating: "é", count: 1_000_000)
    let start = String(repeating: "é", count: 38)
    expectSyntaxError(
      in: Array("[1 \"\(long)\"]".utf8),
      "1:4: error: no comma between two elements; expected a comma before \"\(start)…")
    expectSyntaxError(
      in: Array("{\"\(long)\" 1}".utf8),
      "1:1000005: error: \"1\" where the colon after the key \"\(start)… should be; expected a colon")
  }

  @Test(
    "counts lines that end in LF, CR LF or CR",
    arguments: [("[1\n\n2]", 3), ("[1\r\n2]", 2), ("[1\r2]", 2), ("[1\r\r\n\n2]", 4)])
  func lineEnds(text: String, line: Int) {
    expectSyntaxError(
      in: Array(text.utf8), "\(line):1: error: no comma between two elements; expected a comma before \"2\"")
  }

  @Test("with a byte order mark counts columns as if it were not there")
  func byteOrderMark() {
    expectSyntaxError(
      in: Array("\u{FEFF}[1 2]".utf8),
      "1:4: error: no comma between two elements; expected a comma before \"2\"")
  }

  private func expect(_ example: SyntaxErrorCase) { expectSyntaxError(in: Array(example.text.utf8), example.message) }
}
