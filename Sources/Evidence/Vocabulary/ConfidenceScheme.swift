/// A way to say how sure a review is of a finding: its levels, what they mean and what lowers or raises them.
///
/// A level belongs to a finding or to a whole body of evidence, never to a study or to a review as a study
/// (doi 10.1186/s12961-023-00999-3).
public struct ConfidenceScheme: Hashable, Sendable {
  /// A level of confidence.
  public struct Level: Hashable, Sendable {
    /// The scheme's word, such as "very low".
    public var word: String
    /// What it says, in plain words.
    public var meaning: String

    /// A level.
    public init(_ word: String, meaning: String) {
      self.word = word
      self.meaning = meaning
    }
  }

  /// Something that the scheme asks about the evidence.
  public struct Component: Hashable, Sendable {
    /// What it looks at, such as "risk of bias".
    public var name: String
    /// Its words, from the one that changes nothing.
    public var words: [ComponentWord]
    /// Other names of it.
    public var aliases: [String]

    /// A component.
    public init(_ name: String, words: [ComponentWord], aliases: [String] = []) {
      self.name = name
      self.words = words
      self.aliases = aliases
    }
  }

  /// A word for one component.
  public struct ComponentWord: Hashable, Sendable {
    /// The word, such as "serious".
    public var word: String
    /// How many levels it takes off (negative) or adds; nil where the scheme does no sums.
    public var change: Int?
    /// Other spellings.
    public var aliases: [String]

    /// A word.
    public init(_ word: String, change: Int? = nil, aliases: [String] = []) {
      self.word = word
      self.change = change
      self.aliases = aliases
    }
  }

  /// The id, as files write it, such as `GRADE-CERQual`.
  public var id: String
  /// The name that people use.
  public var name: String
  /// Other names of it.
  public var aliases: [String]
  /// What it is for.
  public var appliesTo: String
  /// Its levels, the best first.
  public var levels: [Level]
  /// What it looks at.
  public var components: [Component]
  /// From which level the evidence starts.
  public var start: String
  /// The papers that it comes from.
  public var citation: String
  /// What of this could not be checked in a source.
  public var unchecked: String?

  /// A scheme.
  public init(
    id: String, name: String, aliases: [String] = [], appliesTo: String, levels: [Level], components: [Component],
    start: String, citation: String, unchecked: String? = nil
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.appliesTo = appliesTo
    self.levels = levels
    self.components = components
    self.start = start
    self.citation = citation
    self.unchecked = unchecked
  }

  /// The level of this word; nil where the scheme lacks it.
  public func level(_ word: String) -> Level? { place(of: word).map { levels[$0] } }

  /// The place of a word among the levels, 0 for the best; nil where the scheme lacks it.
  public func place(of word: String) -> Int? {
    let folded = word.folded
    return levels.firstIndex { $0.word.folded == folded }
  }

  /// The component of this name; nil where the scheme lacks it.
  public func component(_ name: String) -> Component? {
    let folded = name.folded
    return components.first { ([$0.name] + $0.aliases).contains { $0.folded == folded } }
  }
}

extension ConfidenceScheme.Component {
  /// The meaning of a word for this component; nil where the scheme lacks it.
  public func word(_ word: String) -> ConfidenceScheme.ComponentWord? {
    let folded = word.folded
    return words.first { ([$0.word] + $0.aliases).contains { $0.folded == folded } }
  }
}
