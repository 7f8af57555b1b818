import Evidence
import EvidenceQuery
import Terminal

extension BrowserState {
  /// Opens the line in which one types a command, with something in it to go on from.
  mutating func openCommandLine(_ text: String, _ model: BrowserModel) {
    let line = LineEditor(text, earlier: commands)
    layers.append(.prompt(PromptLayer(kind: .command, line: line, completion: completion(of: line, model))))
  }

  mutating func handle(_ key: Key, inCommandLine prompt: PromptLayer, _ model: BrowserModel) -> [SideEffect] {
    var prompt = prompt
    switch key {
    case .enter: return run(prompt, model)
    case .escape: layers.removeLast()
    case .tab, .backTab: return complete(prompt, by: key == .tab ? 1 : -1, model)
    default:
      // Who takes back the first letter that is not there takes back the command.
      if key == .backspace, prompt.line.text.isEmpty {
        layers.removeLast()
      } else if prompt.line.handle(key) {
        edit(prompt, model)
      } else {
        show(model.words(.nothingInLayer))
      }
    }
    return []
  }

  /// Carries out what was typed; where that cannot be, the line stays open with the cursor at what is wrong.
  private mutating func run(_ prompt: PromptLayer, _ model: BrowserModel) -> [SideEffect] {
    let text = prompt.line.text
    guard text.contains(where: { !$0.isWhitespace }) else {
      layers.removeLast()
      return []
    }
    let open = layers
    do throws(CommandProblem) {
      let call = try CommandCall(text)
      layers.removeLast()
      let effects = try run(call, model)
      if commands.last != text { commands.append(text) }
      return effects
    } catch {
      var prompt = prompt
      prompt.line.moveCursor(to: error.column)
      prompt.completion = completion(of: prompt.line, model)
      prompt.problem = PromptProblem(message: error.message(model.words))
      layers = open
      layers[layers.count - 1] = .prompt(prompt)
      return []
    }
  }

  /// Does what a command says, or says what is wrong with it before anything has changed.
  private mutating func run(_ call: CommandCall, _ model: BrowserModel) throws(CommandProblem) -> [SideEffect] {
    guard let argument = call.command.argument else { return call.command.action.map { perform($0, model) } ?? [] }
    if call.argument.isEmpty, let action = call.command.action { return perform(action, model) }
    func wrong(_ known: [String] = [], _ given: String? = nil, at column: Int = 0) -> CommandProblem {
      CommandProblem(.wrongArgument(given ?? call.argument, argument, known: known), column: call.start + column)
    }
    switch argument {
    case .filter:
      guard !call.argument.isEmpty else { throw wrong() }
      let filter = try call.filter(by: model.engine)
      if !place.view.followsFilter { visit { $0.view = .browse } }
      setFilter(filter)
    case .exclusion: leaveOut(try call.filter(by: model.engine), model)
    case .file:
      guard let request = exportRequest(to: call.argument, model) else {
        throw wrong(exportEnds(model).split(separator: " ").map(String.init))
      }
      return [.export(request)]
    case .column: return try sort(call, model)
    case .view:
      guard let view = Self.viewNames.first(where: { $0.name == call.argument.lowercased() }) else {
        throw wrong(Self.viewNames.map(\.name))
      }
      if let action = view.action { return perform(action, model) }
      visit { $0.view = .browse }
    case .facets:
      let words = call.argument.split(separator: " ").map(String.init)
      let fields = words.compactMap(model.engine.field).filter(\.isFacet)
      guard words.count == 2, fields.count == 2 else {
        throw wrong(model.engine.mapFields(of: place.scope).map(\.name))
      }
      visit { place in
        place.view = .map
        place.map = MapAxes(list: place.map.list, rows: fields[0].name, columns: fields[1].name)
      }
    case .theme:
      guard let theme = Theme(rawValue: call.argument.lowercased()) else {
        throw wrong(Theme.allCases.map(\.rawValue))
      }
      show(model.words(.themeIs, with: theme.rawValue))
      return [.theme(theme)]
    case .language:
      guard let language = Language(naming: call.argument) else {
        throw wrong(Language.allCases.map { "\($0.rawValue) (\($0.name))" })
      }
      return [.language(language)]
    case .review:
      guard let row = model.library.review(named: call.argument) else { throw wrong(model.library.reviews.map(\.id)) }
      show(review: row)
    case .record:
      guard let effects = open(call.argument, model) else { throw wrong() }
      return effects
    case .place:
      guard !call.argument.isEmpty else {
        choose(place: nil, model)
        break
      }
      switch PlaceName(call.argument) {
      case .known(let code): choose(place: code, model)
      case .unknown(let nearest): throw wrong(nearest.isEmpty ? model.words.samplePlaces : nearest)
      }
    case .records:
      let ids = call.argument.split(separator: " ").map(String.init)
      do throws(SideBySideProblem) {
        let comparison = try SideBySide(ids: ids, in: model.library, of: place.scope)
        compare(comparison)
      } catch {
        let start =
          error.id.isEmpty
          ? 0
          : call.argument.ranges(of: error.id).last.map {
            call.argument.distance(from: call.argument.startIndex, to: $0.lowerBound)
          }
        throw CommandProblem(.said(error.message(model.words)), column: call.start + (start ?? 0))
      }
    case .helpWord:
      var page = PageLayer(kind: .help)
      page.letters = call.argument
      layers.append(.page(page))
    }
    return []
  }

