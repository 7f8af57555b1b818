// Turns what one reading of the terminal brought into events. Pure, so that every sequence can be tested.

/// One thing that the terminal library read: a byte, or what it recognised.
package enum KeyInput: Hashable {
  case byte(UInt8)
  case key(Key)
  case mouse(Mouse)
  case pasteBegins
  case pasteEnds
  /// A key that means nothing here.
  case unknown
}

/// Decodes UTF-8, Alt, unknown escape sequences and pastes.
package struct KeyDecoder {
  /// What is kept of a paste; the rest is thrown away, and never read as keys.
  package static let longestPaste = 1 << 20

  private var partial: [UInt8] = []
  private var pasted: [UInt8]?
  /// A paste that never ends must not swallow the keyboard: Esc pressed so often in a row, each alone in its drain, ends it.
  private var escapesInPaste = 0
  private static let escapesThatEndAPaste = 3

  package init() {}

  /// The events of one drain: everything that could be read without waiting.
  package mutating func decode(_ inputs: [KeyInput]) -> [Event] {
    var events: [Event] = []
    var index = 0
    escapesInPaste = pasted != nil && inputs == [.byte(0x1B)] ? escapesInPaste + 1 : 0
    if escapesInPaste == Self.escapesThatEndAPaste { return [.paste(endPaste())] }
    while index < inputs.count {
      let input = inputs[index]
      index += 1
      if pasted != nil {
        if let paste = addToPaste(input) { events.append(.paste(paste)) }
        continue
      }
      switch input {
      case .key(let key): events.append(.key(key))
      case .mouse(let mouse): events.append(.mouse(mouse))
      case .pasteBegins: pasted = []
      case .pasteEnds, .unknown: break
      case .byte(0x1B): index = decodeEscape(inputs, after: index, into: &events)
      case .byte(let byte):
        if let key = key(of: byte) { events.append(.key(key)) }
      }
    }
    return events
  }

  // MARK: Characters

  private mutating func key(of byte: UInt8) -> Key? {
    if byte >= 0x80 { return character(of: byte).map(Key.character) }
    partial.removeAll(keepingCapacity: true)
    switch byte {
    case 0x00: return .control("@")
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x1B: return .escape
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: return .control(Character(Unicode.Scalar(byte + 0x40)))
    default: return .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// The character that a byte completes. Bytes that are no UTF-8 are dropped.
  private mutating func character(of byte: UInt8) -> Character? {
    if byte >= 0xC0 { partial.removeAll(keepingCapacity: true) }
    partial.append(byte)
    guard let lead = partial.first, let length = Self.length(ofLead: lead) else {
      partial.removeAll(keepingCapacity: true)
      return nil
    }
    guard partial.count == length else { return nil }
    defer { partial.removeAll(keepingCapacity: true) }
    return String(validating: partial, as: UTF8.self)?.first
  }

  private static func length(ofLead byte: UInt8) -> Int? {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  // MARK: Escape

  /// Decodes what follows an escape byte in the same drain. A person cannot type that fast, so it is Alt with a
  /// character, or a sequence that the library does not know: its parts must not run commands.
  private mutating func decodeEscape(_ inputs: [KeyInput], after start: Int, into events: inout [Event]) -> Int {
    guard start < inputs.count, case .byte(let byte) = inputs[start], byte >= 0x20, byte != 0x7F else {
      events.append(.key(.escape))
      return start
    }
    switch byte {
    case UInt8(ascii: "["):
      if start + 1 < inputs.count { return Self.endOfControlSequence(inputs, from: start + 1) }
    case UInt8(ascii: "O"):
      if start + 1 < inputs.count { return start + 2 }
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      if let end = Self.endOfString(inputs, from: start + 1) { return end }
    default:
      break
    }
    var index = start
    while index < inputs.count, case .byte(let byte) = inputs[index], byte != 0x1B {
      index += 1
      if case .character(let character)? = key(of: byte) {
        events.append(.key(.alt(character)))
        return index
      }
      if byte < 0x80 { return index }
    }
    return index
  }

  /// Behind the final byte of a control sequence.
  private static func endOfControlSequence(_ inputs: [KeyInput], from start: Int) -> Int {
    var index = start
    while index < inputs.count, case .byte(let byte) = inputs[index], byte >= 0x20 {
      index += 1
      // The function keys of the Linux console begin with a second bracket.
      if (0x40...0x7E).contains(byte), !(index == start + 1 && byte == UInt8(ascii: "[")) { return index }
    }
    return index
  }

  /// Behind the terminator of a control string; nil when it is not there.
  private static func endOfString(_ inputs: [KeyInput], from start: Int) -> Int? {
    for index in start..<max(start, inputs.count) {
      if inputs[index] == .byte(0x07) { return index + 1 }
      if inputs[index] == .byte(0x1B), index + 1 < inputs.count, inputs[index + 1] == .byte(UInt8(ascii: "\\")) {
        return index + 2
      }
    }
    return nil
  }

  // MARK: Paste

  /// - Returns: the paste, when this ends it.
  private mutating func addToPaste(_ input: KeyInput) -> String? {
    switch input {
    case .byte(let byte): keep(byte)
    case .key(.enter): keep(0x0A)
    case .key(.tab): keep(0x09)
    case .key, .mouse, .unknown, .pasteBegins: break
    case .pasteEnds: return endPaste()
    }
    return nil
  }

  private mutating func keep(_ byte: UInt8) {
    if pasted?.count ?? 0 < Self.longestPaste { pasted?.append(byte) }
  }

  /// Terminals send a newline as a carriage return.
  private mutating func endPaste() -> String {
    let bytes = pasted ?? []
    pasted = nil
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      text.append(byte == 0x0D ? 0x0A : byte)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
