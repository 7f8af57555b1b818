// What an appraisal judges: the word "study", or an object that names a publication or a result.

internal import Evidence

extension Codec where Value == Appraisal.Scope {
  /// The study, a publication of it, or a result.
  static var scopeOfAppraisal: Codec {
    let expected = "\"study\", { \"publication\": … } or { \"result\": … }"
    let study = Codec<String>.constant("study", expected: expected)
    return Codec(
      expected,
      read: { node, scope in
        if node.kind != .object { return study.read(node, scope).map { _ in .study } }
        guard let draft = ScopeDraft.shape.read(node, scope) else { return nil }
        return switch (draft.publication, draft.result) {
        case (let publication?, nil): .publication(publication)
        case (nil, let result?): .result(outcome: result.outcome, timePoint: result.timePoint)
        default: nil
        }
      },
      write: { value, scope in
        switch value {
        case .study: study.write("study", scope)
        case .publication(let id): ScopeDraft.shape.write(ScopeDraft(publication: id), scope)
        case .result(let outcome, let timePoint):
          ScopeDraft.shape.write(ScopeDraft(result: JudgedResult(outcome: outcome, timePoint: timePoint)), scope)
        }
      })
  }
}

/// What an object in place of the word "study" says.
struct ScopeDraft: ShapedRecord {
  var publication: String?
  var result: JudgedResult?

  static let shape = Shape<ScopeDraft>(
    "the scope of an appraisal", make: { _ in ScopeDraft() },
    check: { _, object in
      switch (object["publication"], object["result"]) {
      case (nil, nil):
        object.scope.error(at: object.node, "names nothing", expected: "publication or result")
      case (.some, let result?):
        object.scope.error(at: result, "cannot stand beside publication", expected: "one of them")
      default: break
      }
    }
  ) {
    Field("publication", \.publication, .reference(to: .publication))
    Field("result", \.result, .record)
  }
}

/// The result that an appraisal judges.
struct JudgedResult: ShapedRecord {
  var outcome = ""
  var timePoint: String?

  static let shape = Shape<JudgedResult>("a judged result", make: { _ in JudgedResult() }) {
    Field.required("outcome", \.outcome, .text)
    Field("timePoint", \.timePoint, .text)
  }
}
