import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// What the browser asks of the world.
@Suite struct EffectTests {
  @Test func oOpensTheDOIOverHTTPS() throws {
    var app = try Driver(.careLeavers)
    try app.select("cl01", in: .studies)
    app.press("o")
    guard case .open(let url)? = app.effects.last else {
      Issue.record("nothing is opened: \(app.status)")
      return
    }
    #expect(url.hasPrefix("https://doi.org/10."))
  }

  @Test func withoutADOIOSaysSo() throws {
    var app = try Driver(.rr0001)
    try app.select("p1", in: .studies)
    app.press("o")
    #expect(app.effects.isEmpty)
    #expect(app.status.contains("No DOI is held"))
  }

  @Test(arguments: Driver.Sample.allCases)
  func noAddressIsEverOpenedButThoseOfDOIs(_ sample: Driver.Sample) throws {
    var app = try Driver(sample, Size(120, 40))
    for key in ["1", "2", "3"] as [Press] {
      app.press(key, .home)
      for _ in 0..<60 { app.press("o", .down) }
    }
    for case .open(let url) in app.effects {
      #expect(url.hasPrefix("https://doi.org/10."))
      #expect(url.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 && $0.value != 0x7F }, "\(url)")
    }
  }

  @Test func yCopiesTheSelectedThingAndSaysSo() throws {
    var app = try Driver(.careLeavers)
    try app.select("f01", in: .findings)
    app.press("y")
    guard case .copy(let text)? = app.effects.last else {
      Issue.record("nothing is copied")
      return
    }
    #expect(text == app.model.details.briefing(for: .finding(FindingRow(0))))
    #expect(app.status.contains("clipboard"))
  }

  @Test func controlLDrawsAnewAndQQuits() throws {
    var app = try Driver(.rr0001)
    app.press(.control("l"), "q")
    #expect(app.effects == [.redraw, .quit])
    app.send(.endOfInput)
    #expect(app.effects.last == .quit)
    app.send(.resume)
    #expect(app.effects.last == .redraw)
  }
}
