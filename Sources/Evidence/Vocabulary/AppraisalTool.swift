/// A tool for quality assessment: its items, its words, and what each word means for concern.
public struct AppraisalTool: Hashable, Sendable {
  /// Something that a tool asks.
  public struct Item: Hashable, Sendable {
    /// The id in the tool, such as `D1`; it means nothing without the tool's version.
    public var id: String
    /// A short paraphrase of what it asks.
    public var label: String
    /// The part of the tool that it belongs to, if the tool has parts.
    public var group: String?
    /// Whether a flaw in it weighs more than others by default.
    public var isCritical: Bool
    /// What it may be judged in, where it is not judged as one; the worse of them counts.
    public var parts: [Item]
    /// The most points that it gives, where that is less than the best word of the scale has.
    public var mostPoints: Int?

    /// An item.
    public init(
      _ id: String, _ label: String, group: String? = nil, isCritical: Bool = false, parts: [Item] = [],
      mostPoints: Int? = nil
    ) {
      self.id = id
      self.label = label
      self.group = group
      self.isCritical = isCritical
      self.parts = parts
      self.mostPoints = mostPoints
    }
  }

  /// A word of a scale.
  public struct Judgement: Hashable, Sendable {
    /// The word, as the tool writes it.
    public var word: String
    /// Its concern; nil for a word that is none, such as "Not applicable".
    public var concern: Concern?
    /// Other spellings that mean the same in this tool.
    public var aliases: [String]
    /// What the word says, in plain words.
    public var meaning: String?
    /// Why the concern is thought to be so, where no source says it.
    public var inferred: String?
    /// What it adds to a sum, in tools that add up.
    public var points: Int?

    /// A word of a scale.
    public init(
      _ word: String, _ concern: Concern?, aliases: [String] = [], meaning: String? = nil, inferred: String? = nil,
      points: Int? = nil
    ) {
      self.points = points
      self.word = word
      self.concern = concern
      self.aliases = aliases
      self.meaning = meaning
      self.inferred = inferred
    }
  }

  /// How a tool comes to a judgement of the whole.
  public enum Overall: Hashable, Sendable {
    /// It does not, by design: a total must not be shown as one.
    case none
    /// The worst item decides, by the order of the scale, best first. A word that is no information yields to high concern; with
    /// less than that a judgement has to say whether it matters (ROBINS-I, doi 10.1136/bmj.i4919).
    case worstItem
    /// By judgement, without a rule that could be computed.
    case judgement
    /// By counting critical and other weaknesses, as AMSTAR 2 does.
    case criticalWeaknesses
    /// By adding up, with the maximum: a number, which no scale gives a concern to.
    case sum(maximum: Int?)
  }

  /// The id with the version, such as `rob2-2019`.
  public var id: String
  /// The name that people use, such as "RoB 2".
  public var name: String
  /// Other names of it; a name without a version may be shared by several versions.
  public var aliases: [String]
  /// The version, such as "2019".
  public var version: String?
  /// What it is for.
  public var appliesTo: String
  /// What it asks, in order.
  public var items: [Item]
  /// The words of its items, the best first; words that say nothing of quality stand last.
  public var scale: [Judgement]
  /// The words of its overall judgement, where they are not those of its items.
  public var overallScale: [Judgement]
  /// How it comes to a judgement of the whole.
  public var overall: Overall
  /// The steps of its rule for the whole, where they do not follow from `overall` and the scale alone.
  public var steps: [OverallRule.Step]
  /// The groups of items that arise in some studies only: all items of such a group are judged, or none is.
  public var conditionalGroups: Set<String>
  /// The paper or manual that it comes from.
  public var citation: String?
  /// What of this could not be checked in a source.
  public var unchecked: String?

  /// A tool.
  public init(
    id: String, name: String, aliases: [String] = [], version: String? = nil, appliesTo: String, items: [Item] = [],
    scale: [Judgement], overallScale: [Judgement] = [], overall: Overall = .none, steps: [OverallRule.Step] = [],
    conditionalGroups: Set<String> = [], citation: String? = nil, unchecked: String? = nil
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.version = version
    self.appliesTo = appliesTo
    self.items = items
    self.scale = scale
    self.overallScale = overallScale
    self.overall = overall
    self.steps = steps
    self.conditionalGroups = conditionalGroups
    self.citation = citation
    self.unchecked = unchecked
  }

  /// Everything that can be judged by an id of its own: the items, each with its parts after it.
  public var itemsAndParts: [Item] { items.flatMap { [$0] + $0.parts } }

  /// The item of this id, or the part of an item.
  public func item(_ id: String) -> Item? {
    items.first { $0.id == id } ?? items.lazy.flatMap(\.parts).first { $0.id == id }
  }

  /// What an item is called, with the part of the tool that it belongs to where items of several parts are called the same.
  /// O(items).
  public func distinctLabel(of item: Item) -> String {
    guard let group = item.group, Set(items.map(\.label)).count < items.count else { return item.label }
    return "\(item.label) (\(group))"
  }

  /// The meaning of a word for an item; nil where the tool lacks it.
  public func judgement(_ word: String) -> Judgement? { Self.find(word, in: scale) }

  /// The meaning of a word for the whole; nil where the tool lacks it.
  ///
  /// A tool without an overall, or with a sum for one, has only the words of its overall scale: "Yes" of a checklist says
  /// nothing of the whole, and "2" of a scale from 0 to 2 is no sum.
  public func overallJudgement(_ word: String) -> Judgement? { Self.find(word, in: wordsForOverall) }

  /// The words that an overall judgement may have; empty where it has none, or is a number.
  public var wordsForOverall: [Judgement] {
    switch overall {
    case .none, .sum: overallScale
    case .worstItem, .judgement, .criticalWeaknesses: overallScale.isEmpty ? scale : overallScale
    }
  }

  private static func find(_ word: String, in scale: [Judgement]) -> Judgement? {
    let folded = word.folded
    return scale.first { $0.word.folded == folded || $0.aliases.contains { $0.folded == folded } }
  }
}
