// What a review says of itself in numbers.

internal import Evidence

extension StatedFigure: ShapedRecord {
  static let shape = Shape<StatedFigure>(
    "a figure", provenance: .at(\.provenance), make: { _ in StatedFigure(label: "", value: 0, measure: .words) },
    check: { figure, object in
      object.checkMeasures()
      object.checkAmong(figure)
    }
  ) {
    Field.required("label", \.label, .text)
    Field.required("value", \.value, .count)
    Field("count", .record, Place(get: \.counted, set: { $0.counted = $1 }))
    Field("flow", .record, Place(get: \.summed, set: { $0.summed = $1 }))
    Field(
      "participants", .reference(to: .finding),
      Place(
        get: { if case .participants(let id) = $0.measure { id } else { nil } },
        set: { if let id = $1 { $0.measure = .participants(finding: id) } }))
    Field(
      "studies", .reference(to: .finding),
      Place(
        get: { if case .studies(let id) = $0.measure { id } else { nil } },
        set: { if let id = $1 { $0.measure = .studies(finding: id) } }))
    Field("sample", .record, Place(get: \.sampled, set: { $0.sampled = $1 }))
    Field("among", \.among, .set(of: .text))
    Field("explanation", \.explanation, .text)
    Field("remark", \.remark, .text)
  }

  fileprivate var counted: CountedList? {
    get {
      if case .count(let list, let filter) = measure { CountedList(list: list, filter: filter) } else { nil }
    }
    set {
      if let newValue { measure = .count(of: newValue.list, filter: newValue.filter) }
    }
  }

  fileprivate var sampled: SampledStudies? {
    get { if case .sample(let filter) = measure { SampledStudies(filter: filter) } else { nil } }
    set {
      if let newValue { measure = .sample(filter: newValue.filter) }
    }
  }

  fileprivate var summed: FlowSum? {
    get {
      if case .flow(let plus, let minus) = measure { FlowSum(plus: plus, minus: minus) } else { nil }
    }
    set {
      if let newValue { measure = .flow(plus: newValue.plus, minus: newValue.minus) }
    }
  }
}

/// The rows that a figure counts.
struct CountedList: ShapedRecord {
  var list = StatedFigure.List.studies
  var filter: String?

  static let shape = Shape<CountedList>("a count", make: { _ in CountedList() }) {
    Field.required("of", \.list, .word)
    Field("where", \.filter, .text)
  }
}

/// The studies whose samples a figure is the sum of.
struct SampledStudies: ShapedRecord {
  var filter: String?

  static let shape = Shape<SampledStudies>("a sum of samples", make: { _ in SampledStudies() }) {
    Field("where", \.filter, .text)
  }
}

/// The boxes that a figure is the sum of.
struct FlowSum: ShapedRecord {
  var plus: [Flow.Stage] = []
  var minus: [Flow.Stage] = []

  static let shape = Shape<FlowSum>("a sum of boxes", make: { _ in FlowSum() }) {
    Field.required("plus", \.plus, .list(of: .word, orMore: 1))
    Field("minus", \.minus, .list(of: .word))
  }
}

extension ObjectReader {
  /// Reports all but the first of the things that a figure is held against: it can be equal to one only.
  fileprivate func checkMeasures() {
    let given = ["count", "flow", "participants", "studies", "sample"].filter { self[$0] != nil }
    for key in given.dropFirst() {
      guard let node = self[key] else { continue }
      scope.error(at: node, "cannot stand beside \(given[0])", expected: "one of them")
    }
  }

  /// Reports ids among which no record of the list is that the figure counts.
  fileprivate func checkAmong(_ figure: StatedFigure) {
    let ids = scope.reading.ids
    let kinds: [RecordKind] =
      switch figure.measure {
      case .count(.studies, _), .participants, .studies, .sample: [.study]
      case .count(.publications, _): [.publication]
      case .count(.findings, _): [.finding]
      case .count(.appraisals, _): [.appraisal]
      case .count(.evidence, _), .count(.results, _), .flow, .words: [.study, .publication, .finding, .appraisal]
      }
    for node in self["among"]?.elements ?? .none {
      guard let id = node.string, !kinds.contains(where: { ids.place(of: id, $0) != nil }) else { continue }
      scope.reading.reportDangling(id, at: node, kinds)
    }
  }
}
