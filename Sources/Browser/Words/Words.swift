import Evidence

/// Something that the program says, by its English text; another language is another table from the same key.
public struct Phrase: Hashable, Sendable {
  /// The English text.
  public let english: String

  /// A text of the program, which a catalogue has by its English.
  package init(_ english: String) { self.english = english }
}

/// What the program says, in its language. What a review says stays in the review's own.
public struct Words: Hashable, Sendable {
  /// English as it is written in Wales.
  public static let english = Words(.english)

  /// The language.
  public let language: Language
  /// Whether it is written in ASCII alone.
  let isASCII: Bool

  /// The words of a language, in ASCII alone or not.
  public init(_ language: Language, isASCII: Bool = false) {
    self.language = language
    self.isASCII = isASCII
  }

  /// The same language, in ASCII alone or not.
  func written(inASCII isASCII: Bool) -> Words { Words(language, isASCII: isASCII) }

  /// What a phrase is in this language; in English where the catalogue lacks it.
  public func callAsFunction(_ phrase: Phrase) -> String { term(phrase.english) }

  /// What somebody may type for a word of a command: what it is in this language, and in English, so that scripts serve in each.
  func spellings(of word: Phrase) -> Set<String> { [self(word), word.english] }

  /// What a term of the program's own vocabularies is in this language: a country, a design, a level of certainty. What a review
  /// says is no such term.
  public func term(_ english: String) -> String {
    let text = language.catalogue?.texts[english] ?? english
    return isASCII ? text.inASCII : text
  }

  /// A number with what it counts: "1 study", "10 studies".
  public func count(_ number: Int, _ one: Phrase, _ several: Phrase) -> String {
    "\(number) \(noun(number, one, several))"
  }

  /// What a number of things is called: "study" after 1, "studies" after 10.
  package func noun(_ number: Int, _ one: Phrase, _ several: Phrase) -> String {
    self(number == 1 || language.countsInSingular ? one : several)
  }

  /// What so many studies of a kind are called after their number.
  func studies(of kind: Study.Kind, _ number: Int) -> String {
    switch kind {
    case .primary: self(.primaryStudies)
    case .secondary: noun(number, .review, .reviews)
    case .protocolPaper: noun(number, .protocolPaper, .protocolPapers)
    case .theory: self(.ofTheory)
    case .guidance: self(.ofGuidance)
    }
  }

  /// Things in a row: "England, Scotland and Wales".
  public func list(_ words: [String]) -> String { joined(words, by: language.and(words.last ?? "")) }

  /// Alternatives in a row: "England, Scotland or Wales".
  public func alternatives(_ words: [String]) -> String { joined(words, by: self(.or)) }

  private func joined(_ words: [String], by last: String) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + words[words.count - 1]
  }
}

extension String {
  /// The text with its typographic signs in ASCII: `"no effect"` for `“no effect”`.
  fileprivate var inASCII: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : map { Self.signs[$0] ?? $0.inASCII }.joined()
  }

  private static let signs: [Character: String] = ["“": "\"", "”": "\"", "²": "2", "×": "x"]
}

extension Character {
  /// The letter without its marks: `w` for `ŵ`. Any other sign as it is.
  fileprivate var inASCII: String {
    let letter = String(self).folded
    guard !isASCII, letter.utf8.count == 1 else { return String(self) }
    return isUppercase ? letter.uppercased() : letter
  }
}

extension Phrase {
  static let or = Phrase("or")
  static let study = Phrase("study")
  static let studies = Phrase("studies")
  static let finding = Phrase("finding")
  static let findings = Phrase("findings")
  static let publication = Phrase("publication")
  static let publications = Phrase("publications")
  static let appraisal = Phrase("appraisal")
  static let appraisals = Phrase("appraisals")
  static let review = Phrase("review")
  static let reviews = Phrase("reviews")
  static let person = Phrase("person")
  static let people = Phrase("people")

  // Titles of panes, views and columns.
  static let studiesTitle = Phrase("Studies")
  static let findingsTitle = Phrase("Findings")
  static let qualityTitle = Phrase("Quality")
  static let detailTitle = Phrase("Detail")
  static let studyColumn = Phrase("Study")
  static let countryColumn = Phrase("Country")
  static let designColumn = Phrase("Design")
  static let yearColumn = Phrase("Year")
  static let ratingColumn = Phrase("Rating")
  static let findingColumn = Phrase("Finding")
  static let directionColumn = Phrase("Direction")
  static let certaintyColumn = Phrase("Certainty")
  static let supportColumn = Phrase("Studies")
  static let toolColumn = Phrase("Tool")
  static let scopeColumn = Phrase("Judges")
  static let reviewColumn = Phrase("Review")

  // What is not known, and what is open.
  static let wholeReview = Phrase("whole review")
  static let notAppraised = Phrase("not appraised")
  static let notAssessed = Phrase("not assessed")
  static let orNone = Phrase("or none")
  static let byItem = Phrase("by item")
  static let oneOf = Phrase("one of")
  static let maybe = Phrase("maybe")
  static let others = Phrase("others")
}

extension Phrase {
  static let mouseTaken = Phrase("The mouse works in the program.")
  static let mouseLeft = Phrase("The mouse is left to the terminal: select text with it.")
  static let otherReviewMatches = Phrase("{1} has nothing for this filter; {2} has, and is shown.")
  static let copied = Phrase("Sent to the terminal's clipboard.")
  static let sortFirst = Phrase("The list is in the order of the source: s sorts it by a column.")
  static let sortedBy = Phrase("Sorted by:")
  static let bestFirst = Phrase("the best match")
  static let sourceOrder = Phrase("order of the source")
  static let descending = Phrase("(turned round)")
  static let undid = Phrase("Undone; now")
  static let redid = Phrase("Redone; now")
  static let noFilterSet = Phrase("no filter")
  static let nothingOut = Phrase("nothing is left out")
  static let showsUnknown = Phrase("Shown: definite, possible (~) and unknown (?) matches.")
  static let showsDefinite = Phrase("Shown: definite matches only.")
  static let showsPossible = Phrase("Shown: definite and possible (~) matches.")
}
