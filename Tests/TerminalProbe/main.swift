// A program for tests of the terminal layer: it draws a known frame, shows what it is told, and can die in the ways
// that a Swift program dies. Not a product.

import Glibc
import Terminal

/// What the probe has seen, and how it draws it.
struct Probe {
  var size: Size
  var glyphs: Glyphs
  var lines: [String] = []
  var selection = 0
  var cursorIsVisible = false
  var hasMouse: Bool

  func frame() -> Frame {
    var frame = Frame(size: size, glyphs: glyphs)
    frame.box(frame.bounds, role: .accent)
    frame.put(Run(" probe \(size.columns)x\(size.rows)\(hasMouse ? " mouse" : "") ", .heading), at: Point(2, 0))
    let width = size.columns - 4
    frame.put([Run("漢字 é ● "), Run("good ", .good), Run("bad", .bad)], at: Point(2, 1), width: width)
    for (index, line) in lines.suffix(max(0, size.rows - 4)).enumerated() {
      frame.put(Run(line), at: Point(2, index + 3), width: width)
    }
    frame.select(Rect(column: 1, row: 3 + selection, columns: size.columns - 2, rows: 1))
    frame.cursor = Point(2, 3 + selection)
    frame.cursorIsVisible = cursorIsVisible
    return frame
  }

  mutating func note(_ line: String) { lines.append(line) }
}

func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

func overflow(_ depth: Int) -> Int { depth < 0 ? 0 : overflow(depth + 1) + depth }

/// Runs until `q`. Keys of the probe's own: `T` traps, `S` overflows the stack, `A` aborts, `X` exits without closing,
/// `E` throws, `H` hangs, `e` writes to standard error, `w` wakes itself from another thread, `m` toggles the mouse,
/// `c` copies, `z` suspends, `v` shows the cursor, `j` and `k` move.
func run(_ options: ScreenOptions) throws(TerminalError) {
  var screen = try CursesScreen(options: options)
  var probe = Probe(size: screen.size, glyphs: screen.glyphs, hasMouse: screen.hasMouse)
  if let standIn = screen.standIn { probe.note(standIn.message) }
  probe.note("ready")
  while true {
    try screen.show(probe.frame())
    for event in try screen.nextEvents() {
      switch event {
      case .key(.character("q")):
        screen.close()
        return
      case .key(.character("T")):
        let nothing: [Int] = []
        probe.note("\(nothing[probe.lines.count])")
      case .key(.character("S")): probe.note("\(overflow(probe.lines.count))")
      case .key(.character("A")): abort()
      case .key(.character("X")): exit(0)
      case .key(.character("E")): throw TerminalError.lost
      case .key(.character("H")): while true { sleep(1) }
      case .key(.character("e")): complain("said to standard error")
      case .key(.character("w")):
        let wakeUp = screen.wakeUp
        Task.detached { wakeUp.post() }
      case .key(.character("m")):
        screen.captureMouse(!screen.hasMouse)
        probe.hasMouse = screen.hasMouse
      case .key(.character("c")):
        do throws(TerminalError) { try screen.copyToClipboard("copied") } catch { probe.note(error.message) }
      case .key(.character("z")): try screen.suspend()
      case .key(.character("v")): probe.cursorIsVisible.toggle()
      case .key(.character("j")): probe.selection = min(probe.selection + 1, max(0, probe.size.rows - 5))
      case .key(.character("k")): probe.selection = max(probe.selection - 1, 0)
      case .key(.control("l")): screen.redraw()
      case .key(let key): probe.note("key \(key.name)")
      case .mouse(let mouse):
        probe.note("mouse \(mouse.kind) \(mouse.button) \(mouse.position.column) \(mouse.position.row)")
      case .paste(let text): probe.note("paste \(text.split(separator: "\n").joined(separator: "|"))")
      case .resize(let size):
        probe.size = size
        probe.note("resize \(size.columns)x\(size.rows)")
      case .resume: probe.note("resume")
      case .wake: probe.note("wake")
      case .endOfInput:
        screen.close()
        return
      }
    }
  }
}

let arguments = Set(CommandLine.arguments.dropFirst())
do throws(TerminalError) {
  try run(
    ScreenOptions(
      ascii: arguments.contains("--ascii"), mouse: !arguments.contains("--no-mouse"),
      theme: arguments.contains("--high-contrast") ? .highContrast : .dark,
      inputIsData: arguments.contains("--input-is-data")))
  print("left")
} catch .terminated(let signal) {
  signal.endProcess()
} catch {
  complain("TerminalProbe: \(error.message)")
  exit(3)
}
