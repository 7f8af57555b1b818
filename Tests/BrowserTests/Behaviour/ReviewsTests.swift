import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// View 8 chooses which of the open reviews are on screen.
@Suite struct ReviewsTests {
  @Test func enterShowsOneReview() throws {
    var app = try Driver(.all)
    app.press("8", .down, .enter)
    #expect(app.place.scope == .only([1]))
    #expect(app.place.view == .overview)
    #expect(app.header.contains("(2 of \(app.library.reviews.count))"))
    app.press("1")
    #expect(app.ids(.studies).allSatisfy { $0.hasPrefix("cl") })
  }

  @Test func enterOnOneOfSeveralChosenOpensThemAllAndRowsSayWhichReviewTheyAreOf() throws {
    var app = try Driver(.all, Size(120, 40))
    app.press("8", .down, .space, .enter)
    #expect(app.place.scope == .only([0, 1]))
    #expect(app.place.view == .browse)
    #expect(app.text.contains("Review"))
    app.press("2", .end)
    #expect(app.text.contains("care-leavers: Readiness for work"))
    // One that is not chosen opens alone.
    app.press("8", .end, .enter)
    #expect(app.place.scope == .only([app.library.reviews.count - 1]))
    #expect(app.place.view == .overview)
  }

  @Test func spaceChoosesSeveralAndAAll() throws {
    var app = try Driver(.all)
    app.press("8", .down, .space)
    #expect(app.place.scope == .only([0, 1]))
    app.press("1")
    #expect(app.ids(.studies).count == 24)
    #expect(app.header.contains("2 of \(app.library.reviews.count) reviews"))
    app.press("8", "a")
    #expect(app.place.scope == .all)
    #expect(app.text.split(separator: "\n").count { $0.contains("[x]") } == app.library.reviews.count)
  }

  @Test func oneReviewAlwaysStays() throws {
    var app = try Driver(.all)
    app.press("8", .space)
    #expect(app.place.scope == .only([0]))
    let last = app.library.reviews.count - 1
    app.press("a")
    for _ in 0..<last { app.press(.space, .down) }
    #expect(app.place.scope == .only([last]))
    app.press(.space)
    #expect(app.place.scope == .only([last]))
  }

  @Test func whatIsChosenStaysChosenWhenOneGoesBack() throws {
    var app = try Driver(.all)
    app.press("1", "8", "a", .escape)
    #expect(app.place.view == .browse)
    #expect(app.place.scope == .all)
    #expect(app.ids(.studies).count == app.library.studies.count)
  }

  @Test func goingBackFromAReviewComesBackToTheList() throws {
    var app = try Driver(.all)
    app.press("8", .down)
    let before = app.place
    app.press(.enter, .escape)
    #expect(app.place == before)
  }

  @Test func everyReviewSaysWhatItHoldsAndHowWholeItIs() throws {
    var app = try Driver(.all)
    app.press("8")
    for review in app.library.reviews { #expect(app.text.contains(review.reference)) }
    #expect(app.text.contains("10 studies · 9 findings"))
    #expect(app.text.contains("partial"))
  }

  @Test func everyScreenSaysThatARecordIsPartial() throws {
    for scene in Scene.all where scene.sample == .rr0001 {
      let app = try scene.driver(Size(80, 24))
      #expect(app.header.contains("[partial]"), "\(scene.name)")
    }
  }
}
