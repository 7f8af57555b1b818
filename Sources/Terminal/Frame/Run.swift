// Text on its way to the screen. Nothing else can be drawn, so no view can forget to sanitise.

/// Text that may reach a cell: its only initialiser sanitises.
public struct Run: Hashable, Sendable {
  /// The sanitised text.
  public let text: String
  /// What the text is for.
  public var role: Role
  /// The columns that the text takes.
  public let width: Int
  /// A number that its owner gave it, so that it can be found again after the text was broken into lines.
  public var link: Int?

  /// Sanitises `text`; see ``Sanitiser``.
  public init(_ text: String, _ role: Role = .text) {
    self.init(clean: Sanitiser.clean(text), role)
  }

  /// Takes text that is a part, on cluster boundaries, of what has been sanitised before.
  init(clean text: String, _ role: Role, link: Int? = nil) {
    self.text = text
    self.role = role
    self.link = link
    width = Clusters.width(of: text)
  }

  /// Every character that is not ASCII has more bytes than columns.
  var isASCII: Bool { width == text.utf8.count }
}

extension Run: ExpressibleByStringLiteral {
  /// A literal in a view is ordinary text.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
