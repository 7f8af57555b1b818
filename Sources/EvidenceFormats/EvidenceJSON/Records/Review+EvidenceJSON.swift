// The root of a file: the review and the lists of its records.

internal import Evidence

extension ReviewRecord: ShapedRecord {
  /// What the first field of every file says.
  static let format = "evidence-review/1"

  static let shape = Shape<ReviewRecord>(
    "a review", provenance: .at(\.review.provenance), make: { ReviewRecord(review: Review(blank: $0)) },
    check: { record, object in
      if object["reference"] == nil { record.review.reference = record.review.id }
      if object["shortTitle"] == nil { record.review.shortTitle = record.review.title }
      object.checkAppraised()
    }
  ) {
    Field.required("format", .constant(format), Place(get: { _ in format }, set: { _, _ in }))
    Field.required("id", \.review.id, .reviewID)
    Field.required("title", \.review.title, .text)
    Field.required("question", \.review.question, .text)
    Field.required("type", \.review.type, .text)
    Field.required("standing", \.review.standing, .word)
    Field.required("completeness", \.review.completeness, .completeness)
    Field.required("blanks", \.review.blank, .word)
    Field("reference", .text, .review(\.reference, unless: \.id))
    Field("shortTitle", .text, .review(\.shortTitle, unless: \.title))
    aboutTheReview
    Field("studies", \.studies, .list(of: .record))
    Field("publications", \.publications, .list(of: .record))
    Field("findings", \.findings, .list(of: .record))
    Field("appraisals", \.appraisals, .list(of: .record))
    Field("notAppraised", \.notAppraised, .list(of: .record))
  }

  @FieldList<ReviewRecord>
  private static var aboutTheReview: [Field<ReviewRecord>] {
    Field("year", \.review.year, .reported(.year))
    Field("authors", \.review.authors, .list(of: .record))
    Field("aim", \.review.aim, .reported(.text))
    Field("audience", \.review.audience, .reported(.text))
    Field("context", \.review.context, .reported(.text))
    Field("protocol", \.review.protocolCitation, .reported(.text))
    Field("registration", \.review.registration, .reported(.text))
    Field("funding", \.review.funding, .reported(.text))
    Field("citation", \.review.citation, .record)
    Field("documents", \.review.documents, .documents)
    Field("definitions", \.review.definitions, .map(.text, .reported(.text)))
    Field("scope", \.review.scope, .record)
    Field("criteria", \.review.criteria, .list(of: .record))
    Field("search", \.review.search, .record)
    Field("flow", \.review.flow, .flow)
    Field("framework", \.review.framework, .record)
    Field("confidence", \.review.confidence, .confidence)
    Field("implications", \.review.implications, .list(of: .record))
    Field("limits", \.review.limits, .list(of: .record))
    Field("notAnswered", \.review.notAnswered, .list(of: .record))
    Field("notes", \.review.notes, .list(of: .record))
    Field("licence", \.review.licence, .record)
    Field("placeOfInterest", \.review.placeOfInterest, .term(.countries, mustBeKnown: true))
    Field("attributes", \.review.attributes, .list(of: .record))
    Field("tools", \.review.tools, .list(of: .record))
    Field("ratingRules", \.review.ratingRules, .list(of: .record))
    Field("unidentifiedPublications", \.review.unidentifiedPublications, .reported(.count))
    Field("marks", \.review.marks, .list(of: .record))
    Field("figures", \.review.statedFigures, .list(of: .record))
  }
}

extension Review {
  fileprivate init(blank: Unknown) {
    self.init(
      id: "", title: "", question: "", type: "", standing: .published, completeness: .whole, blank: blank)
  }
}

extension Place where Record == ReviewRecord, Value == String? {
  /// A name that need not be written where it is the same as another.
  fileprivate static func review(
    _ name: any WritableKeyPath<Review, String> & Sendable, unless other: any KeyPath<Review, String> & Sendable
  ) -> Place {
    Place(
      get: { $0.review[keyPath: name] == $0.review[keyPath: other] ? nil : $0.review[keyPath: name] },
      set: { if let value = $1 { $0.review[keyPath: name] = value } })
  }
}

extension ObjectReader {
  /// Reports studies that are twice in the list of those not appraised, or are in it though they certainly were.
  fileprivate func checkAppraised() {
    var appraised: [String: JSONNode] = [:]
    for appraisal in self["appraisals"]?.elements ?? .none
    where appraisal["existence"]?.string != "possible" && (appraisal["scope"]?.isString("study") ?? true) {
      if let study = appraisal["study"], let id = study.string { appraised[id] = appraised[id] ?? study }
    }
    var places: [String: JSONNode] = [:]
    for entry in self["notAppraised"]?.elements ?? .none {
      guard let node = entry["study"], let id = node.string else { continue }
      if let first = places[id] { scope.reportTwice(node, first: first) }
      places[id] = places[id] ?? node
      guard let place = appraised[id]?.location else { continue }
      scope.error(
        at: node, "study \(quoted(id)) is appraised as a whole, at line \(place.line), column \(place.column)",
        expected: "a study without an appraisal of its own")
    }
  }
}

extension Codec where Value == String {
  /// The id of a review, which file names and commands use.
  fileprivate static var reviewID: Codec {
    Codec(
      "an id",
      read: { node, scope in
        guard let id = Codec.text.read(node, scope) else { return nil }
        let isPlain = id.utf8.allSatisfy { byte in
          byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        if isPlain { return id }
        scope.error(
          at: node, "\(quoted(id)) has other characters than an id may have",
          expected: "lower-case letters, digits and \"-\"")
        return nil
      },
      write: Codec.text.write)
  }
}

/// That a record is not whole.
struct PartialRecord: ShapedRecord {
  var reason = ""

  static let shape = Shape<PartialRecord>("a completeness", make: { _ in PartialRecord() }) {
    Field.required("partial", \.reason, .text)
  }
}

extension Codec where Value == Review.Completeness {
  /// The word "whole", or an object with the reason why it is not.
  fileprivate static var completeness: Codec {
    let expected = "\"whole\" or { \"partial\": why }"
    let whole = Codec<String>.constant("whole", expected: expected)
    return Codec(
      expected,
      read: { node, scope in
        if node.kind == .object { return PartialRecord.shape.read(node, scope).map { .partial(reason: $0.reason) } }
        return whole.read(node, scope).map { _ in .whole }
      },
      write: { completeness, scope in
        switch completeness {
        case .whole: whole.write("whole", scope)
        case .partial(let reason): PartialRecord.shape.write(PartialRecord(reason: reason), scope)
        }
      })
  }
}
