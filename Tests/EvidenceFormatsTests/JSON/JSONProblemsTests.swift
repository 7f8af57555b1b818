// Problems: duplicate keys, paths, and the order and form in which they are told.

import EvidenceFormats
import Testing

@Suite("Problems of a document")
struct JSONProblemsTests {
  @Test("include every duplicate key, with the place of the first")
  func duplicateKeys() throws {
    let document = try parse(
      """
      {"a": 1,
       "\\u0061": {"list": [0, {"d": 1, "d": 2, "e": 3,
         "d": 4}]}}
      """)
    #expect(
      document.problems.map(\.description) == [
        #"x.json:2:2: error: a: the key "\u0061" was given before, at line 1, column 2; expected each key once"#,
        #"x.json:2:34: error: a.list[1].d: the key "d" was given before, at line 2, column 26; expected each key once"#,
        #"x.json:3:4: error: a.list[1].d: the key "d" was given before, at line 2, column 26; expected each key once"#,
      ])
    #expect(document.root["a"]?.integer == 1, "the first counts")
  }

  @Test("do not include keys that only look alike")
  func similarKeys() throws {
    #expect(try parse(#"{"é": 1, "e\#u{301}": 2, "E": 3, "": 4, " ": 5, "b": {"é": 1}}"#).problems.isEmpty)
  }

  @Test("include duplicate keys of a large object, in file order", arguments: [33, 100, 5_000])
  func largeObject(size: Int) throws {
    let keys = (0..<size).map { "\"key\($0)\": \($0)" }
    let again = stride(from: 0, to: size, by: 10).map { "\"ke\\u0079\($0)\": 0" }
    let document = try parse("{\n" + (keys + again).joined(separator: ",\n") + "\n}")
    #expect(document.problems.count == again.count)
    for (position, problem) in document.problems.enumerated() {
      #expect(problem.location?.line == size + position + 2)
      #expect(problem.what.hasSuffix("was given before, at line \(position * 10 + 2), column 1"))
      #expect(problem.path == "key\(position * 10)")
    }
  }

  @Test("are told in file order with line, column and path, however they were noted")
  func order() throws {
    let document = try parse(
      """
      {"findings": [
        {"evidence": [{"study": "s12"}]},
        {"evidence": [{"study": "s1"}], "odd key": 5, "Größe": null}
      ], "x": 1, "x": 2}
      """)
    var problems = JSONProblems(of: document)
    #expect(problems.hasErrors)
    let findings = try #require(document.root["findings"]).elements.map { $0 }
    problems.discrepancy(at: try #require(findings[1]["odd key"]), "five is odd")
    problems.error(at: try #require(findings[1]["Größe"]), "no size", expected: "a number")
    problems.error(at: try #require(findings[0]["evidence"]?.elements.first { _ in true }), field: "kind", "missing")
    problems.error(
      at: try #require(findings[0]["evidence"]?.elements.first { _ in true }?["study"]),
      "no study has the id \"s12\"", expected: "one of s1, s2")
    problems.error(at: document.root, field: "title", "the title is missing")
    problems.error(at: try #require(document.root.members.first { _ in true }?.keyNode), "unknown key")
    #expect(
      problems.sorted().map(\.description) == [
        "x.json:1:1: error: title: the title is missing",
        "x.json:1:2: error: findings: unknown key",
        "x.json:2:17: error: findings[0].evidence[0].kind: missing",
        "x.json:2:27: error: findings[0].evidence[0].study: no study has the id \"s12\"; expected one of s1, s2",
        "x.json:3:46: discrepancy: findings[1][\"odd key\"]: five is odd",
        "x.json:3:58: error: findings[1].Größe: no size; expected a number",
        "x.json:4:12: error: x: the key \"x\" was given before, at line 4, column 4; expected each key once",
      ])
  }

  @Test("give each node the path that leads to it")
  func paths() throws {
    let root = try parse(#"{"a": [[1, [2]], {"b": {"c": []}}], "d": 0}"#).root
    var paths: [String] = []
    func visit(_ node: JSONNode) {
      paths.append(node.path)
      for element in node.elements { visit(element) }
      for member in node.members {
        #expect(member.keyNode.path == member.value.path)
        visit(member.value)
      }
    }
    visit(root)
    #expect(paths == ["", "a", "a[0]", "a[0][0]", "a[0][1]", "a[0][1][0]", "a[1]", "a[1].b", "a[1].b.c", "d"])
  }

  @Test("stay on one line, whatever a key or a value holds")
  func oneLine() throws {
    let root = try parse("{\"a\\n\\u001b\": [1,\n\r\n\t 2], \"b\": {\n}}").root
    let list = try #require(root["a\n\u{1B}"])
    #expect(list.path == #"["a\n\u001b"]"#)
    #expect(list.excerpt == "[1, 2]")
    #expect(root["b"]?.excerpt == "{ }")
    #expect(root.excerpt == #"{"a\n\u001b": [1, 2], "b": { }}"#)
    let long = try parse("[" + String(repeating: " ", count: 500) + "]").root
    #expect(long.excerpt == "[…")
  }

  @Test("leave out what they do not have")
  func rendering() {
    #expect(FormatProblem(.error, at: nil, what: "it cannot be read").description == "error: it cannot be read")
    let place = EvidenceFormats.SourceLocation(file: "a.json", line: 2, column: 3)
    let problem = FormatProblem(.discrepancy, at: place, path: "n", what: "two", expected: "three")
    #expect(problem.description == "a.json:2:3: discrepancy: n: two; expected three")
  }

  @Test("sort by place, those without a place first")
  func sorting() {
    let places = [(2, 1), (1, 10), (1, 9)].map { EvidenceFormats.SourceLocation(file: "a", line: $0.0, column: $0.1) }
    let problems =
      places.map { FormatProblem(.error, at: $0, what: "w") } + [
        FormatProblem(.error, at: nil, what: "b"), FormatProblem(.error, at: nil, what: "a"),
      ]
    #expect(
      problems.sorted().map(\.description) == [
        "error: a", "error: b", "a:1:9: error: w", "a:1:10: error: w", "a:2:1: error: w",
      ])
  }
}
