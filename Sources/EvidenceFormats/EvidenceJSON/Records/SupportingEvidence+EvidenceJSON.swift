// The link from a finding to a study.

internal import Evidence

extension SupportingEvidence: ShapedRecord {
  static let shape = Shape<SupportingEvidence>(
    "supporting evidence", provenance: .at(\.provenance), make: { SupportingEvidence(study: "", blank: $0) },
    check: { evidence, object in
      object.checkPublication(of: evidence.study, at: object["publication"])
      for result in object["results"]?.elements ?? .none {
        object.checkPublication(of: evidence.study, at: result["publication"])
        for appraisal in result["appraisals"]?.elements ?? .none {
          object.checkAppraisal(of: evidence.study, at: appraisal)
        }
      }
    }
  ) {
    Field.required("study", \.study, .reference(to: .study))
    Field("publication", \.publication, .reported(.reference(to: .publication)))
    Field("contribution", \.contribution, .reported(.text))
    Field("extracts", \.extracts, .list(of: .record))
    Field("results", \.results, .list(of: .record))
  }
}

extension Extract: ShapedRecord {
  static let shape = Shape<Extract>(
    "an extract", provenance: .at(\.provenance), make: { _ in Extract(quotation: "", subject: .finding) }
  ) {
    Field.required("quotation", \.quotation, .text)
    Field.required("subject", \.subject, .word)
  }
}

extension StudyResult: ShapedRecord {
  static let shape = Shape<StudyResult>(
    "a result", provenance: .at(\.provenance), make: { StudyResult(outcome: "", blank: $0) }
  ) {
    Field.required("outcome", \.outcome, .text)
    Field("timePoint", \.timePoint, .reported(.text))
    Field("measure", \.measure, .reported(.text))
    Field("estimate", \.estimate, Estimate.reported.codec)
    Field("n", \.count, .reported(.count))
    Field("weight", \.weight, .reported(.quantity))
    Field("pooled", \.isPooled, .reported(.flag))
    Field("sign", \.sign, .reported(.word))
    Field("publication", \.publication, .reported(.reference(to: .publication)))
    Field("appraisals", \.appraisals, .set(of: .reference(to: .appraisal)))
    Field("cited", \.cited, .text)
    Field("arms", \.arms, .list(of: .record))
  }
}

extension ArmResult: ShapedRecord {
  static let shape = Shape<ArmResult>(
    "an arm of a result", make: { ArmResult(label: "", count: Reported(unknown: $0)) }
  ) {
    Field.required("label", \.label, .text)
    Field("n", \.count, .reported(.count))
    Field("mean", \.mean, .quantity)
    Field("sd", \.deviation, .quantity)
    Field("events", \.events, .count)
  }
}

extension ObjectReader {
  /// Reports an appraisal of another study than the one whose result names it.
  fileprivate func checkAppraisal(of study: String, at node: JSONNode) {
    let ids = scope.reading.ids
    guard let id = node.string, let other = ids.study(ofAppraisal: id), other != study,
      ids.place(of: study, .study) != nil
    else { return }
    let right = ids.appraisals(ofStudy: study)
    scope.error(
      at: node, "appraisal \(quoted(id)) judges study \(quoted(other)), not \(quoted(study))",
      expected: right.isEmpty ? "no appraisal: none judges \(quoted(study))" : oneOf(right))
  }

  /// Reports a publication that belongs to another study than the one that it is named for.
  func checkPublication(of study: String, at node: JSONNode?) {
    guard let node, let place = node.kind == .object ? node["value"] : node, let publication = place.string else {
      return
    }
    let ids = scope.reading.ids
    guard let other = ids.study(ofPublication: publication), other != study, ids.place(of: study, .study) != nil else {
      return
    }
    let right = ids.publications(ofStudy: study)
    scope.error(
      at: place, "publication \(quoted(publication)) reports study \(quoted(other)), not \(quoted(study))",
      expected: right.isEmpty ? "no publication: none reports \(quoted(study))" : oneOf(right))
  }
}
