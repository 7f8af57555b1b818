// The elements of an array, in file order.

/// The elements of a JSON array.
public struct JSONElements: Sequence, Sendable {
  private let storage: JSONStorage?
  private let indices: Range<Int>

  /// How many elements there are.
  ///
  /// - Complexity: O(1)
  public let count: Int

  /// No elements.
  public static let none = JSONElements(nil, 0..<0, count: 0)

  private init(_ storage: JSONStorage?, _ indices: Range<Int>, count: Int) {
    self.storage = storage
    self.indices = indices
    self.count = count
  }

  init(of node: JSONNode) {
    let opening = node.entry
    guard opening.kind == .array else {
      self = .none
      return
    }
    self.init(node.storage, node.index + 1..<opening.closingIndex, count: node.storage.tape[opening.closingIndex].count)
  }

  /// Whether there is no element.
  public var isEmpty: Bool { count == 0 }

  /// Goes through the elements.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate let storage: JSONStorage?
    fileprivate var cursor: Int
    fileprivate let end: Int

    /// The next element, or `nil` after the last.
    ///
    /// - Complexity: O(1): what an element contains is stepped over.
    public mutating func next() -> JSONNode? {
      guard let storage, cursor < end else { return nil }
      defer { cursor = storage.tape.index(afterValueAt: cursor) }
      return JSONNode(storage: storage, index: cursor)
    }
  }

  /// An iterator from the first element.
  public func makeIterator() -> Iterator {
    Iterator(storage: storage, cursor: indices.lowerBound, end: indices.upperBound)
  }

  /// The exact number of elements, so that arrays made from them take their room at once.
  public var underestimatedCount: Int { count }
}
