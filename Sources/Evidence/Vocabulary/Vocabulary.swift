/// A set of terms with their labels, their other names and what lies below what.
///
/// A value of a record is a code of a vocabulary where it has one for it, and the source's word where it has none.
public struct Vocabulary: Sendable {
  /// One term.
  public struct Term: Hashable, Sendable {
    /// The code, which files and filters may use.
    public var code: TermCode
    /// What the screen says.
    public var label: String
    /// What a narrow column says, where the label is long; also a name of the term.
    public var short: String?
    /// Other names, matched without case, marks and punctuation.
    public var aliases: [String]
    /// The term above it.
    public var parent: TermCode?

    /// A term.
    public init(
      _ code: TermCode, _ label: String, short: String? = nil, aliases: [String] = [], parent: TermCode? = nil
    ) {
      self.code = code
      self.label = label
      self.short = short
      self.aliases = aliases
      self.parent = parent
    }

    /// Every name that finds it.
    public var names: [String] { [label, code.rawValue] + aliases + (short.map { [$0] } ?? []) }
  }

  /// What a word means here.
  public enum Lookup: Hashable, Sendable {
    /// These terms, together; nearly always one.
    case found([TermCode])
    /// One of these, and the word does not say which.
    case ambiguous([TermCode])
    /// Nothing; these names look most like it.
    case unknown(nearest: [String])
  }

  /// What the vocabulary is of, such as "country".
  public let name: String
  /// Every term, each above those below it, in the order of the screen.
  public let terms: [Term]
  private let indexByCode: NameIndex
  private let indexByName: NameIndex
  private let children: [[TermCode]]
  private let unions: [String: [TermCode]]
  private let ambiguous: [String: [TermCode]]

  /// A vocabulary. Names that stand for several terms together go into `unions`, names that could be one or another into
  /// `ambiguous`. O(number of names).
  public init(
    name: String, terms: [Term], unions: [String: [TermCode]] = [:], ambiguous: [String: [TermCode]] = [:]
  ) {
    self.name = name
    self.terms = terms
    var codes: [(hash: UInt64, value: Int)] = []
    var names: [(hash: UInt64, value: Int)] = []
    codes.reserveCapacity(terms.count)
    names.reserveCapacity(terms.reduce(0) { $0 + $1.aliases.count + 3 })
    for (index, term) in terms.enumerated() {
      let code = NameKey.hash(of: term.code.rawValue)
      codes.append((code, index))
      names.append((NameKey.hash(of: term.label), index))
      names.append((code, index))
      for alias in term.aliases { names.append((NameKey.hash(of: alias), index)) }
      if let short = term.short { names.append((NameKey.hash(of: short), index)) }
    }
    let indexByCode = NameIndex(codes)
    var children = Array(repeating: [TermCode](), count: terms.count)
    for term in terms {
      if let parent = term.parent, let index = Self.index(of: parent, terms, indexByCode) {
        children[index].append(term.code)
      }
    }
    self.indexByCode = indexByCode
    indexByName = NameIndex(names)
    self.children = children
    self.unions = Self.keyed(unions)
    self.ambiguous = Self.keyed(ambiguous)
  }

  private static func index(of code: TermCode, _ terms: [Term], _ indexByCode: NameIndex) -> Int? {
    indexByCode.first(NameKey.hash(of: code.rawValue)) { terms[$0].code == code }
  }

  private func index(of code: TermCode) -> Int? { Self.index(of: code, terms, indexByCode) }

  private static func keyed(_ names: [String: [TermCode]]) -> [String: [TermCode]] {
    var result: [String: [TermCode]] = [:]
    for (name, codes) in names { result[NameKey.key(of: name)] = codes }
    return result
  }

  /// The term of this code. O(1).
  public subscript(code: TermCode) -> Term? { index(of: code).map { terms[$0] } }

  /// What the screen calls a code; a word that is no code is its own label. O(1).
  public func label(of code: TermCode) -> String { self[code]?.label ?? code.rawValue }

  /// The place of a code in the order of the screen; words without a code come last. O(1).
  public func order(of code: TermCode) -> Int { index(of: code) ?? terms.count }

  /// The terms right below a code. O(1).
  public func children(of code: TermCode) -> [TermCode] { index(of: code).map { children[$0] } ?? [] }

  /// A code and every code below it, in the order of the screen.
  public func withAllBelow(_ code: TermCode) -> [TermCode] {
    [code] + children(of: code).flatMap(withAllBelow)
  }

  /// The codes below a code that have none below them; empty for a code without any below it.
  public func leaves(below code: TermCode) -> [TermCode] {
    children(of: code).flatMap { child in
      let leaves = leaves(below: child)
      return leaves.isEmpty ? [child] : leaves
    }
  }

  /// The codes above a code, the nearest first.
  public func ancestors(of code: TermCode) -> [TermCode] {
    var result: [TermCode] = []
    var current = self[code]?.parent
    while let parent = current, !result.contains(parent) {
      result.append(parent)
      current = self[parent]?.parent
    }
    return result
  }

  /// What a word means here: a label, a code or another name, without regard to case, marks and punctuation. O(length) when it
  /// is found; else it compares the word with every name, which takes a thousand times as long.
  public func lookup(_ words: String) -> Lookup {
    let key = NameKey.key(of: words)
    if let codes = ambiguous[key] { return .ambiguous(codes) }
    return codes(words, key: key).map { .found($0) } ?? .unknown(nearest: nearestNames(to: key))
  }

  /// The terms that a word stands for, as `lookup` finds them; nil where it is unknown or ambiguous. For reading many words of
  /// which no suggestion is wanted. O(length).
  public func codes(named words: String) -> [TermCode]? {
    let key = NameKey.key(of: words)
    return ambiguous[key] == nil ? codes(words, key: key) : nil
  }

  private func codes(_ words: String, key: String) -> [TermCode]? {
    if let codes = unions[key] { return codes }
    return indexByName.first(NameKey.hash(of: words)) { index in
      terms[index].names.contains { NameKey.key(of: $0) == key }
    }
    .map { [terms[$0].code] }
  }

  /// The names of the vocabulary that look most like a word, each of another term. Short names are left out, since half of
  /// them look like any short word.
  private func nearestNames(to key: String) -> [String] {
    let names = terms.map(\.label) + terms.flatMap(\.aliases).filter { $0.utf8.count > 4 }
    var seen: Set<[TermCode]> = []
    return nearestWords(to: key, among: names, limit: 9).filter { seen.insert(codes(named: $0) ?? []).inserted }.prefix(
      3
    )
    .map { $0 }
  }
}
