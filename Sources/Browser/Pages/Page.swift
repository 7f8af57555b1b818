public import Terminal

/// Text to be read: what a record says in full, before it is broken into lines.
///
/// The detail pane, the opening page, the help and the linear form for pipes and screen readers are all made of pages.
public struct Page: Hashable, Sendable {
  /// What the page is about, in a few words.
  public var title: String
  /// What it says.
  public var blocks: [Block]

  /// A page.
  public init(title: String, blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }
}

/// A part of a page.
public enum Block: Hashable, Sendable {
  /// The title of what follows.
  case heading([Span])
  /// A paragraph; lines after the first are indented by `hanging` more.
  case text([Span], indent: Int = 0, hanging: Int = 0)
  /// A name with its value; the values of fields that follow one another stand in one column.
  case field(String, [Span])
  /// Rows of cells: columns as wide as their widest cell, the last one wraps.
  case table([[[Span]]], indent: Int = 0)
  /// Boxes joined by arrows.
  case boxes(BoxChart)
  /// Bars with their numbers.
  case bars(BarChart, indent: Int = 0)
  /// Two groups side by side where there is room, else one below the other.
  case columns([Block], [Block])
  /// An empty line.
  case blank
}

/// A piece of text that leads somewhere, or does not.
public struct Span: Hashable, Sendable {
  /// The text.
  public var text: String
  /// What it is for.
  public var role: Role
  /// Where it leads.
  public var target: Target?

  /// A piece of text.
  public init(_ text: String, _ role: Role = .text, to target: Target? = nil) {
    self.text = text
    self.role = role
    self.target = target
  }
}

extension Span: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Ordinary text.
  public init(stringLiteral value: String) { self.init(value) }
}
