// The hold that a program has on the terminal, from the first byte sent to the last. Giving it back happens in one
// place, and also when the program forgets.

internal import CNcurses
internal import Glibc

/// Owns the terminal's modes, the curses screen, the signal handlers and the guard.
final class TerminalHold {
  /// The entry of the terminal database.
  let type: TerminalType
  /// Where output goes.
  let output: Int32
  /// Where keys come from.
  let input: Int32
  /// Readable when a signal came.
  let signals: Int32
  let strings: TerminalStrings

  private enum State { case shown, suspended, closed }
  private var state = State.shown
  private let inputIsOurs: Bool
  private var reportsMouse = false

  /// Checks everything that can be wrong before anything is sent; then takes the terminal.
  init(term: String, inputIsData: Bool) throws(TerminalError) {
    output = STDOUT_FILENO
    guard cn_is_terminal(output) else { throw .outputNotATerminal }
    type = try TerminalType.choose(term)
    guard cn_guard_claim() else { throw .alreadyOpen }
    do throws(TerminalError) {
      inputIsOurs = inputIsData || !cn_is_terminal(STDIN_FILENO)
      input = inputIsOurs ? cn_open_terminal() : STDIN_FILENO
      guard input >= 0, cn_guard_save_modes(input) else { throw TerminalError.noTerminalForKeys }
      signals = cn_guard_watch_signals()
      guard signals >= 0 else { throw TerminalError.system(call: "pipe2", code: cn_errno()) }
      guard cn_screen_open(type.name, output, input) else {
        // The type is known, so what failed is something else.
        let code = cn_errno()
        throw code == 0 ? TerminalError.unknownTerm(term) : .system(call: "newterm", code: code)
      }
    } catch {
      cn_guard_unwatch_signals()
      cn_guard_release()
      throw error
    }
    strings = TerminalStrings(rows: Self.size.rows)
    arm()
    cn_set_input_modes(input)
    cn_define_keys()
    adoptSize()
    send(strings.pasteOn)
  }

  deinit { close() }

  /// The size that curses draws on.
  static var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    cn_size(&columns, &rows)
    return Size(Int(columns), Int(rows))
  }

  /// Takes over the terminal's present size; what LINES and COLUMNS say is often out of date.
  func adoptSize() {
    var columns: Int32 = 0
    var rows: Int32 = 0
    if cn_window_size(output, &columns, &rows) { cn_resize(columns, rows) }
  }

  /// Asks for mouse reports, or gives the mouse back to the terminal.
  /// - Returns: whether they come.
  func captureMouse(_ isWanted: Bool) -> Bool {
    reportsMouse = cn_want_mouse(isWanted)
    return reportsMouse
  }

  /// Sends text past curses: for sequences that do not draw.
  func send(_ text: String) {
    var text = text
    text.withUTF8 { bytes in _ = cn_write(output, bytes.baseAddress, bytes.count) }
  }

  /// Gives the terminal back for a while.
  func leave() {
    guard state == .shown else { return }
    state = .suspended
    send(strings.pasteOff)
    endwin()
    if !strings.hasAlternateScreen { send("\r\n") }
    cn_guard_disarm()
  }

  /// Takes the terminal again, as it is now, and draws what was drawn before.
  func enter() {
    guard state == .suspended else { return }
    state = .shown
    arm()
    adoptSize()
    cn_repaint()
    send(strings.pasteOn)
  }

  /// Gives the terminal back for good.
  func close() {
    guard state != .closed else { return }
    leave()
    state = .closed
    cn_screen_close()
    cn_guard_unwatch_signals()
    if inputIsOurs { cn_close(input) }
    cn_guard_release()
  }

  private func arm() {
    var reset = strings.reset
    reset.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cn_guard_arm(output, $0.baseAddress, $0.count) }
    }
  }
}
