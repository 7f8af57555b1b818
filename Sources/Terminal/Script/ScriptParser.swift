// The language of `--script FILE`: a line, a command.

/// One command of a script.
public enum ScriptCommand: Hashable, Sendable {
  /// Events that arrive together: `key Down Down Enter`, `type wales`, `paste TEXT`, `mouse press 4 2`, `wheel down 4 2`.
  case input([Event])
  /// `resize 80x24`.
  case resize(Size)
  /// `screen OUT`: write ``Frame/transcript`` to the file OUT.
  case screen(String)
}

/// A command and its line.
public struct ScriptStep: Hashable, Sendable {
  /// The line in the script, from 1.
  public let line: Int
  /// What to do.
  public let command: ScriptCommand
}

/// Reads scripts. Empty lines and those that begin with `#` say nothing.
public enum ScriptParser {
  /// The steps of a script.
  /// - Throws: the first line that cannot be understood.
  public static func parse(_ text: String) throws(ScriptError) -> [ScriptStep] {
    var steps: [ScriptStep] = []
    for (index, line) in Wrapping.lines(of: text).enumerated() {
      var parser = LineParser(line: index + 1, rest: Substring(line))
      if let command = try parser.command() { steps.append(ScriptStep(line: index + 1, command: command)) }
    }
    return steps
  }
}

private struct LineParser {
  let line: Int
  var rest: Substring

  mutating func command() throws(ScriptError) -> ScriptCommand? {
    guard let word = word(), !word.hasPrefix("#") else { return nil }
    switch word {
    case "key": return try keys()
    case "type": return .input(try remainder(of: "type", "a text").map { Event.key(.character($0)) })
    case "paste": return .input([.paste(try remainder(of: "paste", "a text"))])
    case "mouse": return try mouse()
    case "wheel": return try wheel()
    case "resize": return .resize(try size())
    case "screen": return .screen(try remainder(of: "screen", "the name of a file"))
    default: throw error(.unknownCommand(word))
    }
  }

  private mutating func keys() throws(ScriptError) -> ScriptCommand {
    var events: [Event] = []
    while let word = word() {
      guard let key = Key(name: word) else { throw error(.unknownKey(word)) }
      events.append(.key(key))
    }
    guard !events.isEmpty else { throw error(.missing(command: "key", what: "the name of a key")) }
    return .input(events)
  }

  private mutating func mouse() throws(ScriptError) -> ScriptCommand {
    let verb = try required("mouse", "press, a column and a row")
    guard verb == "press" else { throw error(.unexpected(verb, expected: "press")) }
    let position = try point(of: "mouse")
    let button: Mouse.Button
    switch word() {
    case nil, "left": button = .left
    case "middle": button = .middle
    case "right": button = .right
    case .some(let other): throw error(.unexpected(other, expected: "left, middle or right"))
    }
    try end()
    return .input([.mouse(Mouse(.press, button: button, at: position))])
  }

  private mutating func wheel() throws(ScriptError) -> ScriptCommand {
    let direction = try required("wheel", "up or down, a column and a row")
    let kinds: [String: Mouse.Kind] = ["up": .wheelUp, "down": .wheelDown]
    guard let kind = kinds[direction] else { throw error(.unexpected(direction, expected: "up or down")) }
    let position = try point(of: "wheel")
    try end()
    return .input([.mouse(Mouse(kind, at: position))])
  }

  private mutating func size() throws(ScriptError) -> Size {
    let word = try required("resize", "a size such as 80x24")
    let numbers = word.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1], (0...10_000).contains(columns),
      (0...10_000).contains(rows)
    else { throw error(.unexpected(word, expected: "a size such as 80x24")) }
    try end()
    return Size(columns, rows)
  }

  private mutating func point(of command: String) throws(ScriptError) -> Point {
    let column = try number(of: command, "a column and a row")
    return Point(column, try number(of: command, "a row"))
  }

  private mutating func number(of command: String, _ what: String) throws(ScriptError) -> Int {
    let word = try required(command, what)
    guard let number = Int(word), (0..<10_000).contains(number) else {
      throw error(.unexpected(word, expected: "a number from 0"))
    }
    return number
  }

  private mutating func required(_ command: String, _ what: String) throws(ScriptError) -> String {
    guard let word = word() else { throw error(.missing(command: command, what: what)) }
    return word
  }

  private mutating func end() throws(ScriptError) {
    if let extra = word() { throw error(.unexpected(extra, expected: "the end of the line")) }
  }

  /// What follows the one space after the command, spaces and all.
  private mutating func remainder(of command: String, _ what: String) throws(ScriptError) -> String {
    guard !rest.isEmpty else { throw error(.missing(command: command, what: what)) }
    return String(rest)
  }

  private mutating func word() -> String? {
    rest = rest.drop { $0 == " " || $0 == "\t" }
    guard !rest.isEmpty else { return nil }
    let word = rest.prefix { $0 != " " && $0 != "\t" }
    rest = rest[word.endIndex...].dropFirst()
    return String(word)
  }

  private func error(_ problem: ScriptError.Problem) -> ScriptError {
    ScriptError(line: line, problem: problem)
  }
}
