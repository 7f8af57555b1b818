import Terminal
import TestSupport
import Testing

@testable import Browser

/// The way into a record is shown as far as there is room, its last steps first.
@Suite struct BreadcrumbTests {
  private static let way = [
    "Findings", "Becoming homeless, 24 months", "Massachusetts Adolescent Outreach", "RoB 2 of Massachusetts",
    "domain 1",
  ]

  private func shown(_ names: [String], _ width: Int, _ glyphs: Glyphs = .unicode) -> String {
    let crumb = Breadcrumb(names, width: width, glyphs)
    return ((crumb.hidden > 0 ? [glyphs.ellipsis] : []) + crumb.names).joined(separator: " \(glyphs.step) ")
  }

  @Test func whereThereIsRoomNothingIsShortened() {
    #expect(shown(Self.way, 200) == Self.way.joined(separator: " › "))
  }

  @Test(arguments: [
    (90, "Findings › Becomin… › Massachusetts Adolescent Outrea… › RoB 2 of Massachusetts › domain 1"),
    (52, "Findings › Becomin… › Massach… › RoB 2 o… › domain 1"),
    (51, "… › Becomin… › Massach… › RoB 2 of Mass… › domain 1"),
    (30, "… › RoB 2 of Massa… › domain 1"),
    (12, "… › domain 1"),
  ])
  func namesAreShortenedBeforeStepsAreLeftOut(_ width: Int, _ text: String) {
    #expect(shown(Self.way, width) == text)
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func itNeverTakesMoreThanItsRoomAndNeverLeavesMuchOfItEmpty(_ glyphs: Glyphs) {
    for count in 1...Self.way.count {
      let names = Array(Self.way.suffix(count))
      let whole = DisplayWidth.of(names.joined(separator: " \(glyphs.step) "))
      var hidden = count
      for width in 30...150 {
        let used = DisplayWidth.of(shown(names, width, glyphs))
        #expect(used <= width, "\(width)")
        if whole <= width { #expect(used == whole) }
        let crumb = Breadcrumb(names, width: width, glyphs)
        #expect(crumb.hidden <= hidden, "a wider place hides more")
        hidden = crumb.hidden
        // Only a name that the last step needs may keep a step out.
        if crumb.hidden > 0 { #expect(width - used < 14, "\(width): \(shown(names, width, glyphs))") }
      }
    }
  }

  @Test func noNamesAreNoWay() {
    #expect(Breadcrumb([], width: 20, .unicode).names.isEmpty)
    #expect(Breadcrumb(["a"], width: -3, .unicode).names == ["a"])
  }

  @Test func severalStepsAreSeenBesideTheLists() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", .enter, .enter, .enter)
    try #require(app.place.detail.steps.count == 3)
    let title = app.frame.row(1)
    #expect(title.contains("4 Findings › "), "\(title)")
    #expect(title.components(separatedBy: " › ").count == 4, "\(title)")
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
