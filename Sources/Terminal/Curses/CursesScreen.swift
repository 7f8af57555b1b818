// The terminal as a screen: one thread opens it, draws on it and closes it.

internal import CNcurses
internal import Glibc

/// A screen on the terminal of the process. There can be one at a time, because curses and the terminal's modes belong
/// to the process; it must stay on the thread that opened it.
public struct CursesScreen: ~Copyable, Screen {
  /// The present size.
  public var size: Size { TerminalHold.size }
  /// The symbols that the locale and the options allow.
  public let glyphs: Glyphs
  /// Wakes ``nextEvents()`` from another thread.
  public let wakeUp: WakeUp
  /// Whether the mouse is reported.
  public private(set) var hasMouse: Bool
  /// The terminal's type that is used, when the database lacks what TERM says: worth saying once.
  public let standIn: StandIn?

  private let hold: TerminalHold
  private var painter: FramePainter
  private var decoder = KeyDecoder()
  private var cursorIsVisible: Bool?
  private var isClosed = false
  private var hasEnded = false
  /// Events that were made while no one asked for any.
  private var pending: [Event] = []
  /// How often the terminal said that it had input and had none.
  private var emptyReads = 0

  /// One type of terminal in the place of another.
  public struct StandIn: Hashable, Sendable {
    /// What TERM says.
    public let term: String
    /// What is used.
    public let used: String

    /// The fact in one sentence.
    public var message: String {
      "the terminal type '\(Sanitiser.clean(term))' (TERM) is not known on this computer; '\(used)' stands in for it"
    }
  }

  /// Takes the terminal. Nothing has been sent to it when this throws.
  public init(options: ScreenOptions) throws(TerminalError) {
    let locale = TerminalLocale.adopt(environment: Self.environment)
    let term = options.term ?? Self.environment("TERM") ?? ""
    // All that can fail comes before the first stored property: a value that cannot be copied is made whole or not.
    let wakeUp: WakeUp
    if let given = options.wakeUp { wakeUp = given } else { wakeUp = try WakeUp() }
    let hold = try TerminalHold(term: term, inputIsData: options.inputIsData)

    self.wakeUp = wakeUp
    self.hold = hold
    glyphs = options.ascii || locale.symbolsAreASCII ? .ascii : .unicode
    standIn = hold.type.standsInFor.map { StandIn(term: $0, used: hold.type.name) }
    painter = FramePainter(
      theme: options.theme, support: Self.startColour(options.colour), textIsASCII: locale.textIsASCII)
    hasMouse = options.mouse && hold.captureMouse(true)
  }

  /// Hands the frame over; only what changed is sent.
  public mutating func show(_ frame: Frame) throws(TerminalError) {
    guard !isClosed else { throw .lost }
    let size = size
    painter.paint(frame, on: size)
    if cursorIsVisible != frame.cursorIsVisible {
      cursorIsVisible = frame.cursorIsVisible
      curs_set(frame.cursorIsVisible ? 1 : 0)
    }
    let cursor = frame.cursor ?? Point(0, 0)
    cn_update(
      Int32(max(0, min(cursor.column, size.columns - 1))), Int32(max(0, min(cursor.row, size.rows - 1))))
  }

  /// Sleeps until there is something; see ``Screen/nextEvents()``. Throws ``TerminalError/terminated(_:)`` when a signal
  /// asks the program to end, with the terminal given back.
  public mutating func nextEvents() throws(TerminalError) -> [Event] {
    guard !isClosed, !hasEnded else { throw .lost }
    while true {
      var events = pending
      pending = []
      try takeSignals(into: &events)
      // What curses has read already shows in no poll, so it is drained first, always.
      let keyEvents = takeKeys()
      events += keyEvents
      if wakeUp.counter?.take() == true { events.append(.wake) }
      if !events.isEmpty { return events }
      let ready = cn_wait(hold.input, hold.signals, wakeUp.counter?.descriptor ?? -1)
      if hasLost(ready) {
        // The hang-up signal, which says more, comes at the same moment.
        try takeSignals(into: &events)
        hasEnded = true
        return events + [.endOfInput]
      }
    }
  }

  /// Rings the bell, or flashes.
  public mutating func ring() {
    guard !isClosed else { return }
    beep()
  }

