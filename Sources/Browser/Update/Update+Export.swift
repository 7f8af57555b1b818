import Evidence
import EvidenceQuery
import Terminal

extension BrowserState {
  /// Asks for the name of a file.
  mutating func openExportPrompt() {
    layers.append(.prompt(PromptLayer(kind: .export, line: LineEditor("", earlier: exports))))
  }

  /// Asks whether a file that is there already may be replaced.
  public mutating func askToReplace(_ request: ExportRequest) {
    layers.append(.prompt(PromptLayer(kind: .replace(request), line: LineEditor(""))))
  }

  /// The ends of names that choose a form here.
  func exportEnds(_ model: BrowserModel) -> String {
    let ends = ExportRequest.Format.allCases.map(\.fileExtension)
    let ofPicture = picture(model) == nil ? [] : [ExportRequest.Picture.fileExtension]
    return (ends + ofPicture).map { "." + $0 }.joined(separator: " ")
  }

  /// What an export to a file writes: what is on the screen. Nil where the end of its name chooses no form.
  func exportRequest(to path: String, _ model: BrowserModel) -> ExportRequest? {
    guard let content = exportContent(for: path, model) else { return nil }
    let list = place.list.list ?? .studies
    let sort = place.lists[list]?.sort ?? SortOrder()
    return ExportRequest(
      path: path, content: content, list: list, filter: place.filter, without: place.without, scope: place.scope,
      certainty: place.certainty,
      sortColumn: sort.column, isOfSource: sort.isOfSource, isDescending: sort.isDescending)
  }

  /// What a name chooses here; nil where its end chooses no form.
  func exportContent(for path: String, _ model: BrowserModel) -> ExportRequest.Content? {
    if ExportRequest.end(of: path) == ExportRequest.Picture.fileExtension {
      return picture(model).map { .picture($0) }
    }
    guard let format = ExportRequest.Format(path: path) else { return nil }
    switch format {
    case .csv, .markdown, .json:
      if place.view == .confidence { return .summary(format) }
      if place.view == .audit { return .audit(format) }
    case .html: if place.view == .confidence { return .summary(format) }
    case .ris, .bibtex: break
    }
    return .rows(format)
  }

  private func picture(_ model: BrowserModel) -> ExportRequest.Picture? {
    switch place.view {
    case .overview: .overview
    case .map: .map(place.map)
    case .trafficLights: .trafficLights
    case .effects: .effects(shownEffect(model), place.effectOrder)
    // A picture has one flow.
    case .flow:
      if case .only(let reviews) = place.scope, reviews.count == 1 {
        reviews.first.map { .flow(ReviewRow($0)) }
      } else {
        nil
      }
    case .browse, .confidence, .audit, .compare, .reviews: nil
    }
  }

  /// Says what was written to a file. Where there is little room, the name of the file stays.
  public mutating func showWritten(_ what: String, to path: String, _ words: Words) {
    let room = size.columns - 1
    let end = words(.wroteTo, with: what, path)
    guard DisplayWidth.of(end) > room else { return show(end) }
    let rest = DisplayWidth.of(words(.wroteTo, with: what, ""))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    // What was written says less than where it is now: it is what is cut.
    guard room - rest >= min(DisplayWidth.of(path), DisplayWidth.of(name) + 2) else {
      let beginning = DisplayWidth.of(words(.wroteFirst, with: "", ""))
      return show(words(.wroteFirst, with: what, path.shortenedPath(to: room - beginning, glyphs.ellipsis)))
    }
    show(words(.wroteTo, with: what, path.shortenedPath(to: room - rest, glyphs.ellipsis)))
  }

  /// A key in the prompt for the name of a file.
  mutating func handleExport(_ key: Key, in prompt: PromptLayer, _ model: BrowserModel) -> [SideEffect] {
    switch key {
    case .escape: layers.removeLast()
    case .enter:
      guard let request = exportRequest(to: prompt.line.text, model) else {
        var prompt = prompt
        prompt.problem = PromptProblem(
          message: ExportRequest.problem(ofName: prompt.line.text, exportEnds(model), model.words))
        layers[layers.count - 1] = .prompt(prompt)
        return [.ring]
      }
      layers.removeLast()
      if exports.last != request.path { exports.append(request.path) }
      return [.export(request)]
    default:
      var prompt = prompt
      if prompt.line.handle(key) {
        prompt.problem = nil
        layers[layers.count - 1] = .prompt(prompt)
      } else {
        show(model.words(.nothingInLayer))
      }
    }
    return []
  }

  /// A key where it is asked whether a file may be replaced.
  mutating func handleReplace(_ key: Key, _ request: ExportRequest, _ words: Words) -> [SideEffect] {
    switch key {
    case .character("y"), .character("Y"):
      layers.removeLast()
      var request = request
      request.replaces = true
      return [.export(request)]
    case .character("n"), .character("N"), .escape:
      layers.removeLast()
      let room = size.columns - 1 - DisplayWidth.of(words(.notReplaced, with: ""))
      show(words(.notReplaced, with: request.path.shortenedPath(to: room, glyphs.ellipsis)))
    default: return [.ring]
    }
    return []
  }
}

extension ExportRequest {
  /// Why a name chooses no form, and which ends do.
  static func problem(ofName path: String, _ knownEnds: String, _ words: Words) -> String {
    guard !path.isEmpty else { return words(.exportNoName, with: knownEnds) }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    // A long one is a part of the name rather than its end.
    guard let dot = name.lastIndex(of: "."), case let end = name[dot...], (2...8).contains(end.count) else {
      return words(.exportNoEnd, with: knownEnds)
    }
    return words(.exportWrongEnd, with: String(end), knownEnds)
  }
}

extension Phrase {
  static let wroteTo = Phrase("Wrote {1} to {2}")
  static let wroteFirst = Phrase("Wrote {2}: {1}")
  static let exportNoName = Phrase("a name is needed, with an end: {1}")
  static let exportNoEnd = Phrase("needs an end: {1}")
  static let exportWrongEnd = Phrase("{1} is no form: {2}")
  static let exportTo = Phrase("Export to:")
  static let exportForms = Phrase("the name chooses the form: {1}")
  static let replaceFile = Phrase("Replace this file, y or n? {1}")
  static let notReplaced = Phrase("{1} is left as it was.")
  static let helpExport = Phrase("write what is on the screen to a file: a table, a briefing, references")
}
