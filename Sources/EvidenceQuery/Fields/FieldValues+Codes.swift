import Evidence

/// What a word of a filter means: the codes of the values that it asks for.
extension FieldValues {
  /// The codes that a word means; none where it means nothing here, or where it does not say which of several. O(length).
  func codes(_ word: String) -> [TermCode] {
    switch field.kind {
    case .countries, .regions, .designs, .domains: vocabulary?.codes(named: word) ?? occurringCodes(word)
    case .words(let words, _): words.contains(word.folded) ? [TermCode(word.folded)] : occurringCodes(word)
    case .numbers: Int(word).map { [TermCode(String($0))] } ?? []
    case .ratings, .tools, .free: occurringCodes(word)
    case .text: []
    }
  }

  /// The codes whose label has a word that begins so. O(values).
  func codes(beginningWith word: String) -> [TermCode] {
    let wanted = word.folded
    guard !wanted.isEmpty else { return [] }
    var seen: Set<TermCode> = []
    return ((vocabulary?.terms.map(\.code) ?? []) + occurringNames.codes).filter { code in
      seen.insert(code).inserted && label(of: code).folded.hasWord(beginningWith: wanted)
    }
  }

  /// Whether two words ask for the same values.
  func meansTheSame(_ left: String, _ right: String) -> Bool {
    let (first, second) = (Unknown(filterWord: left), Unknown(filterWord: right))
    guard first == nil, second == nil else { return first == second }
    let codes = Set(codes(left))
    return !codes.isEmpty && codes == Set(self.codes(right))
  }

  /// The values that occur in the library, each once. O(values).
  var occurringValues: [TermCode] {
    var seen: Set<TermCode> = []
    return columns.flatMap(\.dictionary).filter { seen.insert($0).inserted }
  }

  /// The columns that hold it.
  var columns: [Column] { tables.compactMap { library.column(ColumnKey($0, field.column)) } }

  /// The tables whose columns may hold it.
  var tables: [ColumnKey.Table] {
    switch field.subject {
    case .study: [.studies, .publications]
    case .finding: [.findings]
    case .appraisal: [.studies, .assessments]
    case .row: [.studies, .findings]
    }
  }

  private func occurringCodes(_ word: String) -> [TermCode] { occurringNames.codes(named: word) }

  func names(of code: TermCode) -> [String] {
    guard field.kind == .ratings, let (tool, word) = code.toolAndWord else {
      return [code.rawValue.folded, label(of: code).folded]
    }
    return [word, "\(tool)=\(word)", "\(toolName(tool))=\(word)", "\(toolName(tool)): \(word)"].map(\.folded)
  }
}

extension String {
  /// Whether one of its words begins so.
  fileprivate func hasWord(beginningWith start: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: start) {
      guard found.lowerBound > startIndex else { return true }
      let before = self[index(before: found.lowerBound)]
      if !before.isLetter, !before.isNumber { return true }
      rest = rest[index(after: found.lowerBound)...]
    }
    return false
  }
}
