// Every syntax error: its line, its column, and its words.

import EvidenceFormats
import Testing

/// A text that is not JSON, and the message it must give.
struct SyntaxErrorCase: Sendable, CustomTestStringConvertible {
  var text: String
  var message: String

  init(_ text: String, _ message: String) {
    self.text = text
    self.message = message
  }

  var testDescription: String { String(text.prefix(40)).debugDescription }
}

@Suite("A text that is not JSON")
struct JSONSyntaxErrorTests {
  @Test(
    "without any value says that it is empty",
    arguments: [
      SyntaxErrorCase("", "1:1: error: the file is empty; expected a JSON value"),
      SyntaxErrorCase("\u{FEFF}", "1:1: error: the file is empty; expected a JSON value"),
      SyntaxErrorCase(" \n\t", "1:1: error: the file holds nothing but white space; expected a JSON value"),
    ])
  func empty(_ example: SyntaxErrorCase) { expect(example) }

  @Test(
    "with a comma too many or too few says which",
    arguments: [
      SyntaxErrorCase(
        "[1, 2,]", "1:6: error: a comma after the last element of an array; expected another element, or no comma"),
      SyntaxErrorCase(
        "{\"a\": 1,\n}", "1:8: error: a comma after the last member of an object; expected another member, or no comma"),
      SyntaxErrorCase("[,1]", #"1:2: error: "," where a value should be; expected a value"#),
      SyntaxErrorCase("[1,,2]", #"1:4: error: "," where a value should be; expected a value"#),
      SyntaxErrorCase("{,}", #"1:2: error: "," where a key should be; expected a key in double quotes, or }"#),
      SyntaxErrorCase(
        #"{"a": 1,,}"#, #"1:9: error: "," where a key should be; expected a key in double quotes"#),
      SyntaxErrorCase("[1 2]", #"1:4: error: no comma between two elements; expected a comma before "2""#),
      SyntaxErrorCase("[1\n\"two\"]", #"2:1: error: no comma between two elements; expected a comma before "two""#),
      SyntaxErrorCase("[[] {}]", #"1:5: error: no comma between two elements; expected a comma before "{""#),
      SyntaxErrorCase(
        #"{"a": 1 "b": 2}"#, #"1:9: error: no comma between two members; expected a comma before "b""#),
    ])
  func commas(_ example: SyntaxErrorCase) { expect(example) }

  @Test(
    "with a key or colon amiss says what should be there",
    arguments: [
      SyntaxErrorCase("{a: 1}", #"1:2: error: the key a is not in double quotes; expected "a""#),
      SyntaxErrorCase("{1: 2}", #"1:2: error: the key 1 is not in double quotes; expected "1""#),
      SyntaxErrorCase("{'a': 1}", #"1:2: error: a key in single quotes; expected double quotes (")"#),
      SyntaxErrorCase("{“a”: 1}", #"1:2: error: a key in curly quotes; expected straight double quotes (")"#),
      SyntaxErrorCase("{[]: 1}", #"1:2: error: "[" where a key should be; expected a key in double quotes, or }"#),
      SyntaxErrorCase(#"{"a" 1}"#, #"1:6: error: "1" where the colon after the key "a" should be; expected a colon"#),
      SyntaxErrorCase(#"{"a"}"#, #"1:5: error: "}" where the colon after the key "a" should be; expected a colon"#),
      SyntaxErrorCase(#"{"a" = 1}"#, #"1:6: error: "=" where the colon after the key "a" should be; expected a colon"#),
      SyntaxErrorCase(#"{"a":}"#, #"1:6: error: "}" where the value of the key "a" should be; expected a value"#),
      SyntaxErrorCase(#"{"a":,}"#, #"1:6: error: "," where the value of the key "a" should be; expected a value"#),
    ])
  func keys(_ example: SyntaxErrorCase) { expect(example) }

  @Test(
    "with brackets that do not match says which is open",
    arguments: [
      SyntaxErrorCase(
        "[1}", #"1:3: error: "}" in the array that starts at line 1, column 1; expected a comma, or ]"#),
      SyntaxErrorCase(
        "[\n {\"a\": 1]]", #"2:9: error: "]" in the object that starts at line 2, column 2; expected a comma, or }"#),
      SyntaxErrorCase("[}", #"1:2: error: "}" where a value should be; expected a value"#),
      SyntaxErrorCase("]", #"1:1: error: "]" where a value should be; expected a value"#),
      SyntaxErrorCase(
        #"{"a": 1;}"#, #"1:8: error: ";" in the object that starts at line 1, column 1; expected a comma, or }"#),
      SyntaxErrorCase(
        #"["a": 1]"#, #"1:5: error: ":" in the array that starts at line 1, column 1; expected a comma, or ]"#),
    ])
  func brackets(_ example: SyntaxErrorCase) { expect(example) }

  @Test(
    "that is cut off says what was open",
    arguments: [
      SyntaxErrorCase(
        "[1", "1:3: error: the file ends inside the array that starts at line 1, column 1; expected ]"),
      SyntaxErrorCase(
        "[1,\n", "2:1: error: the file ends inside the array that starts at line 1, column 1; expected ]"),
      SyntaxErrorCase("{", "1:2: error: the file ends inside the object that starts at line 1, column 1; expected }"),
      SyntaxErrorCase(
        "[\n  {\"a\": [1, 2]",
        "2:15: error: the file ends inside the object that starts at line 2, column 3; expected }"),
      SyntaxErrorCase(#"{"a""#, #"1:5: error: the file ends before the value of the key "a"; expected a value"#),
      SyntaxErrorCase(#"{"a": "#, #"1:7: error: the file ends before the value of the key "a"; expected a value"#),
      SyntaxErrorCase(
        "[\"abc",
        #"1:6: error: the file ends inside the string that starts at line 1, column 2; expected a closing quote (")"#),
      SyntaxErrorCase(
        #"["\"#,
        #"1:4: error: the file ends inside the string that starts at line 1, column 2; expected a closing quote (")"#),
      SyntaxErrorCase(
        #"["\u12"#,
        #"1:7: error: the file ends inside the string that starts at line 1, column 2; expected a closing quote (")"#),
    ])
  func truncation(_ example: SyntaxErrorCase) { expect(example) }

  @Test(
    "with text after its end says so",
    arguments: [
      SyntaxErrorCase("{}{}", #"1:3: error: "{" after the end of the document; expected nothing more"#),
      SyntaxErrorCase("[] ]", #"1:4: error: "]" after the end of the document; expected nothing more"#),
      SyntaxErrorCase("1\n2", #"2:1: error: "2" after the end of the document; expected nothing more"#),
      SyntaxErrorCase("1 \"a\n\"", #"1:3: error: "a after the end of the document; expected nothing more"#),
      SyntaxErrorCase(#""a" "b""#, #"1:5: error: "b" after the end of the document; expected nothing more"#),
      SyntaxErrorCase("[1]\0", "1:4: error: a NUL byte (U+0000) after the end of the document; expected nothing more"),
    ])
  func afterEnd(_ example: SyntaxErrorCase) { expect(example) }

  @Test(
    "with a comment says that there are none",
    arguments: [
      SyntaxErrorCase("[1, // one\n2]", "1:5: error: a comment (//); expected no comment: JSON has none"),
      SyntaxErrorCase("[1 /* one */]", "1:4: error: a comment (/*); expected no comment: JSON has none"),
      SyntaxErrorCase("# a\n[]", "1:1: error: a comment (#); expected no comment: JSON has none"),
      SyntaxErrorCase("{} // end", "1:4: error: a comment (//); expected no comment: JSON has none"),
    ])
  func comments(_ example: SyntaxErrorCase) { expect(example) }

  @Test(
    "with a word or a character of another language says what JSON has instead",
    arguments: [
      SyntaxErrorCase("[NaN]", "1:2: error: NaN is not a JSON value; expected a number, or null"),
      SyntaxErrorCase("[-Infinity]", "1:2: error: -Infinity is not a JSON value; expected a number, or null"),
      SyntaxErrorCase("[undefined]", "1:2: error: undefined is not a JSON value; expected null"),
      SyntaxErrorCase("[True]", "1:2: error: True is not a JSON value; expected true"),
      SyntaxErrorCase("[None]", "1:2: error: None is not a JSON value; expected null"),
      SyntaxErrorCase(
        "[nul]",
        "1:2: error: nul is not a JSON value; expected a string in double quotes, a number, true, false, null, { or ["),
      SyntaxErrorCase("['a']", #"1:2: error: a string in single quotes; expected double quotes (")"#),
      SyntaxErrorCase("[“a”]", #"1:2: error: a string in curly quotes; expected straight double quotes (")"#),
      SyntaxErrorCase("[\"é\",\n  é]", #"2:3: error: "é" where a value should be; expected a value"#),
      SyntaxErrorCase(
        "[\u{A0}1]", "1:2: error: the invisible character U+00A0 where a value should be; expected a value"),
      SyntaxErrorCase("[\0]", "1:2: error: a NUL byte (U+0000) where a value should be; expected a value"),
    ])
  func foreignWords(_ example: SyntaxErrorCase) { expect(example) }

  private func expect(_ example: SyntaxErrorCase) { expectSyntaxError(in: Array(example.text.utf8), example.message) }
}

/// Expects that a text is refused with a message, given without the file's name.
func expectSyntaxError(
  in bytes: [UInt8],
  _ message: String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  do throws(FormatProblem) {
    _ = try JSONDocument(parsing: bytes, file: "x.json")
    Issue.record("the text was accepted", sourceLocation: sourceLocation)
  } catch {
    #expect(error.description == "x.json:" + message, sourceLocation: sourceLocation)
    #expect(error.severity == .error, sourceLocation: sourceLocation)
  }
}
