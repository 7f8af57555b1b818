import Terminal
import Testing

@testable import Browser

/// How long bars are, worked out by hand.
@Suite struct BarChartTests {
  private static func chart(_ bars: [BarChart.Bar], _ glyphs: Glyphs = .unicode, room: Int = 40) -> BarChart {
    BarChart(
      bars, room: room,
      labels: .init(inferred: "inferred", possible: "possible"), glyphs: glyphs)
  }

  private static func bar(
    _ label: String, depth: Int = 0, _ shares: BarChart.Shares, count: String = "", spoken: String = "",
    mayBe: String = "", note: String = ""
  ) -> BarChart.Bar {
    BarChart.Bar(
      label, depth: depth, count: count, spoken: spoken, mayBe: mayBe, shares, to: .doi("10.1/x/\(label)"), note: note)
  }

  private static func drawn(_ shares: BarChart.Shares, most: Int, room: Int, _ glyphs: Glyphs = .unicode) -> String {
    chart([], glyphs).pieces(of: bar("x", shares), most: most, room: room).map(\.text).joined()
  }

  @Test(arguments: [
    // 4 of 4 fill the room; 3 of 4 are 7.5 cells of 10, 1 of 4 are 2.5.
    (4, 4, 10, "██████████"), (3, 4, 10, "███████▌"), (1, 4, 10, "██▌"),
    // 1 of 3 in 10 cells are 26.67 eighths, which is 27: three cells and three eighths.
    (1, 3, 10, "███▍"), (2, 3, 10, "██████▋"),
    // 1 of 16 in 10 cells is five eighths.
    (1, 16, 10, "▋"),
    // What there is can be seen, however little.
    (1, 10_000, 10, "▏"), (0, 4, 10, ""), (0, 0, 10, ""),
  ])
  func aBarEndsToAnEighthOfACell(_ stated: Int, _ most: Int, _ room: Int, _ expected: String) {
    #expect(Self.drawn(.init(stated: stated), most: most, room: room) == expected)
  }

  @Test(arguments: [
    // 2 stated, 1 inferred and 1 possible of 4 in 8 cells: 4, 2, 2.
    (2, 1, 1, 4, 8, "████▒▒░░", "####==--"), (0, 4, 0, 4, 8, "▒▒▒▒▒▒▒▒", "========"),
    (0, 0, 8, 8, 10, "░░░░░░░░░░", "----------"),
    // 1 of 8 is 1.25 cells, which is 1; with 1 possible more 2.5, which is 3.
    (1, 0, 1, 8, 10, "█░░", "#--"),
    // Each share has a cell, however small it is.
    (1, 1, 1, 100, 10, "█▒░", "#=-"),
  ])
  func sharesAreToldApart(
    _ stated: Int, _ inferred: Int, _ possible: Int, _ most: Int, _ room: Int, _ unicode: String, _ ascii: String
  ) {
    let shares = BarChart.Shares(stated: stated, inferred: inferred, possible: possible)
    #expect(Self.drawn(shares, most: most, room: room) == unicode)
    #expect(Self.drawn(shares, most: most, room: room, .ascii) == ascii)
  }

  @Test func inASCIIABarEndsAtAWholeCell() {
    // 2.5 cells are 3; 3.3 are 3.
    #expect(Self.drawn(.init(stated: 1), most: 4, room: 10, .ascii) == "###")
    #expect(Self.drawn(.init(stated: 1), most: 3, room: 10, .ascii) == "###")
    #expect(Self.drawn(.init(stated: 1), most: 1_000, room: 10, .ascii) == "#")
  }

  private static let sample = chart([
    bar("UK", .init(stated: 8), count: "8", spoken: "8 studies"),
    bar(
      "England", depth: 1, .init(stated: 1, inferred: 1, possible: 4), count: "2 + 4~",
      spoken: "2 studies", mayBe: " and 4 that may be", note: "1 of them a review, in part"),
    BarChart.Bar("2013", count: "0", spoken: "0 studies", .init(stated: 0), to: nil),
  ])

  private static func text(_ chart: BarChart, _ width: Int) -> [String] {
    let page = Page(title: "", blocks: [.bars(chart)])
    return PageLayout(page, width: width).lines.map { $0.map(\.text).joined().trimmedAtEnd }
  }

  @Test func namesNumbersBarsAndNotesStandInColumns() {
    #expect(
      Self.text(Self.sample, 80) == [
        "UK         8       ████████████████████████████████",
        "  England  2 + 4~  ████▒▒▒▒░░░░░░░░░░░░░░░░          1 of them a review, in part",
        "2013       0",
        "▒ inferred  ░ ~ possible",
      ])
  }

  @Test func whereThereIsLittleRoomTheNoteGoesFirstAndThenTheBar() {
    #expect(
      Self.text(Self.sample, 30) == [
        "UK         8       ███████████", "  England  2 + 4~  █▒▒░░░░░", "2013       0", "▒ inferred  ░ ~ possible",
      ])
    #expect(Self.text(Self.sample, 20) == ["UK         8", "  England  2 + 4~", "2013       0"])
  }

  @Test func aLongNameGoesOnBelow() {
    let chart = Self.chart([Self.bar("randomised controlled trial", .init(stated: 3), count: "3")])
    #expect(Self.text(chart, 38) == ["randomised           3  ██████████████", "  controlled trial"])
  }

  @Test func everyBarIsOneItem() {
    let layout = PageLayout(Page(title: "", blocks: [.bars(Self.sample)]), width: 80)
    #expect(layout.items.map(\.lines) == [0...0, 1...1])
  }

  @Test func readAloudABarIsALineWithoutColumns() {
    let page = Page(title: "", blocks: [.bars(Self.sample)])
    #expect(
      PlainText.render(page, width: nil) == """
        UK: 8 studies
          England: 2 studies (1 inferred) and 4 that may be, 1 of them a review, in part
        2013: 0 studies

        """)
  }
}
