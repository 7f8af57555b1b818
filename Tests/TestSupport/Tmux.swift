// A program in tmux: for what a person sees. Its own server, no configuration, and nothing waits for a fixed time.

import Glibc

/// A tmux session of one pane.
public final class Tmux {
  private let socket: String
  private let environment: [String: String]

  /// How long anything may take before a test fails.
  public static let patience = 20_000

  /// Starts a command, given as to a shell, in a pane of this size. `environment` is all that it sees, beside what tmux
  /// sets.
  public init(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:], term: String = "tmux-256color",
    _ command: String
  ) throws {
    socket = "evidence-test-\(getpid())-\(UInt32.random(in: 0 ..< .max))"
    var variables = ["PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    variables.merge(environment) { $1 }
    self.environment = variables
    // A first session that only holds the server, so that options are set before the program starts.
    try run("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "holder", "cat")
    try run("set-option", "-g", "default-terminal", term)
    try run("set-option", "-g", "escape-time", "0")
    try run("set-option", "-g", "remain-on-exit", "on")
    try run("set-option", "-s", "set-clipboard", "on")
    try run("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "main", command)
  }

  deinit { _ = try? run("kill-server") }

  /// Presses keys by tmux's names for them, such as `Down`, `Enter`, `C-l`, `M-x`, `Escape`.
  public func press(_ keys: String...) throws {
    for key in keys { try run("send-keys", "-t", "main:", key) }
  }

  /// Types text as it is.
  public func type(_ text: String) throws { try run("send-keys", "-t", "main:", "-l", text) }

  /// Sends raw bytes, such as a mouse report.
  public func send(_ bytes: [UInt8]) throws {
    try run(["send-keys", "-t", "main:", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes text as a terminal does.
  public func paste(_ text: String) throws {
    try run("set-buffer", "--", text)
    try run("paste-buffer", "-p", "-t", "main:")
  }

  /// Changes the size of the window.
  public func resize(columns: Int, rows: Int) throws {
    try run("resize-window", "-t", "main:", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What is on the screen.
  public func screen() throws -> String { try run("capture-pane", "-p", "-t", "main:") }

  /// What is on the screen, with its attributes as escape sequences.
  public func styledScreen() throws -> String { try run("capture-pane", "-p", "-e", "-t", "main:") }

  /// A value in tmux's format language, such as `#{cursor_x}`.
  public func value(_ format: String) throws -> String {
    String(try run("display-message", "-p", "-t", "main:", format).prefix { $0 != "\n" })
  }

  /// Waits until the screen contains a text.
  /// - Returns: the screen.
  @discardableResult
  public func until(contains text: String) throws -> String {
    try until("'\(text)'") { $0.contains(text) }
  }

  /// Waits until the screen is as wanted; `what` says how in the error.
  @discardableResult
  public func until(_ what: String, _ isWanted: (String) -> Bool) throws -> String {
    let deadline = milliseconds() + Self.patience
    while true {
      let screen = try screen()
      if isWanted(screen) { return screen }
      guard milliseconds() < deadline else { throw ProcessError("\(what) did not come; the screen was:\n\(screen)") }
      usleep(20_000)
    }
  }

  @discardableResult
  private func run(_ arguments: String...) throws -> String { try run(arguments) }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    var ends: [Int32] = [0, 0]
    // Not a pipe: this is closed in other programs that are started at the same moment.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw ProcessError("socketpair: errno \(errno)") }
    defer { close(ends[0]) }
    let process = try spawn(
      "tmux", ["-u", "-L", socket, "-f", "/dev/null"] + arguments, environment: environment, .output(ends[1]))
    close(ends[1])
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      output += buffer.prefix(count)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let text = String(decoding: output, as: UTF8.self)
    guard ProcessEnd(waitStatus: status) == .exited(0) else {
      throw ProcessError("tmux \(arguments.joined(separator: " ")): \(text)")
    }
    return text
  }
}
