// The members of an object, in file order, with the places of their keys.

/// A member of a JSON object.
public struct JSONMember: Sendable {
  /// The key as a node, which knows where it stands.
  public let keyNode: JSONNode

  /// The value.
  public let value: JSONNode

  /// The key's text, its escapes resolved.
  public var key: String { keyNode.string ?? "" }
}

/// The members of a JSON object. A key that stands twice comes twice.
public struct JSONMembers: Sequence, Sendable {
  private let storage: JSONStorage?
  private let indices: Range<Int>

  /// How many members there are.
  ///
  /// - Complexity: O(1)
  public let count: Int

  /// No members.
  public static let none = JSONMembers(nil, 0..<0, count: 0)

  private init(_ storage: JSONStorage?, _ indices: Range<Int>, count: Int) {
    self.storage = storage
    self.indices = indices
    self.count = count
  }

  init(of node: JSONNode) {
    let opening = node.entry
    guard opening.kind == .object else {
      self = .none
      return
    }
    self.init(node.storage, node.index + 1..<opening.closingIndex, count: node.storage.tape[opening.closingIndex].count)
  }

  /// Whether there is no member.
  public var isEmpty: Bool { count == 0 }

  /// Goes through the members.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate let storage: JSONStorage?
    fileprivate var cursor: Int
    fileprivate let end: Int

    /// The next member, or `nil` after the last.
    ///
    /// - Complexity: O(1): what a value contains is stepped over.
    public mutating func next() -> JSONMember? {
      guard let storage, cursor < end else { return nil }
      let key = cursor
      cursor = storage.tape.index(afterValueAt: key + 1)
      return JSONMember(
        keyNode: JSONNode(storage: storage, index: key),
        value: JSONNode(storage: storage, index: key + 1)
      )
    }
  }

  /// An iterator from the first member.
  public func makeIterator() -> Iterator {
    Iterator(storage: storage, cursor: indices.lowerBound, end: indices.upperBound)
  }

  /// The exact number of members, so that arrays made from them take their room at once.
  public var underestimatedCount: Int { count }
}
