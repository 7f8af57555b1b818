import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// A hundred thousand random events over the bundled reviews, with what must be true checked after each of them.
///
/// They are walked in sessions, each from the beginning: going all the way back is checked where a session ends, and takes as long
/// as the session was.
@Suite struct RandomWalkTests {
  #if DEBUG
    /// A debug build is many times slower: there the walk is a sample of the one that counts.
    static let sessionsOfAWalk = 1
    /// A sample this small may have no filter that can be read naively.
    static let leastRecounted = 0
  #else
    static let sessionsOfAWalk = 125
    static let leastRecounted = 50
  #endif
  static let eventsOfASession = 200

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func nothingThatOneCanDoBreaksTheBrowser(_ walk: UInt64) throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    let invariants = WalkInvariants(model: model)
    var recounted = 0
    for session in 0..<Self.sessionsOfAWalk {
      let seed = walk * 1_000_000 + UInt64(session)
      let glyphs: Glyphs = session.isMultiple(of: 2) ? .ascii : .unicode
      guard let failure = invariants.firstFailure(seed: seed, glyphs, Self.eventsOfASession, recounted: &recounted)
      else { continue }
      Issue.record("seed \(seed): \(failure)")
      return
    }
    #expect(recounted >= Self.leastRecounted, "too few filters that can be read naively")
  }
}

extension WalkInvariants {
  /// What is wrong after the first event that breaks something, with the events before it; nil where nothing breaks.
  fileprivate func firstFailure(seed: UInt64, _ glyphs: Glyphs, _ events: Int, recounted: inout Int) -> String? {
    var state = BrowserState(model, size: Size(80, 24), glyphs: glyphs, today: Driver.today)
    var random = RandomEvents(seed: seed)
    var script: [String] = []
    var checked: Answer?
    for number in 1...events {
      let event = random.next(state)
      script.append(event.scriptLine)
      _ = state.handle(event, model)
      var problems = problems(of: state) + problemsOfFrame(of: state)
      // The same answer to the same question was held against the records before.
      let answer = Answer(state)
      if answer != checked { problems += problemsOfCounts(of: state, recounted: &recounted) }
      checked = answer
      if number == events { problems += problemsOfUndoing(state) + problemsOfGoingBack(state) }
      guard !problems.isEmpty else { continue }
      return """
        event \(number): \(problems.joined(separator: "; "))
        the events:
        \(script.suffix(60).joined(separator: "\n"))
        the screen:
        \(state.frame(model).text)
        """
    }
    return nil
  }
}

/// A question and what the lists answer to it.
private struct Answer: Equatable {
  let filter: Filter
  let scope: ReviewScope
  let selections: [Selection?]

  init(_ state: BrowserState) {
    filter = state.filter
    scope = state.scope
    selections = BrowserState.lists.map(state.selection(of:))
  }
}