  /// Shows one review: its opening page, unless one is among lists.
  mutating func show(review row: ReviewRow) {
    visit { place in
      place.scope = .only([row.index])
      place.pages[.overview] = nil
      if place.view == .reviews { place.view = .overview }
    }
  }

  // MARK: Order

  private mutating func sort(_ call: CommandCall, _ model: BrowserModel) throws(CommandProblem) -> [SideEffect] {
    guard let list = listToSort else {
      show(model.words(.onlyInLists))
      return []
    }
    let words = call.argument.split(separator: " ")
    let name = words.first.map { String($0).folded } ?? ""
    let columns = columns(of: list, model)
    let column = columns.first { $0.rawValue == name || model.words($0.title).folded == name }
    guard column != nil || model.words.spellings(of: .sourceWord).contains(name) else {
      throw CommandProblem(
        .unknownColumn(
          words.first.map(String.init) ?? "", list: model.words(Pane.showing(list).title), known: sortNames(model)),
        column: call.start)
    }
    var isDescending = false
    if let direction = words.dropFirst().first {
      let wanted = model.words(.descendingWord)
      let isWanted = model.words.spellings(of: .descendingWord).contains { $0.hasPrefix(direction.lowercased()) }
      guard column != nil, words.count == 2, isWanted else {
        let place = call.argument.distance(from: call.argument.startIndex, to: direction.startIndex)
        throw CommandProblem(.said(model.words(.onlyDescending, with: wanted)), column: call.start + place)
      }
      isDescending = true
    }
    sort(
      list,
      by: SortOrder(
        column: column, isOfSource: column == nil && !place.filter.words.isEmpty, isDescending: isDescending), model)
    return []
  }

  /// The list that an order is for: the one with the focus, or whose detail has it.
  private var listToSort: EvidenceQuery.List? { place.view == .browse ? place.focus.list ?? place.list.list : nil }

  private func columns(of list: EvidenceQuery.List, _ model: BrowserModel) -> [ListColumn] {
    model.rows.telling(results.whatIf).columns(
      of: list, rows: rows(of: list).prefix(200),
      ofSeveralReviews: place.scope.count(of: model.library.reviews.count) > 1)
  }

  /// What a list can be sorted by: the titles of its columns, and the order of the source.
  func sortNames(_ model: BrowserModel) -> [String] {
    guard let list = listToSort else { return [] }
    return columns(of: list, model).map { model.words($0.title).lowercased() } + [model.words(.sourceWord)]
  }

  // MARK: Views

  /// The views by name, with the action that goes there; the lists as they were have none of their own.
  static let viewNames: [(name: String, action: Action?)] =
    [
      Action.overview, nil, .studies, .findings, .quality, .map, .trafficLights, .confidence, .effects, .flow, .audit,
      .compare, .reviews,
    ].map { action in
      (action?.rawValue ?? BrowserView.browse.rawValue, action)
    }
}

extension Phrase {
  static let descendingWord = Phrase("descending")
  static let sourceWord = Phrase("source")
  static let onlyDescending = Phrase("after the column, expected {1} or nothing")
  static let languageIs = Phrase("The language is English; what a review says stays in its own.")
  static let themeIs = Phrase("The theme is {1}.")
}
