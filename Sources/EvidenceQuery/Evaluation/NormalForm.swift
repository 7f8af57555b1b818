/// A filter with its negations at its literals, and with the literals of one field that are alternatives in one.
///
/// `country:England OR country:Scotland` is one literal, so that a study in "England or Scotland" meets it definitely.
indirect enum NormalForm: Hashable, Sendable {
  case all
  case none
  case literal(Literal)
  case and([NormalForm])
  case or([NormalForm])

  init(_ filter: Filter, isNegated: Bool = false) {
    switch filter {
    case .all: self = isNegated ? .none : .all
    case .field(let name, let tests): self = .literal(Literal(.field(name, tests), isNegated: isNegated))
    case .text(let words): self = .literal(Literal(.text(words), isNegated: isNegated))
    case .prefix(let words): self = .literal(Literal(.prefix(words), isNegated: isNegated))
    case .linked(let count): self = .literal(Literal(.linked(count), isNegated: isNegated))
    case .not(let inner): self = NormalForm(inner, isNegated: !isNegated)
    case .and(let parts): self = .joined(parts, isNegated: isNegated, asAnd: !isNegated)
    case .or(let parts): self = .joined(parts, isNegated: isNegated, asAnd: isNegated)
    }
  }

  /// Its literals, in order.
  var literals: [Literal] {
    switch self {
    case .all, .none: []
    case .literal(let literal): [literal]
    case .and(let parts), .or(let parts): parts.flatMap(\.literals)
    }
  }

  private static func joined(_ filters: [Filter], isNegated: Bool, asAnd: Bool) -> NormalForm {
    let parts = merged(
      filters.flatMap { filter in
        let part = NormalForm(filter, isNegated: isNegated)
        return switch part {
        case .and(let inner): asAnd ? inner : [part]
        case .or(let inner): asAnd ? [part] : inner
        case .all, .none, .literal: [part]
        }
      }, negated: asAnd)
    if parts.isEmpty { return asAnd ? .all : .none }
    return parts.count == 1 ? parts[0] : asAnd ? .and(parts) : .or(parts)
  }

  /// Literals of one field in one: positive ones that are alternatives, negated ones that all must hold.
  private static func merged(_ parts: [NormalForm], negated: Bool) -> [NormalForm] {
    var result: [NormalForm] = []
    var positions: [String: Int] = [:]
    for part in parts {
      guard case .literal(let literal) = part, literal.isNegated == negated,
        case .field(let name, let tests) = literal.content
      else {
        result.append(part)
        continue
      }
      if let position = positions[name], case .literal(let earlier) = result[position],
        case .field(_, let known) = earlier.content
      {
        result[position] = .literal(Literal(.field(name, known + tests), isNegated: negated))
      } else {
        positions[name] = result.count
        result.append(part)
      }
    }
    return result
  }
}

/// One thing that a filter asks for, or asks not to be so.
struct Literal: Hashable, Sendable {
  /// What is asked for.
  enum Content: Hashable, Sendable {
    case field(String, [ValueTest])
    case text(String)
    case prefix(String)
    case linked(LinkedCount)
  }

  let content: Content
  let isNegated: Bool

  /// Whether words are looked for in all that a record says.
  var isOfWords: Bool {
    switch content {
    case .text, .prefix: true
    case .field, .linked: false
    }
  }

  init(_ content: Content, isNegated: Bool) {
    self.content = content
    self.isNegated = isNegated
  }
}
