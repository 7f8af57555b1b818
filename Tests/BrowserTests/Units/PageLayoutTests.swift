import Evidence
import EvidenceQuery
import Terminal
import Testing

@testable import Browser

/// A page broken into lines keeps every word and every link.
@Suite struct PageLayoutTests {
  private static let study = Target.record(.study(StudyRow(3)))
  private static let finding = Target.record(.finding(FindingRow(4)))

  private func lines(_ blocks: [Block], width: Int) -> [String] {
    PageLayout(Page(title: "", blocks: blocks), width: width).lines.map { $0.map(\.text).joined() }
  }

  @Test func aLinkThatIsBrokenOverLinesIsOneItemOnAllOfThem() {
    let layout = PageLayout(
      Page(title: "", blocks: [.text(["See ", Span("a long name of a study", to: Self.study), " here"])]), width: 12)
    #expect(layout.items.map(\.target) == [Self.study])
    #expect(layout.items[0].lines == 0...2)
    let linked = layout.lines.flatMap { $0.filter { $0.link == 0 } }.map(\.text).joined()
    #expect(linked.filter { $0 != " " } == "alongnameofastudy")
  }

  @Test func neighboursThatLeadToTheSameAreOneItem() {
    let layout = PageLayout(
      Page(
        title: "",
        blocks: [.text([Span("x ", to: Self.study), Span("High", to: Self.study), " ", Span("y", to: Self.study)])]),
      width: 40)
    #expect(layout.items.count == 2)
  }

  @Test func twoGroupsStandSideBySideWhereThereIsRoomAndEveryLinkStaysItsOwn() {
    let block = Block.columns(
      [.text(["left ", Span("one", to: Self.study)]), .text(["more"])], [.text([Span("right", to: Self.finding)])])
    let wide = PageLayout(Page(title: "", blocks: [.text([Span("top", to: Self.study)]), block]), width: 80)
    #expect(wide.lines.count == 3)
    #expect(wide.items.map(\.target) == [Self.study, Self.study, Self.finding])
    #expect(wide.items.map(\.lines) == [0...0, 1...1, 1...1])
    #expect(wide.lines[1].filter { $0.link == 2 }.map(\.text) == ["right"])
    #expect(wide.lines[1].prefix { $0.link != 2 }.reduce(0) { $0 + $1.width } >= 11)
    let narrow = PageLayout(Page(title: "", blocks: [block]), width: 40)
    #expect(narrow.items.map(\.lines) == [0...0, 3...3])
  }

  @Test func valuesOfFieldsStandInOneColumn() {
    #expect(
      lines([.field("Year", ["2020"]), .field("Country", ["Wales and a little of England"])], width: 30) == [
        "Year     2020", "Country  Wales and a little of", "         England",
      ])
  }

  @Test func theLastColumnOfATableWraps() {
    #expect(
      lines([.table([[["f"], ["filter by country"]], [["Esc"], ["back"]]], indent: 1)], width: 16) == [
        " f    filter by", "      country", " Esc  back",
      ])
  }

  @Test func linesAfterTheFirstHangAndAllAreIndented() {
    #expect(lines([.text(["one two three"], indent: 2, hanging: 2)], width: 10) == ["  one two", "    three"])
  }

  @Test func theLinesWithAMatchAreKnown() {
    let page = Page(title: "", blocks: [.text(["alpha"]), .blank, .text(["beta Alpha"])])
    #expect(PageLayout(page, width: 20, highlighting: ["alpha"]).matchingLines == [0, 2])
  }

  @Test(arguments: [1, 2, 3, 7, 10, 19, 39, 77, 200])
  func noLineIsWiderThanThePageAndNoWordIsLost(_ width: Int) {
    let spans: [Span] = [Span("Independent living programmes 漢字", to: Self.study), " rest ", Span("on it", .bad)]
    let blocks: [Block] = [
      .heading(spans), .text(spans), .field("Label", spans), .field("A label that is long", spans), .blank,
      .columns([.text(spans)], [.field("B", spans)]),
    ]
    let layout = PageLayout(Page(title: "", blocks: blocks), width: width)
    let text = layout.lines.flatMap { $0 }.map(\.text).joined().filter { !" ".contains($0) }
    for word in ["Independent", "programmes", "字", "on", "Label", "Alabelthatislong"] {
      #expect(width < 12 || text.contains(word), "\(word) at \(width)")
    }
    #expect(layout.items.allSatisfy { $0.lines.upperBound < layout.lines.count })
    #expect(layout.items.count == 6)
    guard width >= 12 else { return }
    for line in layout.lines { #expect(line.reduce(0) { $0 + $1.width } <= width, "\(line.map(\.text))") }
  }
}
