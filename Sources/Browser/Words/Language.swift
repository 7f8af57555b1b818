import CLanguages
import Evidence

/// A language that the program speaks. What a review says stays in the review's own.
public enum Language: String, CaseIterable, Sendable {
  /// English as it is written in Wales; the language of the phrases themselves.
  case english = "en"
  /// Welsh, Cymraeg.
  case welsh = "cy"

  /// What its speakers call it.
  public var name: String {
    switch self {
    case .english: "English"
    case .welsh: "Cymraeg"
    }
  }

  /// The language of a code of ISO 639-1, or of its name: `cy`, `Cymraeg`, `Welsh`; nil for any other word.
  public init?(naming word: String) {
    let names: [Language: [String]] = [.english: ["english", "saesneg"], .welsh: ["welsh", "cymraeg"]]
    let word = word.lowercased()
    guard let language = Self.allCases.first(where: { $0.rawValue == word || names[$0]?.contains(word) == true })
    else { return nil }
    self = language
  }

  /// The language of a locale by its name, such as `cy_GB.UTF-8`; nil where the program does not speak it.
  public init?(locale: String) {
    self.init(rawValue: String(locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }).lowercased())
  }

  /// The locale by whose rules texts are sorted in the language, where the system has it; nil for that of the person.
  public var locale: String? {
    switch self {
    case .english: nil
    case .welsh: "cy_GB.UTF-8"
    }
  }

  /// Whether what is counted stands in the singular: `10 astudiaeth`.
  var countsInSingular: Bool { self == .welsh }

  /// What the program says; nil where that is the English of the phrases.
  var catalogue: MessageCatalogue? {
    switch self {
    case .english: nil
    case .welsh: Self.welshCatalogue
    }
  }

  /// Read once, when the first word of Welsh is said.
  private static let welshCatalogue = MessageCatalogue(
    po: String(decoding: UnsafeBufferPointer(start: evidence_welsh(), count: evidence_welsh_count()), as: UTF8.self))

  /// The word between the last two things in a row, before the last of them.
  func and(_ last: String) -> String {
    switch self {
    case .english: "and"
    // "ac" stands before a vowel: Cymru a Lloegr, Lloegr ac Iwerddon.
    case .welsh: last.folded.first.map { "aeiouwy".contains($0) } == true ? "ac" : "a"
    }
  }
}
