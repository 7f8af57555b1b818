// An analytic output of a review, with what only its kind has.

internal import Evidence

extension Finding: ShapedRecord {
  static let shape = Shape<Finding>(
    "a finding", provenance: .at(\.provenance),
    make: { Finding(id: "", label: "", statement: "", content: .theme, basis: .linkedStudies, blank: $0) },
    check: { finding, object in
      for node in object["counterparts"]?.elements ?? .none where node.isString(finding.id) {
        object.scope.error(at: node, "is the finding itself", expected: "a finding from the other side")
      }
    }
  ) {
    Field.required("id", \.id, .id(.finding))
    Field.required("kind", \.content, .kindOfFinding)
    Field<Factor>("direction", \.direction, .reported(.word)).ofFactor
    Field<Factor>("counterparts", \.counterparts, .set(of: .reference(to: .finding))).ofFactor
    Field<Gap>("priority", \.priority, .reported(.text)).ofGap
    Field.required("label", \.label, .text)
    Field.required("statement", \.statement, .text)
    Field("domains", \.domains, .values(.reference(to: .domain)))
    Field("explanation", \.explanation, .reported(.text))
    Field("synthesis", \.synthesis, .reported(.word))
    Field("basis", \.basis, .word)
    Field("marks", \.marks, .set(of: .reference(to: .mark)))
    Field("confidence", \.confidence, .confidence)
    Field("effect", .record, .effect).unless { $0.objection(unless: .effect) }
    Field("evidence", \.evidence, .list(of: .record)).unless { object in
      let basis = object["basis"]?.string.flatMap(Basis.init) ?? .linkedStudies
      return basis == .linkedStudies ? nil : "cannot stand in a finding whose basis is \(quoted(basis.rawValue))"
    }
    Field("notes", \.notes, .list(of: .record))
  }
}

extension Codec where Value == Finding.Content {
  /// The kind of a finding, from which follows what it can hold besides.
  fileprivate static var kindOfFinding: Codec {
    let word = Codec<Finding.Kind>.word
    return Codec(
      word.expected,
      read: { node, scope in
        let blank = scope.reading.blank
        return switch word.read(node, scope) {
        case .factor?: .factor(Factor(direction: Reported(unknown: blank)))
        case .theme?: .theme
        case .effect?: .effect(Effect(blank: blank))
        case .descriptive?: .descriptive
        case .gap?: .gap(Gap(priority: Reported(unknown: blank)))
        case nil: nil
        }
      },
      write: { content, scope in
        let kind: Finding.Kind =
          switch content {
          case .factor: .factor
          case .theme: .theme
          case .effect: .effect
          case .descriptive: .descriptive
          case .gap: .gap
          }
        return word.write(kind, scope)
      })
  }
}

extension Field where Record == Factor {
  /// The field in a finding that is a factor.
  fileprivate var ofFactor: Field<Finding> {
    lifted(
      Place<Finding, Factor?>(
        get: { if case .factor(let factor) = $0.content { factor } else { nil } },
        set: { if let factor = $1 { $0.content = .factor(factor) } }),
      without: { _, blank in Factor(direction: Reported(unknown: blank)) }
    ).unless { $0.objection(unless: .factor) }
  }
}

extension Field where Record == Gap {
  /// The field in a finding that is a gap.
  fileprivate var ofGap: Field<Finding> {
    lifted(
      Place<Finding, Gap?>(
        get: { if case .gap(let gap) = $0.content { gap } else { nil } },
        set: { if let gap = $1 { $0.content = .gap(gap) } }),
      without: { _, blank in Gap(priority: Reported(unknown: blank)) }
    ).unless { $0.objection(unless: .gap) }
  }
}

extension Place where Record == Finding, Value == Effect? {
  /// The effect of a finding that is one.
  fileprivate static var effect: Place {
    Place(
      get: { if case .effect(let effect) = $0.content { effect } else { nil } },
      set: { if let effect = $1 { $0.content = .effect(effect) } })
  }
}

extension ObjectReader {
  /// Why a field that only one kind of finding has cannot stand in this one. Of a finding whose kind cannot be read nothing is
  /// said: that the kind is wrong is enough.
  fileprivate func objection(unless wanted: Finding.Kind) -> String? {
    guard let kind = self["kind"]?.string.flatMap(Finding.Kind.init), kind != wanted else { return nil }
    return "belongs to kind \(quoted(wanted.rawValue)), and this finding is of kind \(quoted(kind.rawValue))"
  }
}
