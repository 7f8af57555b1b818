public import Evidence

/// What the values of a field are called in a library, in which order they stand, and which of them a test asks for.
public struct FieldValues: Sendable {
  let field: Field
  let library: Library
  private let occurring: OccurringNames?

  /// `occurring` spares looking through all values; without it they are gathered each time.
  init(_ field: Field, _ library: Library, occurring: OccurringNames? = nil) {
    self.field = field
    self.library = library
    self.occurring = occurring
  }

  /// The values that occur, by their names. O(values) where it was not made before.
  var occurringNames: OccurringNames {
    occurring ?? OccurringNames(occurringValues, names: names)
  }

  /// The vocabulary whose terms the field has, if it has one.
  public var vocabulary: Vocabulary? {
    switch field.kind {
    case .countries, .regions: .countries
    case .designs: .designs
    case .domains: library.domains
    case .ratings, .tools, .words, .numbers, .free, .text: nil
    }
  }

  /// What the screen calls a value.
  public func label(of code: TermCode) -> String {
    switch field.kind {
    case .ratings: code.toolAndWord.map { "\(toolName($0.tool)): \($0.word)" } ?? code.rawValue
    case .tools: toolName(code.rawValue)
    case .countries, .regions, .designs, .domains, .words, .numbers, .free, .text:
      vocabulary?.label(of: code) ?? field.labels[code.rawValue] ?? code.rawValue
    }
  }

  /// How a filter asks for a value and nothing beside it.
  public func test(for code: TermCode) -> ValueTest {
    let name =
      switch field.kind {
      case .ratings: code.toolAndWord.map { "\(toolName($0.tool))=\($0.word)" } ?? code.rawValue
      case .countries, .regions, .designs, .domains: brief(code)
      case .tools, .words, .numbers, .free, .text: label(of: code)
      }
    // Two versions of a tool may share a name; their ids tell them apart.
    return .value(codes(name) == [code] ? name : code.rawValue)
  }

  /// A label, or the short one where the label would need quotation marks: `design:RCT`.
  private func brief(_ code: TermCode) -> String {
    let label = label(of: code)
    return Filter.quoted(label) == label ? label : vocabulary?[code]?.short ?? label
  }

  /// Whether a value stands before another on the screen.
  public func areInOrder(_ left: TermCode, _ right: TermCode) -> Bool {
    let (first, second) = (rank(left), rank(right))
    return first == second ? left < right : first < second
  }

  private func rank(_ code: TermCode) -> Int {
    switch field.kind {
    case .words(let words, _): words.firstIndex(of: code.rawValue) ?? words.count
    case .numbers: Int(code.rawValue) ?? .max
    case .countries, .regions, .designs, .domains: vocabulary?.order(of: code) ?? 0
    case .ratings, .tools, .free, .text: 0
    }
  }

  func tool(_ id: String) -> AppraisalTool? {
    library.reviews.lazy.flatMap(\.tools).first { $0.id == id } ?? AppraisalTools.tool(id: id)
  }

  func toolName(_ id: String) -> String { tool(id)?.name ?? id }
}
