// One value of a parsed document: what kind it is, where it stands, and the way to the values inside it.

/// A value in a `JSONDocument`. It is two words, and keeps the document alive.
public struct JSONNode: Sendable {
  let storage: JSONStorage
  let index: Int

  var entry: JSONTapeEntry { storage.tape[index] }

  /// What kind of value this is.
  public var kind: JSONKind { entry.kind }

  /// Whether the value is `null`.
  public var isNull: Bool { kind == .null }

  /// The bytes of the value in the text, quotes and brackets included.
  public var byteRange: Range<Int> {
    let entry = entry
    return entry.offset..<(entry.isBracket ? storage.tape[entry.closingIndex].offset + 1 : entry.endOffset)
  }

  /// Where the value starts.
  ///
  /// - Complexity: O(1), and once O(n) for the first location that is asked of a document of n bytes.
  public var location: SourceLocation { storage.location(of: entry.offset) }

  /// Where the value's last character is; for an array or object, its closing bracket.
  public var endLocation: SourceLocation { storage.location(of: byteRange.upperBound - 1) }

  /// The field that the value is, as in `findings[3].evidence[0].study`; empty for the root.
  ///
  /// - Complexity: O(n) in the number of values before this one. `JSONProblems` finds many paths in one pass.
  public var path: String { storage.paths(of: [index]).first ?? "" }

  /// The value as the text has it, at most 40 characters of it and on one line, for a message.
  ///
  /// - Complexity: O(1)
  public var excerpt: String {
    entry.isBracket ? Excerpt.onOneLine(storage.bytes, byteRange) : Excerpt.of(storage.bytes, byteRange)
  }

  /// The elements of an array; empty for any other kind.
  public var elements: JSONElements { JSONElements(of: self) }

  /// The members of an object, in file order; empty for any other kind.
  public var members: JSONMembers { JSONMembers(of: self) }

  /// The value of the first member with this key, or `nil` if there is none or this is no object.
  ///
  /// Keys are the same when their characters are (RFC 8259, section 8.3): `"\u0061"` is `"a"`, but a letter with an
  /// accent and a letter followed by one are two keys.
  ///
  /// - Complexity: O(m) for m members.
  public subscript(key: String) -> JSONNode? {
    for member in members where member.keyNode.isString(key) { return member.value }
    return nil
  }
}
