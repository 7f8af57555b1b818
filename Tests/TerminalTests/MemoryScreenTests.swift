import Terminal
import Testing

@Suite struct MemoryScreenTests {
  /// What a program does: it knows a screen, not which.
  private func echo(on screen: inout some Screen & ~Copyable) throws(TerminalError) {
    var line = ""
    while true {
      var frame = Frame(size: screen.size, glyphs: screen.glyphs)
      frame.put(Run(line), at: Point(0, 0))
      try screen.show(frame)
      for event in try screen.nextEvents() {
        switch event {
        case .key(.character(let character)): line.append(character)
        case .endOfInput: return screen.close()
        default: break
        }
      }
    }
  }

  @Test func aProgramRunsOnEventsGivenBeforehand() throws {
    let batches: [[Event]] = [
      [.key(.character("a")), .key(.character("b"))], [.resize(Size(4, 1))], [.key(.character("c"))],
    ]
    var screen = MemoryScreen(size: Size(10, 1), events: batches)
    try echo(on: &screen)
    #expect(screen.frames.map(\.text) == ["\n", "ab\n", "ab\n", "abc\n"])
    #expect(screen.frames.map(\.size.columns) == [10, 10, 4, 4])
    #expect(screen.isClosed)
  }

  @Test func whatAProgramAsksForIsRecorded() throws {
    var screen = MemoryScreen(size: Size(1, 1))
    screen.ring()
    screen.redraw()
    screen.captureMouse(false)
    try screen.copyToClipboard("x")
    try screen.suspend()
    #expect(screen.rings == 1 && screen.redraws == 1 && !screen.hasMouse && screen.clipboard == ["x"])
    #expect(try screen.nextEvents() == [.resume])
    #expect(try screen.nextEvents() == [.endOfInput])
  }
}
