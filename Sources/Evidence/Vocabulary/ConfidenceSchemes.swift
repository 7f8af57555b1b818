/// The schemes for confidence in findings that many reviews share.
public enum ConfidenceSchemes {
  /// Every scheme.
  public static let all: [ConfidenceScheme] = [grade, cerqual]

  /// The scheme of this id or name, without regard to case and punctuation; nil for a scheme of a review's own.
  public static func lookup(_ name: String) -> ConfidenceScheme? {
    let wanted = compactKey(name)
    return all.first { ([$0.id, $0.name] + $0.aliases).contains { compactKey($0) == wanted } }
  }

  /// GRADE, for effects on an outcome (doi 10.1136/bmj.39489.470347.AD).
  private static let grade = ConfidenceScheme(
    id: "GRADE",
    name: "GRADE",
    appliesTo: "the effect on one outcome, over all its studies",
    levels: [
      .init("high", meaning: "The true effect is very likely close to the estimate."),
      .init("moderate", meaning: "The true effect is probably close to the estimate, but it may be quite different."),
      .init("low", meaning: "The true effect may well be quite different from the estimate."),
      .init("very low", meaning: "The evidence is very uncertain: the true effect is likely to be quite different."),
    ],
    components: [
      .init("risk of bias", words: downgrading, aliases: ["study limitations"]),
      .init("inconsistency", words: downgrading),
      .init("indirectness", words: downgrading),
      .init("imprecision", words: downgrading),
      .init("publication bias", words: publicationBias),
      .init(
        "large effect",
        words: [
          .init("no", change: 0), .init("large", change: 1), .init("very large", change: 2),
        ],
        aliases: ["large magnitude of effect"]
      ),
      .init(
        "dose-response", words: [.init("no", change: 0), .init("yes", change: 1)], aliases: ["dose-response gradient"]
      ),
      .init(
        "plausible confounding", words: [.init("no", change: 0), .init("yes", change: 1)],
        aliases: ["plausible confounding would reduce the effect"]
      ),
    ],
    start: "Randomised trials start at high, observational studies at low, or at high where their bias is judged with "
      + "ROBINS-I (doi 10.1016/j.jclinepi.2018.01.012).",
    citation: "Guyatt et al. 2008, doi 10.1136/bmj.39489.470347.AD",
    unchecked: "Three levels off for \"extremely serious\", which newer guidance has."
  )

  /// GRADE-CERQual, for findings of qualitative syntheses (doi 10.1186/s13012-017-0688-3).
  private static let cerqual = ConfidenceScheme(
    id: "GRADE-CERQual",
    name: "GRADE-CERQual",
    aliases: ["CERQual"],
    appliesTo: "one finding of a synthesis of qualitative studies",
    levels: [
      .init("high", meaning: "It is highly likely that the finding represents the matter well."),
      .init("moderate", meaning: "It is likely that the finding represents the matter well."),
      .init("low", meaning: "It is possible that the finding represents the matter well."),
      .init("very low", meaning: "It is not clear whether the finding represents the matter well."),
    ],
    components: ["methodological limitations", "coherence", "adequacy", "relevance"].map {
      .init($0, words: concerns)
    },
    start: "Every finding starts at high and is lowered by judgement over the four components together, without sums.",
    citation: "Lewin et al. 2018, doi 10.1186/s13012-017-0688-3; overall: doi 10.1186/s13012-017-0689-2",
    unchecked: "A fifth component, dissemination bias, is under study."
  )

  private static let downgrading: [ConfidenceScheme.ComponentWord] = [
    .init("not serious", change: 0, aliases: ["no serious", "none"]),
    .init("serious", change: -1),
    .init("very serious", change: -2),
    .init("extremely serious", change: -3),
  ]

  private static let publicationBias: [ConfidenceScheme.ComponentWord] = [
    .init("undetected", change: 0, aliases: ["not suspected", "none", "not serious"]),
    .init("suspected", change: -1, aliases: ["strongly suspected", "serious"]),
    .init("very serious", change: -2),
  ]

  private static let concerns: [ConfidenceScheme.ComponentWord] = [
    .init("no or very minor concerns", aliases: ["no/very minor concerns", "no or very minor", "no concerns"]),
    .init("minor concerns", aliases: ["minor"]),
    .init("moderate concerns", aliases: ["moderate"]),
    .init("serious concerns", aliases: ["serious"]),
  ]
}
