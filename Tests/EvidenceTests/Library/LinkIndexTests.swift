import Evidence
import TestSupport
import Testing

@Suite("An index of links")
struct LinkIndexTests {
  @Test("gives each row its links, in the order in which they were put in")
  func givesLinks() {
    var random = SeededGenerator(seed: 1)
    for count in [1, 2, 7, 50] {
      let links = (0..<Int.random(in: 0...200, using: &random)).map { number in
        (from: Int.random(in: 0..<count, using: &random), to: number)
      }
      let index = LinkIndex(links, count: count)
      for row in 0..<count {
        #expect(index[row].map { Int($0) } == links.filter { $0.from == row }.map(\.to))
      }
    }
  }

  @Test("has no links for rows that are not there")
  func isEmptyOutside() {
    let index = LinkIndex([(from: 0, to: 9)], count: 1)
    #expect(Array(index[0]) == [9])
    #expect(index[1].isEmpty)
    #expect(index[-1].isEmpty)
    #expect(LinkIndex([], count: 0)[0].isEmpty)
  }
}
