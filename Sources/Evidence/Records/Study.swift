public import OrderedCollections

/// The unit of inclusion of a review. One study may have several publications.
public struct Study: Hashable, Sendable {
  /// What a study does: collect its own data, or something else.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case primary, secondary, protocolPaper = "protocol", theory, guidance
  }

  /// How far a study has come.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case completed, ongoing, terminated, planned
  }

  /// What a study was taken into the review for.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case included
    case mechanismOnly = "mechanism only"
  }

  /// The id within its review, such as `p3`.
  public var id: String
  /// What a list calls it, such as `Better Futures`.
  public var label: String
  /// Primary, secondary or what else.
  public var kind: Reported<Kind>
  /// Completed, ongoing or what else.
  public var status: Reported<Status>
  /// What it was taken in for.
  public var role: Role
  /// When it ran; nil where nothing of that is given.
  public var dates: StudyDates?
  /// The years of its reports.
  public var year: Values<Int>
  /// Where it took place; of a secondary study, what its studies cover.
  public var country: Values<TermCode>
  /// The smaller place, in the source's words.
  public var place: Reported<String>
  /// Of a secondary study: how many of its studies a place has.
  public var coverage: [Coverage]
  /// How it was designed.
  public var design: Values<TermCode>
  /// The full title.
  public var title: Reported<String>
  /// Whom it is about.
  public var population: Reported<String>
  /// How many took part, and in which words.
  public var sample: Reported<Sample>
  /// Where its participants were met.
  public var setting: Reported<String>
  /// The intervention or innovation.
  public var intervention: Reported<String>
  /// What it was compared with.
  public var comparator: Reported<String>
  /// Its groups.
  public var arms: [Arm]
  /// The attributes that the review declares, by their ids.
  public var attributes: OrderedDictionary<String, Values<String>>
  /// Remarks of the record.
  public var notes: [Note]
  /// Where the record comes from.
  public var provenance: Provenance

  /// A study of which nothing is known but its id and label; `blank` is the word for the rest.
  public init(id: String, label: String, blank: Unknown, provenance: Provenance = Provenance()) {
    self.id = id
    self.label = label
    self.provenance = provenance
    kind = Reported(unknown: blank)
    status = Reported(unknown: blank)
    role = .included
    year = Values(unknown: blank)
    country = Values(unknown: blank)
    place = Reported(unknown: blank)
    coverage = []
    design = Values(unknown: blank)
    title = Reported(unknown: blank)
    population = Reported(unknown: blank)
    sample = Reported(unknown: blank)
    setting = Reported(unknown: blank)
    intervention = Reported(unknown: blank)
    comparator = Reported(unknown: blank)
    arms = []
    attributes = [:]
    notes = []
  }
}

/// When a study ran, as its source writes it: with its errors, for they are the source's.
public struct StudyDates: Hashable, Sendable {
  /// When it began.
  public var start: String?
  /// When it ended, or is to end.
  public var end: String?

  /// Dates as written.
  public init(start: String? = nil, end: String? = nil) {
    self.start = start
    self.end = end
  }
}

/// How many of a review's own studies a place has.
public struct Coverage: Hashable, Sendable {
  /// The place, such as Wales.
  public var place: TermCode
  /// How many of its studies are from there.
  public var studies: Int
  /// Of how many in the wider place; nil where the source does not say.
  public var total: Int?
  /// The wider place that the total is of, such as the United Kingdom.
  public var totalPlace: TermCode?
  /// Where this comes from.
  public var provenance: Provenance

  /// A share of a review's studies.
  public init(
    place: TermCode, studies: Int, total: Int? = nil, totalPlace: TermCode? = nil,
    provenance: Provenance = Provenance()
  ) {
    self.place = place
    self.studies = studies
    self.total = total
    self.totalPlace = totalPlace
    self.provenance = provenance
  }
}

/// How many people, or what else, a study rests on.
public struct Sample: Hashable, Sendable {
  /// The number.
  public var count: Int
  /// What was counted, where that is not people.
  public var unit: String?
  /// What the number leaves open, such as "largest analysed sample".
  public var note: String?

  /// A sample of so many.
  public init(count: Int, unit: String? = nil, note: String? = nil) {
    self.count = count
    self.unit = unit
    self.note = note
  }
}

/// A group of a study.
public struct Arm: Hashable, Sendable {
  /// What the group is called.
  public var label: String
  /// How many were in it.
  public var count: Reported<Int>

  /// A group.
  public init(label: String, count: Reported<Int>) {
    self.label = label
    self.count = count
  }
}

/// A remark of the record, with its provenance.
public struct Note: Hashable, Sendable {
  /// The remark.
  public var text: String
  /// The fields of its record of which it says that the source has them odd.
  public var oddities: [RecordField] = []
  /// The fields of its record of which it says why they are odd.
  public var explains: [RecordField] = []
  /// Where it comes from.
  public var provenance: Provenance

  /// A remark.
  public init(_ text: String, _ provenance: Provenance = Provenance()) {
    self.text = text
    self.provenance = provenance
  }
}
