// A screen without a terminal: tests and scripts look at its frames.

/// Keeps what was shown, and plays events that were given beforehand.
public struct MemoryScreen: Screen {
  /// The present size; a resize event changes it.
  public private(set) var size: Size
  /// The symbols that frames use.
  public let glyphs: Glyphs
  /// A handle that wakes nothing, since nothing here waits.
  public let wakeUp = WakeUp.unattached
  /// Whether the mouse was last asked for.
  public private(set) var hasMouse = true

  /// Every frame shown, in order, as it was given.
  public private(set) var frames: [Frame] = []
  /// How often the bell rang.
  public private(set) var rings = 0
  /// How often a full redraw was asked for.
  public private(set) var redraws = 0
  /// The theme that was asked for last.
  public private(set) var theme: Theme?
  /// What was sent to the clipboard, in order.
  public private(set) var clipboard: [String] = []
  /// Whether it was closed.
  public private(set) var isClosed = false

  private var pending: [[Event]]

  /// A screen that plays `events`, one array a call of ``nextEvents()``; after the last comes ``Event/endOfInput``.
  public init(size: Size, glyphs: Glyphs = .unicode, events: [[Event]] = []) {
    self.size = size
    self.glyphs = glyphs
    pending = events.reversed()
  }

  /// The frame that is seen.
  public var frame: Frame? { frames.last }

  /// Adds events to those that are still to come.
  public mutating func enqueue(_ events: [Event]) {
    pending.insert(events, at: 0)
  }

  /// Records the frame.
  public mutating func show(_ frame: Frame) throws(TerminalError) {
    frames.append(frame)
  }

  /// Plays the next array of events.
  public mutating func nextEvents() throws(TerminalError) -> [Event] {
    guard let events = pending.popLast(), !events.isEmpty else { return [.endOfInput] }
    for case .resize(let size) in events { self.size = size }
    return events
  }

  /// Counts the bell.
  public mutating func ring() { rings += 1 }

  /// Counts the wish.
  public mutating func redraw() { redraws += 1 }

  /// Records the wish.
  public mutating func captureMouse(_ isWanted: Bool) { hasMouse = isWanted }

  /// Records the theme.
  public mutating func adopt(_ theme: Theme) -> Bool {
    self.theme = theme
    return true
  }

  /// Records the text.
  public mutating func copyToClipboard(_ text: String) throws(TerminalError) { clipboard.append(text) }

  /// Stops nothing; ``Event/resume`` comes after the events that are pending.
  public mutating func suspend() throws(TerminalError) { enqueue([.resume]) }

  /// Records that it was called.
  public mutating func close() { isClosed = true }
}
