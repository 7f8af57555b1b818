import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// A hundred thousand random events over the bundled reviews, with what must be true checked after each of them.
@Suite struct RandomWalkTests {
  #if DEBUG
    /// A debug build is many times slower: there the walk is a sample of the one that counts.
    static let eventsOfAWalk = 1_000
  #else
    static let eventsOfAWalk = 25_000
  #endif

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func nothingThatOneCanDoBreaksTheBrowser(_ seed: UInt64) throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    let glyphs: Glyphs = seed.isMultiple(of: 2) ? .ascii : .unicode
    var state = BrowserState(model, size: Size(80, 24), glyphs: glyphs, today: Driver.today)
    var events = RandomEvents(seed: seed)
    let invariants = WalkInvariants(model: model)
    var script: [String] = []
    var recounted = 0
    for number in 1...Self.eventsOfAWalk {
      let event = events.next(state)
      script.append(event.scriptLine)
      _ = state.handle(event, model)
      var problems = invariants.problems(of: state)
      if number.isMultiple(of: 10) { problems += invariants.problemsOfFrame(of: state) }
      if number.isMultiple(of: 50) { problems += invariants.problemsOfCounts(of: state, recounted: &recounted) }
      if number.isMultiple(of: 250) {
        problems += invariants.problemsOfUndoing(state) + invariants.problemsOfGoingBack(state)
      }
      guard problems.isEmpty else {
        Issue.record(
          """
          seed \(seed), event \(number): \(problems.joined(separator: "; "))
          the last events:
          \(script.suffix(60).joined(separator: "\n"))
          the screen:
          \(state.frame(model).text)
          """)
        return
      }
    }
    #expect(recounted > Self.eventsOfAWalk / 1_000, "too few filters that can be read naively")
  }
}
