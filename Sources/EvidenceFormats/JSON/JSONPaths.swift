// The names of fields, as in findings[3].evidence[0].study, for any number of values in one pass over the document.

extension JSONStorage {
  /// The paths of values or keys; a key's path is that of its value.
  ///
  /// - Parameter targets: indices of entries of the tape, in ascending order.
  /// - Complexity: O(v + t × d) for v values in the document, t targets and nesting d; what holds no target is stepped
  ///   over.
  func paths(of targets: [Int]) -> [String] {
    var walk: [PathStep] = []
    return targets.map { target in
      while let step = walk.last, target > step.end { walk.removeLast() }
      if target > 0, walk.isEmpty { walk.append(PathStep(into: 0, of: tape)) }
      while var step = walk.popLast() {
        step.advance(to: target, in: tape)
        walk.append(step)
        guard target > step.value else { break }
        walk.append(PathStep(into: step.value, of: tape))
      }
      return path(of: walk)
    }
  }

  private func path(of walk: [PathStep]) -> String {
    var path = ""
    for step in walk {
      guard step.isObject else {
        path += "[\(step.ordinal)]"
        continue
      }
      let key = JSONNode(storage: self, index: step.cursor)
      let name = Excerpt.of(key.string ?? "")
      if isPlainName(name) {
        path += path.isEmpty ? name : ".\(name)"
      } else {
        // As the file has it, escapes and all, so that a path stays on one line.
        path += "[\"\(Excerpt.of(bytes, key.contentRange))\"]"
      }
    }
    return path
  }

  /// Whether a key can follow a point without being misread.
  private func isPlainName(_ key: String) -> Bool {
    let others = "0123456789_-…".unicodeScalars
    return !key.isEmpty && key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || others.contains($0) }
  }
}

/// Where in one container a walk to a value stands.
private struct PathStep {
  let isObject: Bool
  /// The index of the closing bracket's entry.
  let end: Int
  /// The element, or the key of the member.
  var cursor: Int
  var ordinal = 0

  init(into container: Int, of tape: [JSONTapeEntry]) {
    isObject = tape[container].kind == .object
    end = tape[container].closingIndex
    cursor = container + 1
  }

  /// The element, or the value of the member.
  var value: Int { isObject ? cursor + 1 : cursor }

  /// Moves to the element or member that is or contains the target.
  mutating func advance(to target: Int, in tape: [JSONTapeEntry]) {
    while true {
      let next = tape.index(afterValueAt: value)
      guard next <= target, next < end else { return }
      cursor = next
      ordinal += 1
    }
  }
}
