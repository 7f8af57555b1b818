import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("A selection")
struct SelectionTests {
  private func random(_ random: inout SeededGenerator, _ count: Int) -> (selection: Selection, matches: [Match]) {
    let matches = (0..<count).map { _ in random.pick(Match.no, .unknown, .possible, .definite) }
    func rows(_ least: Match) -> RowSet {
      RowSet(matches.indices.filter { matches[$0] >= least }, capacity: count)
    }
    return (Selection(definite: rows(.definite), plausible: rows(.possible), notExcluded: rows(.unknown)), matches)
  }

  @Test("is the logic of its rows, one by one")
  func isLogicOfRows() {
    var generator = SeededGenerator(seed: 4)
    for count in [0, 1, 64, 65, 130] {
      let (left, right) = (random(&generator, count), random(&generator, count))
      for row in 0..<count {
        #expect(left.selection[row] == left.matches[row])
        #expect(left.selection.and(right.selection)[row] == min(left.matches[row], right.matches[row]))
        #expect(left.selection.or(right.selection)[row] == max(left.matches[row], right.matches[row]))
        #expect(left.selection.negated[row] == Self.negation(of: left.matches[row]))
        #expect(left.selection.rows(atLeast: .possible).contains(row) == (left.matches[row] >= .possible))
      }
      #expect(left.selection.negated.negated == left.selection)
      let tally = left.selection.tally
      #expect(tally.definite == left.matches.count { $0 == .definite })
      #expect(tally.possible == left.matches.count { $0 == .possible })
      #expect(tally.unknown == left.matches.count { $0 == .unknown })
      #expect(left.selection.rows(atLeast: .no).count == count)
      #expect(left.selection.within(RowSet(capacity: count)) == Selection(noneOf: count))
      #expect(left.selection.within(RowSet(allOf: count)) == left.selection)
    }
  }

  @Test("of one match for all rows has that match everywhere", arguments: Match.allCases)
  func isTheSameEverywhere(match: Match) {
    let selection = Selection(all: match, of: 70)
    #expect((0..<70).allSatisfy { selection[$0] == match })
  }

  private static func negation(of match: Match) -> Match {
    switch match {
    case .no: .definite
    case .unknown: .unknown
    case .possible: .possible
    case .definite: .no
    }
  }
}
