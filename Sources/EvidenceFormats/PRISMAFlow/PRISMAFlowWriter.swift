public import Evidence
private import OrderedCollections

/// Writes the numbers of a flow into the CSV template of the R package PRISMA2020 (doi 10.1002/cl2.1230).
public enum PRISMAFlowWriter {
  /// What the template has no place for.
  public enum Loss: Hashable, Sendable {
    /// A box that PRISMA 2020 does not have, with its number: it has a row of its own, which the R package does not draw.
    case box(Flow.Stage, Int)
    /// The number of a box whose reasons add up to another; the template has the reasons alone.
    case total(Flow.Stage, Int, sumOfReasons: Int)
    /// The name of a part, which stands in other signs because commas and semicolons part names from numbers.
    case name(Flow.Stage, String)
  }

  /// A template that is filled in.
  public struct Outcome: Sendable {
    /// The file.
    public let text: String
    /// What did not find its place.
    public let losses: [Loss]
  }

  /// The template with the numbers of a flow; `xxx` stands where one is not known. A review that is no update has one number of
  /// included studies, which the template has in the box of the new ones and in that of the total.
  public static func write(_ flow: Flow) -> Outcome {
    var losses: [Loss] = []
    let others = flow.counts[.otherRecords]
    if let number = others?.total.value { losses.append(.box(.otherRecords, number)) }
    let isKnown = others.map { $0.total.value != nil || !$0.parts.isEmpty } ?? false
    let rows = (PRISMAFlowTemplate.rows + (isKnown ? PRISMAFlowTemplate.rowsOfOtherSources : [])).map { row in
      row.fields + [cell(row.content, flow, &losses)]
    }
    // As the template is written: no line ends after the last row.
    let text = ([PRISMAFlowTemplate.columns] + rows).map { $0.map(field).joined(separator: ",") }.joined(
      separator: "\r\n")
    return Outcome(text: text, losses: losses)
  }

  private static func cell(_ content: PRISMAFlowTemplate.Content, _ flow: Flow, _ losses: inout [Loss]) -> String {
    switch content {
    case .title: return "0"
    case .number(let stage): return number(of: stage, flow)
    case .parts(let stage, let placeholder):
      return parts(of: stage, flow, &losses) ?? example("\(placeholder) ")
    case .reasons(let stage):
      let total = flow.counts[stage]?.total.value
      guard let text = parts(of: stage, flow, &losses) else { return total.map { String($0) } ?? example("Reason") }
      let parts = flow.counts[stage]?.parts ?? [:]
      // Reasons alone would be taken for all that there are; one without a number says that nobody knows the whole.
      guard let total else { return text + "; Reason\(parts.count + 1), \(PRISMAFlowTemplate.placeholder)" }
      let sum = parts.values.reduce(0) { $0.addingReportingOverflow($1).partialValue }
      if total != sum { losses.append(.total(stage, total, sumOfReasons: sum)) }
      return text
    }
  }

  private static func number(of stage: Flow.Stage, _ flow: Flow) -> String {
    let updates: [Flow.Stage] = [.previousStudies, .previousReports, .newStudies, .newReports]
    let isUpdate = updates.contains { flow.counts[$0] != nil }
    var stage = stage
    if !isUpdate, stage == .newStudies { stage = .studiesIncluded }
    if !isUpdate, stage == .newReports { stage = .reportsIncluded }
    return flow.counts[stage]?.total.value.map { String($0) } ?? PRISMAFlowTemplate.placeholder
  }

  /// What the template has in the place of names that nobody has filled in.
  private static func example(_ name: String) -> String {
    (1...3).map { "\(name)\($0), \(PRISMAFlowTemplate.placeholder)" }.joined(separator: "; ")
  }

  private static func parts(of stage: Flow.Stage, _ flow: Flow, _ losses: inout [Loss]) -> String? {
    guard let parts = flow.counts[stage]?.parts, !parts.isEmpty else { return nil }
    var taken: Set<String> = []
    return parts.map { name, number in
      let plain = plain(name)
      let free = ([plain] + (2...(parts.count + 1)).map { "\(plain) \($0)" }).first { !taken.contains($0) } ?? plain
      taken.insert(free)
      if free != name { losses.append(.name(stage, name)) }
      return "\(guarded(free)), \(number)"
    }
    .joined(separator: "; ")
  }

  /// A name without the signs that part names from numbers; the R package ends it at its first comma.
  private static func plain(_ name: String) -> String {
    let words = name.split { $0 == "," || $0 == ";" || $0.isNewline }.map { String($0).trimmedOfSpaces }
    return words.filter { !$0.isEmpty }.joined(separator: " / ")
  }

  /// A name that a spreadsheet would take for a formula has an apostrophe before it, and so has one that begins as such a name does
  /// once it is guarded.
  private static func guarded(_ name: String) -> String {
    guard let first = name.drop(while: { $0 == "'" }).first, "=+-@".contains(first) else { return name }
    return "'" + name
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
