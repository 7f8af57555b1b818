// The ids that a document's references may name.

internal import Evidence

/// A kind of thing that has an id, or a key, within its review.
enum RecordKind: String, CaseIterable {
  case study, publication, finding, appraisal, domain, mark, attribute, tool, document

  /// The kind in the plural.
  var plural: String {
    switch self {
    case .study: "studies"
    default: rawValue + "s"
    }
  }
}

/// Every id of a document, by kind, with the place where it first stands.
struct RecordIDs {
  private var first: [RecordKind: [String: JSONNode]] = [:]
  private var ordered: [RecordKind: [String]] = [:]
  private var studyOfPublication: [String: String] = [:]
  private var studyOfAppraisal: [String: String] = [:]
  private var numericAttributes: Set<String> = []

  /// Gathers the ids of a document. It takes whatever has the shape of an id and leaves complaints to the readers.
  init(in root: JSONNode) {
    for kind in RecordKind.allCases { gather(kind, in: root) }
    for publication in root["publications"]?.elements ?? .none {
      guard let id = publication["id"]?.string, let study = publication["study"] else { continue }
      studyOfPublication[id] = study.string ?? study["value"]?.string
    }
    for appraisal in root["appraisals"]?.elements ?? .none {
      if let id = appraisal["id"]?.string { studyOfAppraisal[id] = appraisal["study"]?.string }
    }
    for attribute in root["attributes"]?.elements ?? .none
    where attribute["kind"]?.isString(DeclaredAttribute.Kind.numbers.rawValue) == true {
      if let id = attribute["id"]?.string { numericAttributes.insert(id) }
    }
  }

  /// Whether an attribute that the review declares has numbers for values.
  func isNumeric(attribute id: String) -> Bool { numericAttributes.contains(id) }

  /// Where an id first stands.
  func place(of id: String, _ kind: RecordKind) -> JSONNode? { first[kind]?[id] }

  /// The ids of a kind, in the order of the file.
  func all(_ kind: RecordKind) -> [String] { ordered[kind] ?? [] }

  /// How many ids of a kind there are. O(1).
  func count(_ kind: RecordKind) -> Int { ordered[kind]?.count ?? 0 }

  /// The id of the study that a publication reports, if it names one.
  func study(ofPublication id: String) -> String? { studyOfPublication[id] }

  /// The ids of the publications that report a study, in the order of the file. O(publications).
  func publications(ofStudy id: String) -> [String] { all(.publication).filter { studyOfPublication[$0] == id } }

  /// The id of the study that an appraisal judges.
  func study(ofAppraisal id: String) -> String? { studyOfAppraisal[id] }

  /// The ids of the appraisals of a study, in the order of the file. O(appraisals).
  func appraisals(ofStudy id: String) -> [String] { all(.appraisal).filter { studyOfAppraisal[$0] == id } }

  private mutating func gather(_ kind: RecordKind, in root: JSONNode) {
    switch kind {
    case .domain: addDomains(root["framework"]?["domains"])
    case .document:
      for member in root["documents"]?.members ?? .none { add(member.keyNode, .document) }
    default: for record in root[kind.plural]?.elements ?? .none { add(record["id"], kind) }
    }
  }

  private mutating func addDomains(_ list: JSONNode?) {
    for domain in list?.elements ?? .none {
      add(domain["id"], .domain)
      addDomains(domain["subdomains"])
    }
  }

  private mutating func add(_ node: JSONNode?, _ kind: RecordKind) {
    guard let node, let id = node.string, first[kind]?[id] == nil else { return }
    first[kind, default: [:]][id] = node
    ordered[kind, default: []].append(id)
  }
}
