import Evidence
import EvidenceQuery
import Terminal

/// What could stand at the cursor of a line, and which of it does.
struct Completion: Hashable, Sendable {
  /// A text that could stand there.
  struct Candidate: Hashable, Sendable {
    /// What is put into the line.
    let text: String
    /// What the list shows; the text itself where it says enough.
    let label: String
    /// What it is or does.
    let note: String

    init(_ text: String, label: String? = nil, note: String = "") {
      self.text = text
      self.label = label ?? text
      self.note = note
    }
  }

  /// How many characters of the line stand before what is completed.
  var start = 0
  /// Those that go on as the line does.
  var candidates: [Candidate] = []
  /// The one that was put into the line.
  private(set) var chosen: Int?
  /// What was typed where a candidate stands now.
  private var typed = ""

  init() {}

  init(start: Int, _ candidates: [Candidate] = []) {
    self.start = start
    self.candidates = candidates
  }

  /// Puts the next candidate into the line, or the one before; after the last comes what was typed, and then the first again.
  mutating func cycle(by step: Int, in line: inout LineEditor) {
    guard !candidates.isEmpty else { return }
    // What was typed is a place in the round as well, after the last candidate.
    let places = candidates.count + 1
    let next = ((chosen ?? candidates.count) + step + places) % places
    put(next < candidates.count ? next : nil, into: &line)
  }

  /// Puts a candidate into the line, or what was typed.
  mutating func put(_ position: Int?, into line: inout LineEditor) {
    if chosen == nil {
      line.moveCursor(to: line.cursor + restOfWord(in: line))
      typed = String(line.text.prefix(line.cursor).dropFirst(start))
    }
    chosen = position
    line.replace(from: start, with: position.map { candidates[$0].text } ?? typed)
  }

  /// How many characters of the word that the cursor stands in come after it: it is taken whole, as after a message that it is wrong.
  /// Of a field with a value only the name is, with what ends it, where a name is completed.
  private func restOfWord(in line: LineEditor) -> Int {
    let ends = Set(candidates.compactMap(\.text.last))
    let after = line.text.dropFirst(line.cursor)
    let rest = after.prefix { !$0.isWhitespace && !",()".contains($0) && !($0 == ":" && ends.contains(":")) }
    let next = after.dropFirst(rest.count).first
    return rest.count + (next.map { ":( ".contains($0) && ends.contains($0) } == true ? 1 : 0)
  }
}

extension Completion {
  /// What could stand at the end of a filter that begins after so many characters of the line; not what stands there already.
  init(_ found: FilterCompletions, of typed: String, after start: Int = 0, in words: Words) {
    self.init(start: start + found.start)
    guard found.candidates.map(\.text) != [String(typed.dropFirst(found.start))] else { return }
    candidates = found.candidates.map { candidate in
      let isOfProgram = FieldTable.all.contains { $0.label == candidate.label }
      let label = isOfProgram ? words.term(candidate.label) : candidate.label
      return Candidate(candidate.text, note: label == candidate.text ? "" : label)
    }
  }
}

extension BrowserState {
  /// What is offered at the cursor of a prompt while one types.
  func completion(in prompt: PromptLayer, _ model: BrowserModel) -> Completion {
    switch prompt.kind {
    case .command: return completion(of: prompt.line, model)
    case .without: return filterCompletion(of: prompt.line, model)
    case .search:
      // Words are what one mostly types here: names of fields wait for Tab, or they would lie over what is found.
      return filterCompletion(of: prompt.line, ofValuesOnly: true, model)
    case .export, .replace: return Completion()
    }
  }

  /// What could stand at the cursor of a filter.
  private func filterCompletion(
    of line: LineEditor, ofValuesOnly: Bool = false, _ model: BrowserModel
  ) -> Completion {
    let before = String(line.text.prefix(line.cursor))
    let found = model.engine.completions(of: before, first: place.scope)
    return ofValuesOnly && !found.isOfValues ? Completion() : Completion(found, of: before, in: model.words)
  }

