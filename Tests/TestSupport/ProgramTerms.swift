import Evidence
import EvidenceQuery

/// The words of the program's own vocabularies, which a catalogue of another language translates as it does the phrases.
public enum ProgramTerms {
  /// Every one that a screen or a page may show.
  public static var all: Set<String> {
    var terms = Set([Vocabulary.countries, .designs].flatMap { names(in: $0) })
    terms.formUnion(FieldTable.all.map(\.label))
    terms.formUnion(Concern.allCases.map(\.label))
    terms.formUnion(words(Unknown.self) + words(Review.Standing.self) + words(Flow.Stage.self))
    terms.formUnion(words(Study.Kind.self) + words(Study.Role.self) + words(Publication.Role.self))
    terms.formUnion(words(Finding.Kind.self) + words(Finding.Synthesis.self) + words(Finding.Basis.self))
    terms.formUnion(words(Direction.self) + words(Effect.Sign.self) + words(Effect.Favours.self))
    terms.formUnion(words(Effect.Extent.self) + words(Estimate.Pooling.self))
    for scheme in ConfidenceSchemes.all {
      terms.formUnion(scheme.levels.flatMap { [$0.word, $0.meaning] } + scheme.components.map(\.name))
      terms.formUnion(scheme.components.flatMap(\.words).map(\.word))
    }
    for tool in AppraisalTools.all {
      terms.formUnion([tool.appliesTo, tool.unchecked].compactMap { $0 })
      terms.formUnion((tool.scale + tool.overallScale).flatMap { [$0.meaning, $0.inferred].compactMap { $0 } })
    }
    return terms
  }

  private static func names(in vocabulary: Vocabulary) -> [String] {
    vocabulary.terms.flatMap { [$0.label, $0.short].compactMap { $0 } }
  }

  private static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }
}
