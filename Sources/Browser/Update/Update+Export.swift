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

  /// What an export to a file writes: what is on the screen. Nil where the end of its name chooses no form.
  func exportRequest(to path: String) -> ExportRequest? {
    guard let format = ExportRequest.Format(path: path) else { return nil }
    let list = place.list.list ?? .studies
    let sort = place.lists[list]?.sort ?? SortOrder()
    return ExportRequest(
      path: path, format: format, list: list, filter: place.filter, without: place.without, scope: place.scope,
      certainty: place.certainty,
      sortColumn: sort.column, isDescending: sort.isDescending)
  }

  /// A key in the prompt for the name of a file.
  mutating func handleExport(_ key: Key, in prompt: PromptLayer) -> [SideEffect] {
    switch key {
    case .escape: layers.removeLast()
    case .enter:
      guard let request = exportRequest(to: prompt.line.text) else { return [.ring] }
      layers.removeLast()
      if exports.last != request.path { exports.append(request.path) }
      return [.export(request)]
    default:
      var prompt = prompt
      if prompt.line.handle(key) { layers[layers.count - 1] = .prompt(prompt) }
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
      show(words(.notReplaced, with: request.path))
    default: return [.ring]
    }
    return []
  }
}

extension Phrase {
  static let exportTo = Phrase("Export to:")
  static let exportForms = Phrase("the name chooses the form: {1}")
  static let replaceFile = Phrase("This file is there already. Replace it, y or n? {1}")
  static let notReplaced = Phrase("{1} is left as it was.")
  static let helpExport = Phrase("write what is on the screen to a file: a table, a briefing, references")
}
