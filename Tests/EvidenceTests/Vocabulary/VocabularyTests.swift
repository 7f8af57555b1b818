import Evidence
import Testing

@Suite("Vocabularies")
struct VocabularyTests {
  private let fruit = Vocabulary(
    name: "fruit",
    terms: [
      .init("fruit", "fruit"),
      .init("pome", "pome fruit", parent: "fruit"),
      .init("apple", "apple", short: "app.", aliases: ["pomme", "afal", "the king's apple"], parent: "pome"),
      .init("pear", "pear", aliases: ["gellygen", "pomme"], parent: "pome"),
      .init("berry", "berries & currants", parent: "fruit"),
    ],
    unions: ["apples and pears": ["apple", "pear"]],
    ambiguous: ["sweet one": ["apple", "berry"]]
  )

  @Test(
    "A name is found without regard to case, marks, punctuation, spaces and a leading the",
    arguments: [
      "apple", "APPLE", " Apple ", "the apple", "The  Apple.", "äpple", "(apple)", "app.", "afal", "King's apple",
      "the king’s-apple",
    ]
  )
  func folding(name: String) {
    #expect(fruit.lookup(name) == .found(["apple"]))
  }

  @Test("An ampersand is the word and")
  func ampersand() {
    #expect(fruit.lookup("Berries and Currants") == .found(["berry"]))
    #expect(fruit.lookup("berries&currants") == .found(["berry"]))
  }

  @Test("Full stops are nothing, so that initials are one word")
  func fullStops() {
    let places = Vocabulary(name: "place", terms: [.init("US", "USA", aliases: ["the"])])
    #expect(places.lookup("U.S.A.") == .found(["US"]))
    #expect(places.lookup("u.s.") == .found(["US"]))
    #expect(places.lookup("The") == .found(["US"]))
  }

  @Test("Only one the is left out")
  func articles() {
    let bands = Vocabulary(name: "band", terms: [.init("the-the", "The The"), .init("band", "the The Band")])
    #expect(bands.lookup("the the") == .found(["the-the"]))
    #expect(bands.lookup("The the band") == .found(["band"]))
  }

  @Test("A name that two terms claim is the first one's")
  func claims() {
    #expect(fruit.lookup("pomme") == .found(["apple"]))
  }

  @Test("A part of a name is not the name")
  func parts() {
    #expect(fruit.lookup("king") == .unknown(nearest: []))
  }

  @Test("Unions and ambiguous names are found in any spelling")
  func unions() {
    #expect(fruit.lookup("Apples & Pears") == .found(["apple", "pear"]))
    #expect(fruit.lookup("SWEET-ONE") == .ambiguous(["apple", "berry"]))
  }

  @Test("The codes of a name are found without suggestions where there are none")
  func codesNamed() {
    #expect(fruit.codes(named: "The Apple") == ["apple"])
    #expect(fruit.codes(named: "apples and pears") == ["apple", "pear"])
    #expect(fruit.codes(named: "sweet one") == nil)
    #expect(fruit.codes(named: "appel") == nil)
    #expect(fruit.codes(named: "") == nil)
  }

  @Test("A word that is not there gets the names that look most like it, labels before other names")
  func suggestions() {
    #expect(fruit.lookup("appel") == .unknown(nearest: ["apple"]))
    #expect(fruit.lookup("gellygem") == .unknown(nearest: ["gellygen"]))
    #expect(fruit.lookup("") == .unknown(nearest: []))
  }

  @Test("A tree is walked up and down")
  func tree() {
    #expect(fruit.children(of: "fruit") == ["pome", "berry"])
    #expect(fruit.children(of: "apple") == [])
    #expect(fruit.children(of: "nothing") == [])
    #expect(fruit.withAllBelow("fruit") == ["fruit", "pome", "apple", "pear", "berry"])
    #expect(fruit.leaves(below: "fruit") == ["apple", "pear", "berry"])
    #expect(fruit.ancestors(of: "pear") == ["pome", "fruit"])
    #expect(fruit.ancestors(of: "fruit") == [])
  }

  @Test("Codes are exact, and a word that is no code is its own label and comes last")
  func codes() {
    #expect(fruit["apple"]?.label == "apple")
    #expect(fruit["Apple"] == nil)
    #expect(fruit.label(of: "quince") == "quince")
    #expect(fruit.order(of: "pome") == 1)
    #expect(fruit.order(of: "quince") == 5)
  }

  @Test("A parent may stand after those below it, and one that is missing is no harm")
  func oddTrees() {
    let odd = Vocabulary(
      name: "odd", terms: [.init("a", "a", parent: "b"), .init("b", "b"), .init("c", "c", parent: "gone")])
    #expect(odd.children(of: "b") == ["a"])
    #expect(odd.ancestors(of: "c") == ["gone"])
  }

  @Test("A vocabulary of many thousand terms finds each of them")
  func large() {
    let terms = (0..<5000).map { Vocabulary.Term(TermCode("c\($0)"), "label \($0)", aliases: ["other name \($0)"]) }
    let large = Vocabulary(name: "large", terms: terms)
    for index in stride(from: 0, to: 5000, by: 7) {
      #expect(large.lookup("Other name \(index)") == .found([TermCode("c\(index)")]))
      #expect(large.order(of: TermCode("c\(index)")) == index)
    }
  }

  @Test("An empty vocabulary knows nothing")
  func empty() {
    let empty = Vocabulary(name: "nothing", terms: [])
    #expect(empty.lookup("anything") == .unknown(nearest: []))
    #expect(empty["anything"] == nil)
  }
}
