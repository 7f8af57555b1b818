import Evidence
import EvidenceQuery
public import Terminal

/// What stands somewhere on the screen, for the mouse.
enum Zone: Hashable, Sendable {
  case pane(Pane)
  case row(List, Int)
  case column(List, ListColumn)
  case clause(Int)
  /// What is left out.
  case without
  case item(PageKind, Int)
  case page(PageKind)
  case step(Int)
  case facet(Int)
  case review(Int)
  case matrix
  case cell(row: Int, column: Int?)
  case action(Action)
  /// The name of a key, which a click presses.
  case key(Key)
  case menuRow(Int)
  case candidate(Int)
  case jumpRow(Int)
  case layer
}

/// A frame while it is drawn, with what stands where on it.
struct Canvas {
  var frame: Frame
  private(set) var zones: [(rect: Rect, zone: Zone)] = []
  let state: BrowserState
  let model: BrowserModel

  var glyphs: Glyphs { state.glyphs }
  var words: Words { model.words }
  /// What rows say, with what is left of them where something is left out.
  var rowText: RowText { model.rows.telling(state.results.whatIf) }
  /// Whether rows of more than one review are on the screen.
  var severalReviews: Bool { state.place.scope.count(of: model.library.reviews.count) > 1 }

  init(_ state: BrowserState, _ model: BrowserModel) {
    self.state = state
    self.model = model
    frame = Frame(size: state.size, glyphs: state.glyphs)
  }

  /// The whole screen of a state.
  static func drawn(_ state: BrowserState, _ model: BrowserModel) -> Canvas {
    var canvas = Canvas(state, model)
    canvas.draw()
    return canvas
  }

  /// Says what stands in a rectangle; what is drawn later lies above.
  mutating func mark(_ rect: Rect, as zone: Zone) { zones.append((rect, zone)) }

  /// Takes the mouse from everything that has been drawn so far.
  mutating func forgetZones() { zones.removeAll() }

  /// What was drawn last at a point.
  func zone(at point: Point) -> Zone? { zones.last { $0.rect.contains(point) }?.zone }

  /// Takes away what lies below a layer, for the eye and for the mouse.
  mutating func cover(_ rect: Rect, as zone: Zone) {
    frame.fill(rect)
    mark(rect, as: zone)
  }
}

extension BrowserState {
  /// The frame of a state. Nothing but these two decides what is on the screen.
  public func frame(_ model: BrowserModel) -> Frame { Canvas.drawn(self, model).frame }
}
