import Foundation

/// A manual page in the macros of mdoc, from parts that tables give.
public struct Manual {
  /// A line of a list: what is explained, and the explanation.
  public struct Item: Sendable {
    let term: String
    let text: String

    /// A line of a list.
    public init(_ term: String, _ text: String) {
      self.term = term
      self.text = text
    }
  }

  /// The page so far.
  public private(set) var text: String

  /// A page of the first section, without a date that would change by itself.
  public init(_ name: String, _ description: String, date: String) {
    text = """
      .\\" Written by script/docs from the tables of the program: change those.
      .Dd \(date)
      .Dt \(name.uppercased()) 1
      .Os
      .Sh NAME
      .Nm \(name)
      .Nd \(Self.escaped(description))

      """
  }

  /// Adds a macro as it is.
  public mutating func macro(_ line: String) { text += line + "\n" }

  /// Begins a section.
  public mutating func section(_ title: String) { text += ".Sh \(title)\n" }
  /// Begins a part of a section.
  public mutating func subsection(_ title: String) { text += ".Ss \(title)\n" }

  /// Adds paragraphs, which blank lines part.
  public mutating func paragraphs(_ paragraphs: String...) {
    for (number, paragraph) in paragraphs.enumerated() {
      if number > 0 { text += ".Pp\n" }
      text += Self.lines(paragraph)
    }
  }

  /// Adds a list of terms with their explanations.
  public mutating func list(_ items: [Item], width: Int? = nil) {
    text += width.map { ".Bl -tag -width \($0)n -compact\n" } ?? ".Bl -tag -width Ds\n"
    for item in items { text += ".It \(Self.argument(item.term))\n" + Self.lines(item.text) }
    text += ".El\n"
  }

  /// Adds lines as they are, such as a call.
  public mutating func literal(_ lines: String...) {
    text += ".Bd -literal -offset indent\n" + lines.map { Self.escaped($0) + "\n" }.joined() + ".Ed\n"
  }

  /// A text, a sentence a line and no line longer than 78 characters, as mdoc wants it.
  private static func lines(_ text: String) -> String {
    var lines: [String] = []
    for sentence in escaped(text).replacing(/([.?!]) +(?=[A-Z'])/, with: { "\($0.1)\n" }).split(separator: "\n") {
      var line = ""
      for word in sentence.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > 78 {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      lines.append(line)
    }
    // A line that begins with one of these would be a request.
    return lines.map { (".'".contains($0.prefix(1)) ? "\\&" : "") + $0 + "\n" }.joined()
  }

  /// An argument of a macro: one word to it, and never the name of a macro.
  private static func argument(_ text: String) -> String {
    escaped(text).split(separator: " ").map { "\\&" + $0 }.joined(separator: "\\ ").replacing("\"", with: "\\(dq")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").unicodeScalars.map { scalar in
      scalar.isASCII ? String(scalar) : "\\[u\(String(scalar.value, radix: 16, uppercase: true).leftPadded)]"
    }
    .joined()
  }
}

extension String {
  fileprivate var leftPadded: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}
