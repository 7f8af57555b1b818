// The browser on a real terminal.

import Browser
import Evidence
import EvidenceReports
import Terminal

/// Waits for events, gives them to the state, shows one frame for all that were pending, and carries out effects.
struct BrowserSession: ~Copyable {
  private var model: BrowserModel
  private var state: BrowserState
  private var screen: CursesScreen
  private let opened: ReviewSet
  private let pending: [ReviewSource]
  private let exports: ExportRunner
  private let reading: BackgroundReading

  /// Opens the terminal after the first review, or all that the arguments need, has been read.
  init(_ arguments: Browse) throws(CommandFailure) {
    let sources = try ReviewSource.named(by: arguments.sources.paths)
    let first = arguments.needsWholeLibrary ? sources : Array(sources.prefix(1))
    let pending = Array(sources.dropFirst(first.count))
    let opened = ReviewSet(reading: first, in: arguments.speech.language)
    var model = try opened.model(ascii: arguments.ascii, pendingReviews: pending.count)
    let opening = try Opening(arguments, model)

    let screen = try Self.screen(
      ScreenOptions(
        ascii: arguments.ascii, mouse: !arguments.withoutMouse, theme: arguments.theme.theme,
        colour: arguments.color.choice, inputIsData: sources.contains(.standardInput)))
    // Only now is it known what the locale allows.
    let isASCII = screen.glyphs == .ascii
    if isASCII != arguments.ascii { model = model.with(ascii: isASCII, pendingReviews: pending.count) }
    var state = BrowserState(
      model, size: screen.size, glyphs: screen.glyphs, today: Today.date, hasMouse: screen.hasMouse)
    opening.apply(to: &state, model)
    if let standIn = screen.standIn {
      state.show("\(standIn.term) is not known here; \(standIn.used) is used instead.")
    }

    self.opened = opened
    self.pending = pending
    self.exports = ExportRunner(sources: sources, date: Today.date)
    self.reading = BackgroundReading(wakeUp: screen.wakeUp)
    self.model = model
    self.state = state
    self.screen = screen
  }

  private static func screen(_ options: ScreenOptions) throws(CommandFailure) -> CursesScreen {
    do throws(TerminalError) {
      return try CursesScreen(options: options)
    } catch {
      throw .noTerminal(error.message)
    }
  }

  /// Runs until the person quits or the terminal goes away.
  mutating func run() throws(CommandFailure) {
    do throws(TerminalError) {
      try screen.show(state.frame(model))
      BackgroundReading.prepare(model)
      reading.start(pending, after: opened, ascii: screen.glyphs == .ascii)
      while try turn() { try screen.show(state.frame(model)) }
      screen.close()
    } catch {
      screen.close()
      if case .terminated(let signal) = error { signal.endProcess() }
      throw .noTerminal(error.message)
    }
  }

  /// Deals with everything that has happened; returns whether to go on.
  private mutating func turn() throws(TerminalError) -> Bool {
    for event in try screen.nextEvents() {
      if event == .wake { takeReviews() }
      for effect in state.handle(event, model) {
        if effect == .quit { return false }
        try carryOut(effect)
      }
    }
    return true
  }

  private mutating func takeReviews() {
    guard let arrival = reading.take() else { return }
    let language = model.language
    model = arrival.model ?? model.with(ascii: screen.glyphs == .ascii, pendingReviews: 0)
    // Another may have been chosen since the reading began.
    if model.language != language { model = model.speaking(language, EnvironmentVariable.collation(in: language)) }
    state.adopt(model)
    BackgroundReading.prepare(model)
    if let error = arrival.errors.first {
      let more = arrival.errors.count > 1 ? " (and \(arrival.errors.count - 1) more)" : ""
      state.show(error + more, isProblem: true)
    }
  }

  private mutating func carryOut(_ effect: SideEffect) throws(TerminalError) {
    switch effect {
    case .quit: break
    case .copy(let text):
      do throws(TerminalError) {
        try screen.copyToClipboard(text)
      } catch {
        state.show("Not copied: \(error.message)", isProblem: true)
      }
    case .open(let url):
      let address = WebAddress.encoded(url)
      // The address comes first, and short: a narrow window cuts off the rest.
      let shown = address.trimmingPrefix("https://")
      state.show(
        "\(shown): " + (WebBrowser.open(address) ? "the desktop opens it" : "no web browser to open it here"))
    case .export(let request): exports.carryOut(request, &state, model)
    case .redraw: screen.redraw()
    case .theme(let theme):
      if !screen.adopt(theme) {
        state.show("There is no colour here (TERM, NO_COLOR or --color): every theme looks like mono.", isProblem: true)
      }
    case .language(let language):
      model = model.speaking(language, EnvironmentVariable.collation(in: language))
      state.adopt(model)
      state.show(languageOf: model)
    case .ring: screen.ring()
    case .captureMouse(let isWanted): screen.captureMouse(isWanted)
    }
  }
}
