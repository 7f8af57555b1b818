import Testing

@testable import Browser

/// A window on something longer.
@Suite struct ScrollTests {
  @Test func theWindowMovesNoFurtherThanItMust() {
    #expect(Scroll.offset(0, showing: 3...3, height: 5, of: 20) == 0)
    #expect(Scroll.offset(0, showing: 5...5, height: 5, of: 20) == 1)
    #expect(Scroll.offset(10, showing: 9...9, height: 5, of: 20) == 9)
    #expect(Scroll.offset(10, showing: 14...14, height: 5, of: 20) == 10)
  }

  @Test func theWindowIsNeverPastTheEnd() {
    #expect(Scroll.offset(18, showing: 19...19, height: 5, of: 20) == 15)
    #expect(Scroll.offset(7, showing: 0...0, height: 30, of: 20) == 0)
  }

  @Test func whatIsHigherThanTheWindowIsShownFromItsTop() {
    #expect(Scroll.offset(0, showing: 6...20, height: 5, of: 40) == 6)
  }

  @Test func aWindowWithoutRoomBeginsAtTheTop() {
    #expect(Scroll.offset(4, showing: 3...3, height: 0, of: 20) == 0)
  }

  @Test func whateverIsShownIsInsideTheWindow() {
    for offset in 0..<12 {
      for line in 0..<12 {
        for height in 1..<12 {
          let result = Scroll.offset(offset, showing: line...line, height: height, of: 12)
          #expect((result..<result + height).contains(line))
          #expect(result >= 0 && result <= max(0, 12 - height))
        }
      }
    }
  }
}
