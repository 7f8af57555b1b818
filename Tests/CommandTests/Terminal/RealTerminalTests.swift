import TestSupport
import Testing

/// The program in a real terminal, driven as a person drives it. One at a time: each waits for what it wants to see, and
/// a loaded machine should not make it wait for the others too.
@Suite(.serialized) enum RealTerminalTests {
  /// The program in tmux.
  static func tmux(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, term: String = "tmux-256color",
    environment: [String: String] = [:]
  ) throws -> Tmux {
    let words = try [EvidenceProcess.path()] + arguments
    return try Tmux(
      columns: columns, rows: rows, environment: environment, term: term,
      words.map(ShellWord.quoted).joined(separator: " ") + "; echo code $?; exec cat")
  }

  /// The program in tmux with the lists of a review on screen, everything else read too.
  static func browsing(
    _ review: String = "rr0001", columns: Int = 80, rows: Int = 24, term: String = "tmux-256color"
  ) throws -> Tmux {
    let tmux = try tmux(["--review", review], columns: columns, rows: rows, term: term)
    try tmux.until(contains: "? help")
    try tmux.press("1")
    try tmux.until(contains: "2 Findings")
    return tmux
  }

  /// The program in a bare terminal, after its first frame.
  static func pty(
    _ arguments: [String] = [], _ changes: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    standardInput: String? = nil, until text: String = " move"
  ) throws -> Pty {
    let pty = try Pty(
      EvidenceProcess.path(), arguments, environment: EvidenceProcess.environment(changes), columns: columns,
      rows: rows, standardInput: standardInput)
    try pty.wait(for: text)
    return pty
  }
}

/// A word of a shell command.
enum ShellWord {
  /// The word as the shell takes it, whatever it holds.
  static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}

extension Tmux {
  /// Waits until the program has ended, and returns its exit code, which the shell prints: tmux itself loses sight of a
  /// program now and then.
  func exitCode() throws -> String {
    let screen = try until("the end of the program") { $0.contains(#/(?m)^code [0-9]+$/#) }
    return screen.firstMatch(of: #/(?m)^code ([0-9]+)$/#).map { String($0.1) } ?? ""
  }

  /// Waits until the cursor, which follows the selection, is before a text in its row.
  func untilSelected(_ text: String) throws {
    try until("the cursor before '\(text)'") { _ in (try? selected())?.contains(text) == true }
  }

  /// Moves down until a text is selected.
  func moveDown(to text: String) throws {
    try until("'\(text)' below") { _ in
      guard let before = try? selected() else { return false }
      if before.contains(text) { return true }
      _ = try? press("Down")
      _ = try? until("another row") { _ in (try? selected()) != before }
      return false
    }
  }

  /// What the cursor is before. The screens here have one column a character.
  private func selected() throws -> Substring {
    let place = try value("#{cursor_y} #{cursor_x}").split(separator: " ").compactMap { Int($0) }
    let rows = try screen().split(separator: "\n", omittingEmptySubsequences: false)
    guard place.count == 2, place[0] < rows.count else { return "" }
    return rows[place[0]].dropFirst(place[1])
  }

  /// Clicks on the first place where a text is, as xterm reports it.
  func click(on text: String) throws { try mouse(0, on: text) }

  /// Presses the button of the mouse over the first place where a text is, and leaves it pressed.
  func pressButton(on text: String) throws { try report(0, "M", at: place(of: text)) }

  /// Lets the button go over the first place where a text is.
  func releaseButton(on text: String) throws { try report(0, "m", at: place(of: text)) }

  /// Clicks on the first place where a text is, as terminals told before they counted in digits: a byte a number, from 32.
  func clickInBytes(on text: String) throws {
    let place = try place(of: text)
    func byte(_ number: Int) -> UInt8 { UInt8(32 + number) }
    for button in [0, 3] {
      try send(Array("\u{1B}[M".utf8) + [byte(button), byte(place.column + 1), byte(place.row + 1)])
    }
  }

  /// Turns the wheel down over the first place where a text is.
  func wheelDown(over text: String) throws { try mouse(65, on: text) }

  private func mouse(_ button: Int, on text: String) throws {
    // The text may move or go as soon as the button is pressed.
    let place = try place(of: text)
    try report(button, "M", at: place)
    if button == 0 { try report(button, "m", at: place) }
  }

  private func report(_ button: Int, _ end: String, at place: (column: Int, row: Int)) throws {
    try send(Array("\u{1B}[<\(button);\(place.column + 1);\(place.row + 1)\(end)".utf8))
  }

  private func place(of text: String) throws -> (column: Int, row: Int) {
    let rows = try until(contains: text).split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains(text) })
    let range = try #require(rows[row].firstRange(of: text))
    return (rows[row].distance(from: rows[row].startIndex, to: range.lowerBound), row)
  }
}
