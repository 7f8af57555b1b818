import Evidence
import EvidenceQuery

/// The program's own vocabularies in its language. What a review says is never looked up: it stays in the review's own.
extension Words {
  /// What a value of a vocabulary is called.
  func label(of code: TermCode, in vocabulary: Vocabulary) -> String { term(vocabulary.label(of: code)) }

  /// What a word of the format is called: a reason, a sign, a stage of the flow; nothing where there is none.
  package func callAsFunction<Word: RawRepresentable<String> & CaseIterable>(_ word: Word?) -> String {
    word.map { term($0.rawValue) } ?? ""
  }

  /// What a level of certainty is called: in this language where it is a word of a published scheme, else in the review's own.
  func level(of confidence: Confidence) -> String {
    level(confidence.level, of: ConfidenceSchemes.lookup(confidence.scheme))
  }

  /// A word for a level, in this language where it is one of a published scheme.
  func level(_ word: String, of scheme: ConfidenceScheme?) -> String {
    said(scheme?.level(word)?.word, as: word)
  }

  /// A component by its name alone, in this language where a published scheme has it.
  func name(ofComponent name: String) -> String {
    said(ConfidenceSchemes.all.lazy.compactMap { $0.component(name)?.name }.first, as: name)
  }

  /// A level by its word alone, in this language where a published scheme has it.
  func level(named word: String) -> String {
    said(ConfidenceSchemes.all.lazy.compactMap { $0.level(word)?.word }.first, as: word)
  }

  /// What a component of a certainty is called: in this language where it is one of a published scheme, else in the review's own.
  func name(of component: Confidence.Component, in scheme: ConfidenceScheme?) -> String {
    said(scheme?.component(component.name)?.name, as: component.name)
  }

  /// The judgement of a component, in this language where it is a word of a published scheme.
  func level(_ word: String, of component: Confidence.Component, in scheme: ConfidenceScheme?) -> String {
    said(scheme?.component(component.name)?.word(word)?.word, as: word)
  }

  /// A term that a record writes in its own way: that way stays where there is no such term, or the catalogue lacks it.
  private func said(_ term: String?, as written: String) -> String {
    guard let term, language.catalogue?.texts[term] != nil else { return written }
    return self.term(term)
  }

  /// What a place on a scale of concern is called.
  func callAsFunction(_ concern: Concern) -> String { term(concern.label) }

  /// What a field is called. What a review declares keeps the name that the review gave it.
  func name(of field: Field) -> String { FieldTable.all.contains(field) ? term(field.label) : field.label }

  /// What a value of a field is called, from what it is called in English: in this language where the word is the program's own.
  func label(_ english: String, of field: Field) -> String {
    switch field.kind {
    case .countries, .regions, .designs, .words: term(english)
    case .domains, .ratings, .tools, .numbers, .free, .text: Unknown(rawValue: english) == nil ? english : term(english)
    }
  }
}
