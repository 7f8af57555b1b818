public import Browser
public import Evidence
public import Terminal

/// The browser as a person uses it, without a terminal: keys, mouse and sizes go in, a frame comes out.
public struct Driver: Sendable {
  /// What is open.
  public enum Sample: String, CaseIterable, Sendable {
    case rr0001, careLeavers = "care-leavers", ltcGuidelines = "ltc-guidelines", taar1 = "taar1-psychosis"
    case malaria = "malaria-sickle-cell"
    /// Every bundled review.
    case all
  }

  /// Why the browser could not be driven so.
  public struct Failure: Error, CustomStringConvertible {
    /// What is wrong, line by line.
    public let description: String
  }

  /// The day on which every test is run: the age of a search does not change with the clock.
  public static let today = PartialDate(year: 2025, month: 6, day: 1)

  /// What is open.
  public private(set) var model: BrowserModel
  /// Where one is.
  public private(set) var state: BrowserState
  /// What the browser asked of the world, in order.
  public private(set) var effects: [SideEffect] = []

  /// A browser of some reviews, at the page that it opens with.
  public init(
    _ sample: Sample, _ size: Size = Size(80, 24), glyphs: Glyphs = .unicode, in language: Language = .english
  ) throws {
    let library =
      switch sample {
      case .rr0001: try SampleLibrary.rr0001.library
      case .careLeavers: try SampleLibrary.careLeavers.library
      case .ltcGuidelines: try SampleLibrary.ltcGuidelines.library
      case .taar1: try SampleLibrary.taar1.library
      case .malaria: try SampleLibrary.malaria.library
      case .all: try SampleLibrary.all.library
      }
    self.init(BrowserModel(library, words: Words(language), ascii: glyphs == .ascii), size, glyphs: glyphs)
  }

  /// A browser of a model.
  public init(_ model: BrowserModel, _ size: Size = Size(80, 24), glyphs: Glyphs = .unicode) {
    self.model = model
    state = BrowserState(model, size: size, glyphs: glyphs, today: Self.today)
  }

  /// What is on the screen.
  public var frame: Frame { state.frame(model) }
  /// What is on the screen, as text.
  public var text: String { frame.text }
  /// The line at the top.
  public var header: String { frame.row(0) }
  /// The line at the bottom.
  public var status: String { frame.row(frame.size.rows - 1) }

  /// Presses keys, one after the other.
  public mutating func press(_ presses: Press...) { press(presses) }

  /// Presses keys, one after the other.
  public mutating func press(_ presses: [Press]) {
    for key in presses.flatMap(\.keys) { send(.key(key)) }
  }

  /// Clicks on a cell.
  public mutating func click(_ point: Point) { send(.mouse(Mouse(.press, at: point))) }

  /// Clicks on the first letter of a text on the screen: the first one, or the one that stands so many places after it.
  public mutating func click(_ text: String, occurrence: Int = 0) throws {
    click(try point(of: text, occurrence: occurrence))
  }

  /// Turns the wheel over a cell.
  public mutating func wheel(_ kind: Mouse.Kind, at point: Point) { send(.mouse(Mouse(kind, at: point))) }

  /// Gives the screen another size.
  public mutating func resize(_ columns: Int, _ rows: Int) { send(.resize(Size(columns, rows))) }

  /// Pastes a text.
  public mutating func paste(_ text: String) { send(.paste(text)) }

  /// Puts another model in the place of the one that is open, as when more reviews have been read.
  public mutating func adopt(_ model: BrowserModel) {
    self.model = model
    state.adopt(model)
  }

  /// Gives the browser an event.
  public mutating func send(_ event: Event) { effects += state.handle(event, model) }

  /// Where a text stands on the screen.
  public func point(of text: String, occurrence: Int = 0) throws -> Point {
    let points = frame.points(of: text)
    guard points.indices.contains(occurrence) else {
      throw Failure(description: "“\(text)” stands \(points.count) times on the screen:\n\(self.text)")
    }
    return points[occurrence]
  }

  /// Holds the screen against `Goldens/NAME.screen`: with a theme, as it looks in that theme.
  public func expect(golden name: String, in theme: Theme? = nil) throws {
    try Golden.expect(theme.map(frame.transcript) ?? frame.transcript, named: name)
  }
}

extension Frame {
  /// The cells at which a text begins, row by row.
  public func points(of text: String) -> [Point] {
    (0..<size.rows).flatMap { row -> [Point] in
      let cells = (0..<size.columns).map { self[$0, row].text }
      return cells.indices.compactMap { column in
        var rest = Substring(text)
        for cell in cells[column...] where !rest.isEmpty {
          guard rest.hasPrefix(cell) else { return nil }
          rest = rest.dropFirst(cell.count)
        }
        return rest.isEmpty && !text.isEmpty ? Point(column, row) : nil
      }
    }
  }
}
