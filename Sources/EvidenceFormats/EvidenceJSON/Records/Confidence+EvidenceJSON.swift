// How sure a review is, or why that is not known.

internal import Evidence

extension Confidence: ShapedRecord {
  static let shape = Shape<Confidence>(
    "a confidence", provenance: .at(\.provenance),
    make: { Confidence(scheme: "", level: "", start: Reported(unknown: $0)) },
    check: { confidence, object in
      guard let scheme = ConfidenceSchemes.lookup(confidence.scheme) else { return }
      object.checkLevel("level", scheme)
      object.checkLevel("start", scheme)
    }
  ) {
    Field.required("scheme", \.scheme, .text)
    Field.required("level", \.level, .text)
    Field("start", \.start, .reported(.text))
    Field("components", \.components, .list(of: .record))
    Field("note", \.note, .text)
  }
}

extension Confidence.Component: ShapedRecord {
  static let shape = Shape<Confidence.Component>(
    "a component",
    make: {
      Confidence.Component(
        name: "", level: Reported(unknown: $0), change: Reported(unknown: $0), explanation: Reported(unknown: $0))
    }
  ) {
    Field.required("name", \.name, .text)
    Field("level", \.level, .reported(.text))
    Field("best", \.best, .text)
    Field("change", \.change, .reported(.integer("a number of levels from -9 to 9", in: -9...9)))
    Field("explanation", \.explanation, .reported(.text))
  }
}

extension ObjectReader {
  /// Reports a word that a scheme does not have for its levels.
  fileprivate func checkLevel(_ key: String, _ scheme: ConfidenceScheme) {
    guard let node = self[key], let place = node.kind == .object ? node["value"] : node, let word = place.string,
      scheme.level(word) == nil
    else { return }
    scope.reading.discrepancy(
      at: place, "\(scheme.name) has no level \(quoted(word))", expected: oneOf(scheme.levels.map(\.word)))
  }
}

extension ConfidenceNotAssessed: ShapedRecord {
  static let shape = Shape<ConfidenceNotAssessed>(
    "a confidence that was not assessed", provenance: .at(\.provenance), make: { _ in ConfidenceNotAssessed() }
  ) {
    Field.required("notAssessed", \.reason, .reasonOrTrue)
    Field("scheme", \.scheme, .text)
    Field("components", \.components, .list(of: .record))
  }
}

/// That nothing is known of a confidence.
struct NotKnown: ShapedRecord {
  var why: Unknown

  static let shape = Shape<NotKnown>("a confidence that is not known", make: { NotKnown(why: $0) }) {
    Field.required("unknown", \.why, .word)
  }
}

extension Codec where Value == String? {
  /// A text, or true where there is none to give.
  fileprivate static var reasonOrTrue: Codec {
    Codec(
      "the reason, or true",
      read: { node, scope in node.bool == true ? .some(nil) : Codec<String>.text.read(node, scope) },
      write: { reason, _ in reason.map { .string($0) } ?? true })
  }
}

extension Codec where Value == ConfidenceAssessment {
  /// A level, or why there is none: the key `notAssessed` or `unknown` tells which.
  static var confidence: Codec {
    Codec(
      "a confidence",
      read: { node, scope in
        if node["unknown"] != nil { return NotKnown.shape.read(node, scope).map { .unknown($0.why) } }
        if node["notAssessed"] != nil {
          return ConfidenceNotAssessed.shape.read(node, scope).map { .notAssessed($0) }
        }
        return Confidence.shape.read(node, scope).map { .assessed($0) }
      },
      write: { assessment, scope in
        switch assessment {
        case .assessed(let confidence): Confidence.shape.write(confidence, scope)
        case .notAssessed(let none): ConfidenceNotAssessed.shape.write(none, scope)
        case .unknown(let why): NotKnown.shape.write(NotKnown(why: why), scope)
        }
      })
  }
}
