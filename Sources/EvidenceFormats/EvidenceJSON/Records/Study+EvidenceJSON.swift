// The unit of inclusion.

internal import Evidence

extension Study: ShapedRecord {
  static let shape = Shape<Study>(
    "a study", provenance: .at(\.provenance), make: { Study(id: "", label: "", blank: $0) },
    check: { _, object in object.checkAttributes() }
  ) {
    Field.required("id", \.id, .id(.study))
    Field.required("label", \.label, .text)
    Field("kind", \.kind, .reported(.word))
    Field("status", \.status, .reported(.word))
    Field("role", \.role, .word)
    Field("dates", \.dates, .record)
    Field("year", \.year, .values(.year))
    Field("country", \.country, .values(several: .terms(.countries)))
    Field("place", \.place, .reported(.text))
    Field("coverage", \.coverage, .list(of: .record))
    Field("design", \.design, .values(several: .terms(.designs)))
    Field("title", \.title, .reported(.text))
    Field("population", \.population, .reported(.text))
    Field("n", \.sample, Sample.reported.codec)
    Field("setting", \.setting, .reported(.text))
    Field("intervention", \.intervention, .reported(.text))
    Field("comparator", \.comparator, .reported(.text))
    Field("arms", \.arms, .list(of: .record))
    Field("attributes", \.attributes, .map(.reference(to: .attribute), .values(.text)))
    Field("notes", \.notes, .list(of: .record))
  }
}

extension ObjectReader {
  /// Reports values of an attribute of numbers that are none.
  fileprivate func checkAttributes() {
    for member in self["attributes"]?.members ?? .none where scope.reading.ids.isNumeric(attribute: member.key) {
      let elements = member.value["certain"] ?? member.value
      for node in elements.kind == .array ? Array(elements.elements) : [elements] {
        guard let place = node.kind == .object ? node["value"] : node, let word = place.string, Int(word) == nil else {
          continue
        }
        scope.error(
          at: place, "\(quoted(word)) is no value of an attribute of numbers", expected: "a whole number, as \"12\"")
      }
    }
  }
}

extension Coverage: ShapedRecord {
  static let shape = Shape<Coverage>(
    "a coverage", provenance: .at(\.provenance), make: { _ in Coverage(place: "", studies: 0) },
    check: { coverage, object in
      guard let total = coverage.total, total < coverage.studies, let node = object["total"] else { return }
      object.scope.error(at: node, "\(total) is less than the \(coverage.studies) of its part", expected: "a total")
    }
  ) {
    Field.required("place", \.place, .term(.countries))
    Field.required("studies", \.studies, .count)
    Field("total", \.total, .count)
    Field("of", \.totalPlace, .term(.countries))
  }
}

extension StudyDates: ShapedRecord {
  static let shape = Shape<StudyDates>("the dates of a study", make: { _ in StudyDates() }) {
    Field("start", \.start, .text)
    Field("end", \.end, .text)
  }
}

extension Arm: ShapedRecord {
  static let shape = Shape<Arm>("an arm", make: { Arm(label: "", count: Reported(unknown: $0)) }) {
    Field.required("label", \.label, .text)
    Field("n", \.count, .reported(.count))
  }
}

extension Note: ShapedRecord {
  static let shape = Shape<Note>("a note", bareKey: "text", provenance: .at(\.provenance), make: { _ in Note("") }) {
    Field.required("text", \.text, .text)
    Field("oddity", \.oddities, .oneOrMore(of: .word))
    Field("explains", \.explains, .oneOrMore(of: .word))
  }
}

extension Sample {
  /// How many took part, or why that is not known: the number alone, or with its unit.
  static let reported = Shape<Reported<Sample>>.reported(
    "a sample", .count, bare: { Sample(count: $0) }, core: { $0.count }
  ) {
    Field("unit", \.unit, .text)
    Field("note", \.note, .text)
  }
}
