package import Browser
package import Evidence
package import EvidenceFormats

/// What a row has in a column: in words, and as data.
package struct Cell: Hashable, Sendable {
  /// The words, for people.
  package var text: String
  /// The same for programs: a scalar, a list, or an object that says what is certain, possible and not known.
  package var data: JSONValue
  /// What the row is sorted by; nil where nothing is known.
  package var key: SortKey?

  /// A cell.
  package init(text: String, data: JSONValue, key: SortKey? = nil) {
    self.text = text
    self.data = data
    self.key = key
  }

  /// Nothing: the row is of a kind that has no such attribute.
  package static let empty = Cell(text: "", data: .null)

  /// A text; an empty one is nothing.
  package init(_ text: String) {
    self = text.isEmpty ? .empty : Cell(text: text, data: .string(text), key: .text(text))
  }

  /// A text that may be missing.
  package init(_ text: String?) { self.init(text ?? "") }

  /// A word of the format, which people read in their language and programs as it is.
  init(word: String, in words: Words) {
    self.init(text: words.term(word), data: .string(word), key: .text(word))
  }

  /// A number.
  package init(_ number: Int) { self.init(text: String(number), data: .integer(number), key: .number(number)) }

  /// Why nothing is known.
  package init(_ unknown: Unknown, in words: Words = .english) {
    self.init(text: words.term(unknown.rawValue), data: .object([.init("unknown", .string(unknown.rawValue))]))
  }

  /// Several texts.
  package init(_ texts: [String]) {
    self = texts.isEmpty ? .empty : Cell(text: texts.joined(separator: "; "), data: .array(texts.map(JSONValue.string)))
    key = texts.isEmpty ? nil : .text(text)
  }

  /// Several values of which any may hold; nothing where there is none and none is missing.
  init(values: Values<TermCode>, text: String, label: (TermCode) -> JSONValue, key: SortKey?) {
    self = text.isEmpty ? .empty : Cell(text: text, data: .values(values, label: label), key: key)
  }

  /// The same cell with another key to sort by.
  func sorted(by key: SortKey?) -> Cell {
    var cell = self
    cell.key = key
    return cell
  }
}

extension JSONValue {
  /// What is known of an attribute with several values: `certain`, which of those are only `inferred`, what is `possible`, and why
  /// anything else is `unknown`.
  static func values(_ values: Values<TermCode>, label: (TermCode) -> JSONValue) -> JSONValue {
    var fields: [Field] = [.init("certain", .array(values.certain.map { label($0.value) }))]
    let inferred = values.certain.filter(\.provenance.isInferred)
    if !inferred.isEmpty { fields.append(.init("inferred", .array(inferred.map { label($0.value) }))) }
    if !values.open.isEmpty {
      let groups = values.open.map { group in
        JSONValue.object([
          .init("among", .array(group.candidates.map(label))), .init("atLeastOne", .bool(group.atLeastOne)),
        ])
      }
      fields.append(.init("possible", .array(groups)))
    }
    if let rest = values.rest { fields.append(.init("unknown", .string(rest.rawValue))) }
    return .object(fields)
  }
}
