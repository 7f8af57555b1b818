// Keys that stand twice in one object. RFC 8259 only says that keys should differ, so they end no parse.

extension JSONStorage {
  /// A problem for every key that stands in its object for the second time or more, in file order.
  ///
  /// - Complexity: O(n) for n bytes; an object of m members, when m is large, takes O(m log m).
  func duplicateKeyProblems() -> [FormatProblem] {
    let duplicates = duplicateKeys()
    if duplicates.isEmpty { return [] }
    let paths = paths(of: duplicates.map(\.again))
    return zip(duplicates, paths).map { duplicate, path in
      let first = location(of: tape[duplicate.first].offset)
      let key = JSONNode(storage: self, index: duplicate.again).excerpt
      return FormatProblem(
        .error,
        at: location(of: tape[duplicate.again].offset),
        path: path,
        what: "the key \(key) was given before, at line \(first.line), column \(first.column)",
        expected: "each key once"
      )
    }
  }

  /// The indices of keys that came before in their object, with the index of the first, in file order.
  func duplicateKeys() -> [(first: Int, again: Int)] {
    var duplicates: [(first: Int, again: Int)] = []
    var keys: [Int] = []
    for index in tape.indices {
      let entry = tape[index]
      guard entry.kind == .object, !entry.isClosing, tape[entry.closingIndex].count > 1 else { continue }
      keys.removeAll(keepingCapacity: true)
      var key = index + 1
      while key < entry.closingIndex {
        keys.append(key)
        key = tape.index(afterValueAt: key + 1)
      }
      if keys.count <= 32 {
        compareEachPair(of: keys, into: &duplicates)
      } else {
        compareByHash(keys, into: &duplicates)
      }
    }
    return duplicates.sorted { $0.again < $1.again }
  }

  private func compareEachPair(of keys: [Int], into duplicates: inout [(first: Int, again: Int)]) {
    for later in 1..<keys.count {
      for earlier in 0..<later where areEqual(keys[earlier], keys[later]) {
        duplicates.append((keys[earlier], keys[later]))
        break
      }
    }
  }

  /// Sorts the keys by hash, so that only those with equal hashes need comparing. The hash is seeded anew in each
  /// process: no file can be made in which many different keys share one.
  private func compareByHash(_ keys: [Int], into duplicates: inout [(first: Int, again: Int)]) {
    let hashed = keys.map { (hash: hash(of: $0), key: $0) }.sorted { $0 < $1 }
    var distinct: [Int] = []
    for (position, item) in hashed.enumerated() {
      if position == 0 || hashed[position - 1].hash != item.hash { distinct.removeAll(keepingCapacity: true) }
      if let first = distinct.first(where: { areEqual($0, item.key) }) {
        duplicates.append((first, item.key))
      } else {
        distinct.append(item.key)
      }
    }
  }

  private func hash(of key: Int) -> Int {
    var hasher = Hasher()
    if tape[key].hasEscapes {
      resolved(key).withUnsafeBytes { hasher.combine(bytes: $0) }
    } else {
      bytes[content(of: key)].withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }

  private func areEqual(_ left: Int, _ right: Int) -> Bool {
    if tape[left].hasEscapes || tape[right].hasEscapes { return resolved(left) == resolved(right) }
    let leftRange = content(of: left)
    let rightRange = content(of: right)
    guard leftRange.count == rightRange.count else { return false }
    for offset in 0..<leftRange.count
    where bytes[leftRange.lowerBound + offset] != bytes[rightRange.lowerBound + offset] { return false }
    return true
  }

  private func resolved(_ key: Int) -> [UInt8] {
    var buffer: [UInt8] = []
    JSONNode(storage: self, index: key).appendUTF8(to: &buffer)
    return buffer
  }

  private func content(of key: Int) -> Range<Int> { tape[key].offset + 1..<tape[key].endOffset - 1 }
}
