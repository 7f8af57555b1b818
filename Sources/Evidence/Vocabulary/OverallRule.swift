/// How the judgements of items make one of the whole, as far as that is a rule and not a judgement: of a tool, or of a review.
public enum OverallRule: Hashable, Sendable {
  /// The first step whose conditions all hold decides.
  case steps([Step])
  /// The points of the items' words are added up, to this maximum where every item applies.
  case sum(maximum: Int?)

  /// One step of a rule.
  public struct Step: Hashable, Sendable {
    /// The word that it gives; several, the best first, where a judgement has to choose among them.
    public var gives: [String]
    /// What must hold; nothing in a step that always does.
    public var conditions: [Condition]

    /// A step.
    public init(gives: [String], conditions: [Condition] = []) {
      self.gives = gives
      self.conditions = conditions
    }

    init(_ gives: String..., when conditions: Condition...) {
      self.init(gives: gives, conditions: conditions)
    }
  }

  /// That so many items have one of some words.
  public struct Condition: Hashable, Sendable {
    /// The words.
    public var words: [String]
    /// How many items at least.
    public var atLeast: Int
    /// The items that are counted.
    public var among: Items

    /// A condition.
    public init(words: [String], atLeast: Int = 1, among: Items = .all) {
      self.words = words
      self.atLeast = atLeast
      self.among = among
    }

    init(_ words: String..., atLeast: Int = 1, among: Items = .all) {
      self.init(words: words, atLeast: atLeast, among: among)
    }
  }

  /// Some of the items of a tool.
  public enum Items: Hashable, Sendable {
    /// Every item.
    case all
    /// Those in which a flaw weighs more.
    case critical
    /// Those that are not critical.
    case others
    /// These, by their ids.
    case these([String])
  }
}

extension AppraisalTool {
  /// The rule by which it comes to a judgement of the whole; nil where it has none, by design or because that takes a judgement.
  public var rule: OverallRule? {
    switch overall {
    case .none, .judgement: nil
    case .worstItem: .steps(steps.isEmpty ? stepsOfWorstItem : steps)
    case .criticalWeaknesses: .steps(steps.isEmpty ? stepsOfWeaknesses : steps)
    case .sum(let maximum): .sum(maximum: maximum)
    }
  }

  /// The worst item decides. A word that is no information yields to high concern, and makes a range with what is better than
  /// that, since whether what is not known matters takes a judgement (ROBINS-I, doi 10.1136/bmj.i4919).
  private var stepsOfWorstItem: [OverallRule.Step] {
    let ordered = scale.filter { $0.concern?.isOrdered == true }.reversed()
    let isBad = { (word: Judgement) in word.concern.map { $0 >= .high } ?? false }
    var steps = ordered.filter(isBad).map { word in
      OverallRule.Step(gives: overallWords(for: word), conditions: [.init(word.word)])
    }
    for silent in scale where silent.concern == .noInformation {
      let gives = overallWords(for: silent)
      steps.append(.init(gives: gives, conditions: [.init(silent.word, atLeast: max(1, items.count))]))
      for word in ordered where !isBad(word) {
        steps.append(
          .init(gives: overallWords(for: word) + gives, conditions: [.init(silent.word), .init(word.word)]))
      }
    }
    return steps
      + ordered.filter { !isBad($0) }.map { word in
        OverallRule.Step(gives: overallWords(for: word), conditions: [.init(word.word)])
      }
  }

  /// Flaws in critical items and in others are counted apart, as AMSTAR 2 does (doi 10.1136/bmj.j4008). More than one flaw that is
  /// not critical gives the second word, or the third by judgement.
  private var stepsOfWeaknesses: [OverallRule.Step] {
    let flaws = scale.filter { $0.concern.map { $0 >= .high && $0.isOrdered } ?? false }.map(\.word)
    let words = { (concern: Concern) in self.wordsForOverall.filter { $0.concern == concern }.map(\.word) }
    return [
      .init(gives: words(.veryHigh), conditions: [.init(words: flaws, atLeast: 2, among: .critical)]),
      .init(gives: words(.high), conditions: [.init(words: flaws, among: .critical)]),
      .init(gives: words(.some) + words(.high), conditions: [.init(words: flaws, atLeast: 2, among: .others)]),
      .init(gives: words(.low)),
    ].filter { !$0.gives.isEmpty }
  }

  /// The words for the whole that stand for an item's: the same word, else those of its concern.
  private func overallWords(for word: Judgement) -> [String] {
    if let same = overallJudgement(word.word) { return [same.word] }
    return wordsForOverall.filter { $0.concern == word.concern }.map(\.word)
  }
}
