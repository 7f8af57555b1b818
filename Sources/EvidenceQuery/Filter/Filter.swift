/// A question to the evidence: what the facet panel, the `/` prompt, `--filter` and a click on a clause all edit.
public indirect enum Filter: Hashable, Sendable {
  /// Everything.
  case all
  /// A field has one of some values.
  case field(String, [ValueTest])
  /// A row says these words, in a run.
  case text(String)
  /// A row says a word that begins so.
  case prefix(String)
  /// So many of what a row is linked to meet a filter of their own.
  case linked(LinkedCount)
  /// What is not so.
  case not(Filter)
  /// All of these.
  case and([Filter])
  /// One of these at least.
  case or([Filter])

  /// The clauses that a row must meet, each of which can be taken away.
  public var clauses: [Filter] {
    switch self {
    case .all: []
    case .and(let parts): parts.flatMap(\.clauses)
    case .field, .text, .prefix, .linked, .not, .or: [self]
    }
  }

  /// The filter that asks for all of these. Several positive literals of a field stay apart: each must be met.
  public init(clauses: [Filter]) {
    let flat = clauses.flatMap(\.clauses)
    self = flat.isEmpty ? .all : flat.count == 1 ? flat[0] : .and(flat)
  }

  /// The filter that asks for one of these at least. Alternatives that ask for values of one field, and for nothing else, are one
  /// clause: `country:England OR country:Scotland` is `country:England,Scotland`.
  public init(alternatives: [Filter]) {
    let flat = alternatives.flatMap { part -> [Filter] in if case .or(let inner) = part { inner } else { [part] } }
    guard case .field(let name, _) = flat.first else {
      self = flat.count == 1 ? flat[0] : .or(flat)
      return
    }
    let tests = flat.map { part -> [ValueTest]? in
      if case .field(name, let tests) = part { tests } else { nil }
    }
    guard !tests.contains(nil) else {
      self = .or(flat)
      return
    }
    self = .field(name, tests.flatMap { $0 ?? [] }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// The same filter with one clause more, at the end.
  public func adding(_ clause: Filter) -> Filter { Filter(clauses: clauses + [clause]) }

  /// The same filter without the clause at a position.
  public func removingClause(at position: Int) -> Filter {
    var clauses = clauses
    if clauses.indices.contains(position) { clauses.remove(at: position) }
    return Filter(clauses: clauses)
  }

  /// The same filter without the clauses that ask for values of a field, and nothing else.
  public func removingClauses(ofField name: String) -> Filter {
    Filter(clauses: clauses.filter { $0.fieldName != name })
  }

  /// The words of the clauses that ask for text, which a screen highlights.
  public var words: [String] {
    switch self {
    case .all, .linked, .not: []
    case .text(let words), .prefix(let words): [words]
    case .field(let name, let tests): FieldTable.textFields.contains(name) ? tests.compactMap(\.words) : []
    case .and(let parts), .or(let parts): parts.flatMap(\.words)
    }
  }

  /// The field of a clause that asks for values of one, or that they are not so.
  public var fieldName: String? {
    switch self {
    case .field(let name, _): name
    case .not(let inner): inner.fieldName
    case .all, .text, .prefix, .linked, .and, .or: nil
    }
  }

  /// Whether it asks for words and nothing else, as a search does.
  public var isText: Bool {
    switch self {
    case .text, .prefix: true
    case .all, .field, .linked, .not, .and, .or: false
    }
  }
}

/// A number of linked things that meet a filter: `support(country:Wales):>=2` on findings, `supports(direction:barrier)` on studies.
public struct LinkedCount: Hashable, Sendable {
  /// What is counted.
  public enum Side: String, CaseIterable, Hashable, Sendable {
    /// The studies behind a finding.
    case support
    /// The findings that rest on a study.
    case supports

    /// What the screen calls it.
    var label: String {
      switch self {
      case .support: "Studies behind it that …"
      case .supports: "Findings on it that …"
      }
    }
  }

  /// What is counted.
  public let side: Side
  /// What those that count must meet.
  public let filter: Filter
  /// How many there must be.
  public let tests: [ValueTest]

  /// Without tests, one at least.
  public init(_ side: Side, _ filter: Filter, _ tests: [ValueTest] = []) {
    self.side = side
    self.filter = filter
    self.tests = tests.isEmpty ? [Self.oneAtLeast] : tests
  }

  /// What is asked where no number is.
  static let oneAtLeast = ValueTest.compare(.atLeast, "1")
}

/// What a field is held against.
public enum ValueTest: Hashable, Sendable {
  /// A value or anything below it, by label, code or other name.
  case value(String)
  /// Just that value; of text, these whole words.
  case exactly(String)
  /// A value with a word that begins so.
  case prefix(String)
  /// Values on one side of another.
  case compare(Comparison, String)
  /// Values from one to another, both taken in.
  case range(String, String)
}

extension ValueTest {
  /// The words that it looks for; nil for a place in an order.
  public var words: String? {
    switch self {
    case .value(let words), .exactly(let words), .prefix(let words): words
    case .compare, .range: nil
    }
  }
}

/// A side of a value.
public enum Comparison: String, CaseIterable, Hashable, Sendable {
  case atLeast = ">="
  case atMost = "<="
  case more = ">"
  case less = "<"
}
