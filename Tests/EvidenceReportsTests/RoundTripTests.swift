import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery
import Foundation
import TestSupport
import Testing

@testable import EvidenceReports

/// Whatever a record says comes back from each format, read by somebody else's reader.
@Suite struct RoundTripTests {
  private static let texts = NastyText.texts(400, seed: 1)
  private static let table = Table(
    name: "texts", columns: ["first", "second"],
    rows: texts.indices.map { [Cell(texts[$0]), Cell(texts.reversed()[$0])] })

  /// What a Python script makes of a text, which it prints as JSON.
  private func read(_ text: String, _ script: String) throws -> JSONNode {
    let prelude = """
      import sys, json, io
      text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="").read()

      """
    let printed = try Python.run(prelude + script, input: text)
    return try JSONDocument(parsing: Array(printed.utf8), file: "python").root
  }

  private func strings(_ node: JSONNode) -> [[String]] {
    node.elements.map { $0.elements.map { $0.string ?? "?" } }
  }

  @Test func csv() throws {
    let node = try read(
      CSVText.write(Self.table), "print(json.dumps(list(csv.reader(io.StringIO(text, newline='')))))".withImport("csv"))
    let rows = strings(node)
    #expect(rows.first == ["first", "second"])
    let expected = Self.table.rows.map { $0.map { CSVText.harmless(SafeText.clean($0.text)) } }
    #expect(Array(rows.dropFirst()) == expected)
    for cell in rows.joined() { #expect(!isRun(cell), "\(cell.debugDescription)") }
  }

  /// Whether a spreadsheet would take a cell for a formula.
  private func isRun(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else { return false }
    return cell.wholeMatch(of: /[+-]?[0-9.]+([eE][+-]?[0-9]+)?/) == nil
  }

  @Test func tsv() throws {
    let text = TSVText.write(Self.table)
    #expect(text.unicodeScalars.count { $0 == "\n" } == Self.table.rows.count + 1)
    let node = try read(text, "print(json.dumps([line.split('\\t') for line in text.split('\\n')[:-1]]))")
    #expect(Array(strings(node).dropFirst()) == Self.table.rows.map { $0.map { SafeText.oneLine($0.text) } })
  }

  @Test func jsonKeepsEveryCharacter() throws {
    #expect(!JSONText.lines(Self.table).unicodeScalars.contains(where: SafeText.isUnsafe))
    let node = try read(
      JSONText.lines(Self.table),
      "rows = [json.loads(line) for line in text.split('\\n')[:-1]]\nprint(json.dumps([[r['first'] or '', r['second'] or ''] for r in rows]))"
    )
    #expect(strings(node) == Self.table.rows.map { $0.map(\.text) })
    let document = JSONText.text(of: .array(Self.texts.map(JSONValue.string)))
    let whole = try read(document, "print(json.dumps(json.loads(text)))")
    #expect(whole.elements.map { $0.string ?? "?" } == Self.texts)
  }

  // MARK: References

  private static let references = texts.enumerated().filter { !$0.element.isEmpty }.map { number, text in
    var publication = Publication(id: "b\(number)", blank: .notHeld)
    publication.title = Reported(text)
    publication.authors = Reported(["Jones, \(number)", text])
    publication.container = Reported(text)
    publication.type = Reported("journal article")
    publication.abstract = Reported(text)
    return ReferenceRecord(publication: publication, id: "r/b\(number)", notes: [text])
  }

  /// The text as a reader of lines gives it, which takes away spaces at the ends.
  private func plain(_ text: String) -> String {
    SafeText.oneLine(text).trimmingCharacters(in: .whitespaces)
  }

  @Test func ris() throws {
    let text = RISText.write(Self.references)
    #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D })
    let node = try read(
      text,
      """
      import rispy
      rows = rispy.loads(text)
      print(json.dumps([[r["id"], r["type_of_reference"], r.get("title", ""), r["authors"][-1] if len(r["authors"]) > 1 else "", r["notes"][0] if r.get("notes") else "", r.get("abstract", "")] for r in rows]))
      """)
    let rows = strings(node)
    #expect(rows.count == Self.references.count)
    for (row, reference) in zip(rows, Self.references) {
      let wanted = plain(reference.publication.title.value ?? "")
      #expect(row.prefix(2) == [reference.id, "JOUR"])
      for field in row.dropFirst(2) { #expect(field.trimmingCharacters(in: .whitespaces) == wanted) }
    }
  }

  @Test func bibtex() throws {
    let node = try read(
      BibTeXText.write(Self.references),
      """
      import bibtexparser
      library = bibtexparser.parse_string(text)
      if library.failed_blocks: sys.exit(str(library.failed_blocks[0].error) + library.failed_blocks[0].raw)
      back = {"textbackslash{}": "\\\\", "textbraceleft{}": "{", "textbraceright{}": "}", "textasciitilde{}": "~", "textasciicircum{}": "^"}
      def decode(value):
          out, i = "", 0
          while i < len(value):
              if value[i] != "\\\\":
                  out += value[i]; i += 1; continue
              for name, sign in back.items():
                  if value.startswith(name, i + 1):
                      out += sign; i += 1 + len(name); break
              else:
                  out += value[i + 1]; i += 2
          return out
      rows = []
      for entry in library.entries:
          f = {k: v.value for k, v in entry.fields_dict.items()}
          assert f["title"].startswith("{") and f["title"].endswith("}"), f["title"]
          rows.append([entry.key, decode(f["title"][1:-1]), decode(f["journal"]), decode(f["note"]), decode(f["abstract"])])
      print(json.dumps(rows))
      """)
    let rows = strings(node)
    #expect(rows.count == Self.references.count)
    for (row, reference) in zip(rows, Self.references) {
      #expect(row[0] == reference.id.replacing("/", with: "-"))
      for field in row.dropFirst() {
        #expect(field == SafeText.oneLine(reference.publication.title.value ?? ""))
      }
    }
  }

  @Test func noTwoEntriesHaveOneKey() {
    let references = ["a/b", "a b", "A-b", "a/b"].map {
      ReferenceRecord(publication: Publication(id: $0, blank: .notHeld), id: $0, notes: [])
    }
    let keys = BibTeXText.write(references).matches(of: /@misc\{([^,]*),/).map { $0.1.lowercased() }
    #expect(keys == ["a-b", "a-b-2", "a-b-3", "a-b-4"])
  }

  @Test(arguments: [
    ("Lee, JoAnn S.", "Lee, JoAnn S."), ("Department for Education", "{Department for Education}"),
    ("Smith, Jones and Co", "{Smith, Jones and Co}"), ("O'Neill & Sons, Ltd", "O'Neill \\& Sons, Ltd"),
  ])
  func aNameStaysWhole(_ name: String, _ written: String) {
    var publication = Publication(id: "b", blank: .notHeld)
    publication.authors = Reported([name])
    let text = BibTeXText.write([ReferenceRecord(publication: publication, id: "b", notes: [])])
    #expect(text.contains("author = {\(written)}"), "\(text)")
  }

  // MARK: Markup

  @Test func markdownHasOneLineARowAndNoMarkupOfTheTexts() throws {
    let lines = MarkdownText.write(Self.table).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == Self.table.rows.count + 3)
    for line in lines.dropLast() {
      // Signs with a backslash before them are text.
      let bare = line.replacing(/\\./, with: "").replacing("<br>", with: "")
      #expect(bare.count { $0 == "|" } == 3, "\(line)")
      #expect(!bare.contains { "<>*_`[]{}#!&".contains($0) }, "\(line)")
    }
  }

  @Test func htmlIsBalancedAndHoldsNothingThatRunsOrLoads() throws {
    var table = Self.table
    table.name = NastyText.texts(2, seed: 3)[1]
    let texts = Self.texts.filter { !$0.isEmpty }
    let review = Briefing.Review(
      title: texts[0], citation: .init(text: texts[1], doi: "10.1000/\"><script>alert(1)</script>"),
      facts: [.init(label: texts[2], text: texts[3])], findingCount: "1 of 1",
      findings: [.init(label: texts[4], lines: Array(texts[5...20]), reasons: [texts[21]], evidence: table)],
      studies: table, limits: texts, notAnswered: texts, references: texts.map { .init(text: $0, doi: $0) },
      credit: texts[22])
    try HTMLCheck.expect(HTMLBriefing.write(Briefing(title: texts[30], words: .english, facts: [], reviews: [review])))
  }

  @Test func theBriefingsOfTheBundledReviewsAreSoundHTML() throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    for filter in ["", "country:Wales", "design:RCT"] {
      let question = Question(filter: try model.engine.parse(filter))
      try HTMLCheck.expect(Export(.evidence, question, date: Driver.today, model).text(.html))
    }
  }
}

extension String {
  fileprivate func withImport(_ module: String) -> String { "import \(module)\n" + self }
}

/// Holds a page against Python's parser of HTML.
enum HTMLCheck {
  static func expect(_ page: String, _ location: Testing.SourceLocation = #_sourceLocation) throws {
    let said = try Python.run(
      """
      import sys
      from html.parser import HTMLParser
      class Check(HTMLParser):
          def __init__(self):
              super().__init__(convert_charrefs=True); self.open = []; self.tables = 0; self.captions = 0
          def handle_starttag(self, tag, attrs):
              names = dict(attrs)
              if tag in ("script", "iframe", "img", "link", "object", "embed", "form", "svg", "base"): print("has", tag)
              for name, value in attrs:
                  if name.startswith("on") or name in ("src", "srcset"): print("has", tag, name)
                  if name == "href" and not value.startswith("https://doi.org/"): print("leads to", value)
              if tag == "th" and names.get("scope") not in ("row", "col"): print("th without scope")
              if tag == "html" and not names.get("lang"): print("no language")
              self.tables += tag == "table"; self.captions += tag == "caption"
              if tag != "meta": self.open.append(tag)
          def handle_endtag(self, tag):
              if not self.open or self.open[-1] != tag: print("closes", tag, "in", self.open[-3:])
              else: self.open.pop()
          def handle_comment(self, data): print("has a comment")
      check = Check(); text = sys.stdin.buffer.read().decode("utf-8"); check.feed(text); check.close()
      if check.open: print("open at the end:", check.open)
      if check.tables != check.captions: print("tables without captions")
      style = text[text.index("<style>"):text.index("</style>")]
      if "url(" in style or "@import" in style: print("style loads something")
      if "@media print" not in style: print("no style for print")
      """, input: page)
    #expect(said == "", sourceLocation: location)
  }
}
