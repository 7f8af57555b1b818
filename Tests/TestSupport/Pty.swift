// A program in a bare pseudo-terminal: for bytes, modes and exit status. What is on the screen is `Tmux`'s to say.

import Glibc

/// A pseudo-terminal with one program in it.
public final class Pty {
  /// Everything that the program wrote so far.
  public private(set) var output: [UInt8] = []
  /// The terminal's modes before the program began.
  public let modesAtStart: [UInt32]
  /// The program.
  public let process: Int32

  private var controller: Int32
  /// Held open so that the modes can be read after the program is gone.
  private var terminal: Int32
  private var end: ProcessEnd?

  /// The system calls behind `unlockpt` and `ptsname`, which Swift's import of the C library lacks.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// How long anything may take before a test fails.
  public static let patience = 20_000

  /// Starts a program as the leader of a session in a terminal of this size. `standardInput` is a file to read data from
  /// in the place of the terminal.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24,
    standardInput: String? = nil
  ) throws {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard controller >= 0, ioctl(controller, Self.setLock, &locked) == 0,
      ioctl(controller, Self.getNumber, &number) == 0
    else { throw ProcessError("no pseudo-terminal: errno \(errno)") }
    let terminalPath = "/dev/pts/\(number)"
    terminal = open(terminalPath, O_RDWR | O_NOCTTY | O_CLOEXEC)
    Self.setSize(controller, columns, rows)
    modesAtStart = Self.modes(of: terminal)
    process = try spawn(
      path, arguments, environment: environment, .terminal(path: terminalPath, standardInput: standardInput))
  }

  deinit {
    if end == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(terminal)
    close(controller)
  }

  /// What was written so far, as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Types.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Types bytes.
  public func send(_ bytes: [UInt8]) { _ = write(controller, bytes, bytes.count) }

  /// Changes the size; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) { Self.setSize(controller, columns, rows) }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Takes the terminal away, as when its window is closed.
  public func hangUp() {
    close(terminal)
    close(controller)
    terminal = -1
    controller = -1
  }

  /// Reads until `text` was written after the first `start` bytes of the output.
  public func wait(for text: String, after start: Int = 0) throws {
    let wanted = Array(text.utf8)
    let deadline = milliseconds() + Self.patience
    while !Self.contains(wanted, in: output[min(start, output.count)...]) {
      guard milliseconds() < deadline else {
        throw ProcessError("'\(text)' did not come; there was:\n\(self.text.debugDescription)")
      }
      guard read(for: 100) || isRunning() else {
        if Self.contains(wanted, in: output[min(start, output.count)...]) { return }
        throw ProcessError("the program ended before '\(text)' came; there was:\n\(self.text.debugDescription)")
      }
    }
  }

  /// Reads for a while, whatever comes.
  /// - Returns: the number of bytes that came.
  public func read(quietFor time: Int) -> Int {
    let before = output.count
    while read(for: time) {}
    return output.count - before
  }

  /// Waits for the program to end, and reads all that it wrote.
  public func waitForEnd() throws -> ProcessEnd {
    let deadline = milliseconds() + Self.patience
    while isRunning() {
      guard milliseconds() < deadline else { throw ProcessError("the program does not end; \(text.debugDescription)") }
      _ = read(for: 20)
    }
    while read(for: 0) {}
    return end ?? .exited(-1)
  }

  /// The terminal's modes in a form that can be compared: all flags and control characters.
  public func modes() -> [UInt32] { Self.modes(of: terminal) }

  private static func modes(of terminal: Int32) -> [UInt32] {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return [] }
    let characters = withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + characters
  }

  /// The processor time that the program has used, in ticks of the clock.
  public func processorTicks() throws -> Int {
    guard let file = fopen("/proc/\(process)/stat", "r") else { throw ProcessError("no /proc/\(process)/stat") }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 1024)
    guard fgets(&line, Int32(line.count), file) != nil else { throw ProcessError("an empty stat") }
    let text = line.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    // The name in parentheses may hold spaces; user and system time are the 12th and 13th fields after it.
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      throw ProcessError("cannot read \(text)")
    }
    return user + system
  }

  /// Reads until something comes, then until nothing does for `time` milliseconds.
  /// - Returns: the number of bytes that came.
  public func waitForMore(thenQuietFor time: Int) throws -> Int {
    let before = output.count
    let deadline = milliseconds() + Self.patience
    while !read(for: 100) {
      guard milliseconds() < deadline else { throw ProcessError("nothing came after:\n\(text.debugDescription)") }
    }
    _ = read(quietFor: time)
    return output.count - before
  }

  /// Whether the program has not ended.
  public func isRunning() -> Bool {
    if end != nil { return false }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return true }
    end = ProcessEnd(waitStatus: status)
    return false
  }

  private func read(for time: Int) -> Bool {
    guard controller >= 0 else {
      usleep(useconds_t(time * 1000))
      return false
    }
    var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(time)) > 0, waiting.revents & Int16(POLLIN) != 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(controller, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer.prefix(count)
    return true
  }

  private static func contains(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    guard !wanted.isEmpty else { return true }
    return bytes.indices.contains { start in
      bytes[start] == wanted[0] && bytes[start...].starts(with: wanted)
    }
  }

  private static func setSize(_ descriptor: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }
}
