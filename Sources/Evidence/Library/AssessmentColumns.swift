/// What lists can be narrowed by of quality assessments: tool, rating, concern, and whether there is one at all.
///
/// The same rules give what an assessment has, what a study has of all of its assessments, and what a link from a finding to a study
/// has of those that judge its results.
struct AssessmentColumns {
  /// The attributes.
  static let names = ["tool", "rating", "concern", "appraised"]

  /// What an overall word of a tool is. Many appraisals share a few words, and finding one in its tool takes a while.
  private struct ToolWord: Hashable {
    let tool: String
    let word: String
  }

  private var tools: [String: AppraisalTool] = [:]
  private var judgements: [ToolWord: AppraisalTool.Judgement] = [:]
  /// What a blank of the review means.
  private let blankOfReview: Unknown

  /// The rules for the assessments of a review, with the tools of the vocabulary and those that the review declares.
  /// O(assessments + tools).
  init(_ assessments: some Sequence<Assessment>, of review: Review) {
    blankOfReview = review.blank
    var seenTools: Set<String> = []
    var seenWords: Set<ToolWord> = []
    for case .appraisal(let appraisal) in assessments {
      let id = appraisal.tool
      if seenTools.insert(id).inserted {
        tools[id] = review.tools.first { $0.id == id } ?? AppraisalTools.tool(id: id)
      }
      guard let word = appraisal.overall.value, seenWords.insert(ToolWord(tool: id, word: word)).inserted else {
        continue
      }
      judgements[ToolWord(tool: id, word: word)] = tools[id]?.overallJudgement(word)
    }
  }

  /// What a study, or a part of it, has of some assessments for an attribute.
  ///
  /// An appraisal that only may exist leaves its values open. Where no other is certain, one of them holds or the study was not
  /// appraised.
  func values(_ name: String, of assessments: [Assessment]) -> Values<TermCode> {
    var result = Values<TermCode>()
    var possible: [TermCode] = []
    var isCertainlyAppraised = false
    for assessment in assessments {
      switch assessment {
      case .appraisal(let appraisal):
        let codes = codes(name, of: appraisal)
        switch appraisal.existence {
        case .definite:
          isCertainlyAppraised = true
          for code in codes where !result.certain.contains(where: { $0.value == code }) {
            result.certain.append(.init(code, appraisal.overall.provenance))
          }
        case .possible:
          for code in codes where !possible.contains(code) { possible.append(code) }
        }
        if let reason = blank(name, of: appraisal) { result.rest = reason }
      case .notAppraised(let none):
        if let code = absence(name) { result.certain.append(.init(code, none.reason.provenance)) }
      case .unknown(_, let reason):
        result.rest = reason
      }
    }
    if isCertainlyAppraised {
      let others = possible.filter { code in !result.certain.contains { $0.value == code } }
      if !others.isEmpty { result.open = [.init(others, atLeastOne: false)] }
    } else if !possible.isEmpty {
      result.open = [.init(possible + [absence(name)].compactMap { $0 }, atLeastOne: true)]
    }
    return result
  }

  /// Why an appraisal has no word for the whole, where its tool has one and this attribute reads it; or no concern, where its word
  /// is none of the tool's.
  private func blank(_ name: String, of appraisal: Appraisal) -> Unknown? {
    guard name == "rating" || name == "concern", toolHasOverall(appraisal) else { return nil }
    if name == "concern", appraisal.overall.value != nil, judgement(of: appraisal) == nil, !isSum(appraisal) {
      return blankOfReview
    }
    return appraisal.overall.unknown
  }

  private func judgement(of appraisal: Appraisal) -> AppraisalTool.Judgement? {
    appraisal.overall.value.flatMap { judgements[ToolWord(tool: appraisal.tool, word: $0)] }
  }

  private func codes(_ name: String, of appraisal: Appraisal) -> [TermCode] {
    switch name {
    case "tool": [TermCode(appraisal.tool)]
    case "appraised": [.yes]
    case "rating":
      if let word = appraisal.overall.value {
        [.rating(tool: appraisal.tool, word: judgement(of: appraisal)?.word ?? word)]
      } else {
        toolHasOverall(appraisal) ? [] : [.byItem]
      }
    case "concern": (judgement(of: appraisal)?.concern).map { [TermCode($0.label)] } ?? []
    default: []
    }
  }

  private func toolHasOverall(_ appraisal: Appraisal) -> Bool {
    if let tool = tools[appraisal.tool], tool.overall == .none { false } else { true }
  }

  /// Whether the whole is a number, to which no scale gives a concern.
  private func isSum(_ appraisal: Appraisal) -> Bool {
    if case .sum? = tools[appraisal.tool]?.overall { true } else { false }
  }

  private func absence(_ name: String) -> TermCode? {
    switch name {
    case "appraised": .no
    case "tool", "rating", "concern": .notAppraised
    default: nil
    }
  }
}

extension TermCode {
  /// A word of a tool, which means nothing without the tool: `rob2-2019=High`.
  public static func rating(tool: String, word: String) -> TermCode { TermCode("\(tool)=\(word)") }

  /// The tool and the word of a rating; nil for any other code.
  public var toolAndWord: (tool: String, word: String)? {
    guard let sign = rawValue.firstIndex(of: "=") else { return nil }
    return (String(rawValue[..<sign]), String(rawValue[rawValue.index(after: sign)...]))
  }
}