  /// Makes the next frame draw every cell.
  public mutating func redraw() {
    guard !isClosed else { return }
    painter.forget()
    cn_forget_screen()
  }

  /// Gives the mouse to the program, or back to the terminal.
  public mutating func captureMouse(_ isWanted: Bool) {
    guard !isClosed else { return }
    hasMouse = hold.captureMouse(isWanted)
  }

  /// Draws in the colours of a theme from the next frame on.
  public mutating func adopt(_ theme: Theme) -> Bool { painter.adopt(theme) }

  /// The most that common terminals take, in base 64.
  static let clipboardLimit = 74_994

  /// Sends text to the clipboard of the terminal (OSC 52). Terminals may refuse, and none answers.
  public mutating func copyToClipboard(_ text: String) throws(TerminalError) {
    guard !isClosed else { throw .lost }
    guard hold.strings.hasAlternateScreen else { throw .noClipboard(hold.type.name) }
    let encoded = text.utf8.base64
    guard encoded.count <= Self.clipboardLimit else {
      throw .clipboardTooLong(bytes: text.utf8.count, limit: Self.clipboardLimit / 4 * 3)
    }
    hold.send("\u{1B}]52;c;" + String(decoding: encoded, as: UTF8.self) + "\u{7}")
  }

  /// Stops the whole process group, as Ctrl-Z does.
  public mutating func suspend() throws(TerminalError) {
    guard !isClosed else { throw .lost }
    stop(wholeGroup: true)
  }

  /// Gives the terminal back.
  public mutating func close() {
    isClosed = true
    hold.close()
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Starts colour where it is wanted and there; asking a terminal without colours for a pair crashes curses.
  private static func startColour(_ choice: ColourChoice) -> ColourSupport {
    let refusal = environment("NO_COLOR").map { ["NO_COLOR": $0] } ?? [:]
    let colours = has_colors() ? Int(cn_colours()) : 0
    let support = ColourSupport.resolve(choice: choice, environment: refusal, colours: colours)
    guard support != .none, start_color() == OK else { return .none }
    use_default_colors()
    return support
  }
}

// MARK: - What happened

extension CursesScreen {
  private mutating func takeKeys() -> [Event] {
    var inputs: [KeyInput] = []
    var isEmpty = true
    while true {
      let code = cn_read_key()
      if code == Int32(cn_no_input) { break }
      isEmpty = false
      if let input = KeyInput(cursesCode: code) { inputs.append(input) }
    }
    if !isEmpty { emptyReads = 0 }
    return decoder.decode(inputs)
  }

  /// A terminal that hung up, or whose end was read, is ready for ever.
  private mutating func hasLost(_ ready: cn_ready) -> Bool {
    if ready.hung_up { return true }
    if ready.keys { emptyReads += 1 }
    return emptyReads > 8
  }

  private mutating func takeSignals(into events: inout [Event]) throws(TerminalError) {
    var numbers = pendingSignals()
    if numbers.contains(SIGTSTP) {
      stop(wholeGroup: false)
      // The continuation of this very stop is no news.
      numbers = (numbers + pendingSignals()).filter { $0 != SIGCONT && $0 != SIGTSTP }
      events += pending
      pending = []
    }
    if let signal = numbers.lazy.compactMap(TerminationSignal.init(number:)).first {
      close()
      throw .terminated(signal)
    }
    if numbers.contains(SIGCONT) {
      // Someone else stopped the program, and the terminal was not given back.
      hold.leave()
      enterAgain()
      events += pending
      pending = []
    }
    if numbers.contains(SIGWINCH) {
      hold.adoptSize()
      redraw()
      events.append(.resize(size))
    }
  }

  private func pendingSignals() -> [Int32] {
    var numbers: [Int32] = []
    while true {
      let number = cn_guard_take_signal()
      if number == 0 { return numbers }
      numbers.append(number)
    }
  }

  private mutating func stop(wholeGroup: Bool) {
    hold.leave()
    cn_guard_stop(wholeGroup)
    enterAgain()
  }

  private mutating func enterAgain() {
    let before = size
    hold.enter()
    painter.forget()
    cursorIsVisible = nil
    if size != before { pending.append(.resize(size)) }
    pending.append(.resume)
  }
}