  /// Goes to the next candidate, or takes the only one; the bell says that there is none.
  mutating func complete(_ prompt: PromptLayer, by step: Int, _ model: BrowserModel) -> [SideEffect] {
    var prompt = prompt
    if prompt.completion.candidates.isEmpty, case .search = prompt.kind {
      prompt.completion = filterCompletion(of: prompt.line, model)
    }
    guard !prompt.completion.candidates.isEmpty else { return [.ring] }
    guard prompt.completion.candidates.count > 1 else {
      prompt.completion.put(0, into: &prompt.line)
      edit(prompt, model)
      return []
    }
    cycle(prompt, by: step, model)
    return []
  }

  /// Goes to the next candidate of several, or the one before.
  mutating func cycle(_ prompt: PromptLayer, by step: Int, _ model: BrowserModel) {
    guard prompt.completion.candidates.count > 1 else { return }
    var prompt = prompt
    prompt.completion.cycle(by: step, in: &prompt.line)
    edit(prompt, model)
    // The round goes on from here: what was put into the line is no new beginning.
    guard case .prompt(var edited)? = layers.last else { return }
    edited.completion = prompt.completion
    layers[layers.count - 1] = .prompt(edited)
  }

  /// Puts a candidate into the line, as a click on it does.
  mutating func takeCandidate(_ position: Int, _ model: BrowserModel) {
    guard case .prompt(var prompt)? = layers.last, prompt.completion.candidates.indices.contains(position) else {
      return
    }
    prompt.completion.put(position, into: &prompt.line)
    edit(prompt, model)
  }

  /// What could stand at the cursor of a command.
  func completion(of line: LineEditor, _ model: BrowserModel) -> Completion {
    let before = String(line.text.prefix(line.cursor))
    let indent = before.prefix(while: \.isWhitespace).count
    let name = before.dropFirst(indent).prefix { !$0.isWhitespace }
    guard indent + name.count < before.count else {
      let commands = CommandTable.beginning(with: String(name))
      return Completion(
        start: indent,
        commands.map { command in
          Completion.Candidate(
            command.name + (command.argument == nil ? "" : " "), label: command.usage(model.words),
            note: model.words(command.help))
        })
    }
    guard let call = try? CommandCall(before), let argument = call.command.argument else { return Completion() }
    let typed = String(before.dropFirst(call.start))
    switch argument {
    case .filter, .exclusion:
      return Completion(
        model.engine.completions(of: typed, first: place.scope), of: typed, after: call.start, in: model.words)
    case .column:
      let words = typed.split(separator: " ", omittingEmptySubsequences: false)
      let known = words.count > 1 ? [model.words(.descendingWord)] : sortNames(model)
      return completion(of: String(words.last ?? ""), among: known, before.count)
    case .view: return completion(of: typed, among: Self.viewNames.map(\.name), before.count)
    case .facets:
      let words = typed.split(separator: " ", omittingEmptySubsequences: false)
      let others = words.dropLast().map(String.init)
      let names = model.engine.mapFields(of: place.scope).map(\.name).filter { !others.contains($0) }
      return words.count > 2 ? Completion() : completion(of: String(words.last ?? ""), among: names, before.count)
    case .theme: return completion(of: typed, among: Theme.allCases.map(\.rawValue), before.count)
    case .language: return completion(of: typed, among: Language.allCases.map(\.rawValue), before.count)
    case .review:
      let reviews = model.library.reviews.filter { $0.id.folded.hasPrefix(typed.folded) }
      return Completion(start: call.start, reviews.map { Completion.Candidate($0.id, note: $0.shortTitle) })
    case .record: return Completion()
    case .place: return completion(of: typed, among: PlaceName.all, before.count)
    case .helpWord, .file, .records: return Completion()
    }
  }

  private func completion(of typed: String, among known: [String], _ end: Int) -> Completion {
    Completion(
      start: end - typed.count, known.filter { $0.folded.hasPrefix(typed.folded) }.map { Completion.Candidate($0) })
  }
}
