// The rows of the template in which the R package PRISMA2020 keeps the numbers of a flow diagram: `inst/extdata/PRISMA.csv` of
// https://github.com/prisma-flowdiagram/PRISMA2020 (Haddaway, Page, Pritchard and McGuinness 2022, doi 10.1002/cl2.1230). The
// package finds its rows by these words and draws the texts, so they are the template's own, under its licence (MIT, copyright
// 2020 Neal R Haddaway; its text is in Tests/EvidenceFormatsTests/PRISMAFlow/PRISMA.csv.LICENCE).

internal import Evidence

/// The template, row by row.
enum PRISMAFlowTemplate {
  /// What the last column of a row holds.
  enum Content: Hashable, Sendable {
    /// A title, which has no number.
    case title
    /// One number.
    case number(Flow.Stage)
    /// Names with numbers: the parts of a box whose number stands in another row. `placeholder` is what they are called as long
    /// as nobody has filled them in.
    case parts(of: Flow.Stage, placeholder: String)
    /// Names with numbers that are the whole box, or one number.
    case reasons(Flow.Stage)
  }

  /// A row but for its number.
  struct Row: Sendable {
    /// The word by which the row is found; `NA` where it has none.
    let key: String
    let node: String
    let box: String
    let content: Content
    let description: String
    let text: String
    let tooltip: String
    let url: String

    init(
      _ key: String, _ node: String, _ box: String, _ content: Content, _ description: String, text: String,
      tooltip: String? = nil, url: String = "NA"
    ) {
      self.key = key
      self.node = node
      self.box = box
      self.content = content
      self.description = description
      self.text = text
      self.tooltip = tooltip ?? description
      self.url = url
    }

    /// The fields of the row in their order, but for the number.
    var fields: [String] { [key, node, box, description, text, tooltip, url] }
  }

  /// The rows of PRISMA 2009's box, which the template lacks. They are written for a flow that has it: the package finds its rows by
  /// their words, so it passes these over, and draws no such box.
  static let rowsOfOtherSources = [
    Row(
      "other_source_results", "NA", "box2", .number(.otherRecords), "Records identified from: Other sources",
      text: "Other sources", tooltip: "NA"),
    Row(
      "other_source_specific", "NA", "box2", .parts(of: .otherRecords, placeholder: "Other source"),
      "Records identified from: specific other sources", text: "Specific Other Sources", tooltip: "NA"),
  ]

  /// The names of the columns.
  static let columns = ["data", "node", "box", "description", "boxtext", "tooltips", "url", "n"]

  /// What stands where a number is not known.
  static let placeholder = "xxx"

  /// Whether a field says that nothing is known.
  static func isPlaceholder(_ text: String) -> Bool {
    text.isEmpty || text == "NA" || text.allSatisfy { $0 == "x" || $0 == "X" }
  }

  /// The rows in their order.
  static let rows = [
    Row(
      "NA", "node4", "prevstud", .title, "Grey title box; Previous studies", text: "Previous studies",
      url: "prevstud.html"),
    Row(
      "previous_studies", "node5", "box1", .number(.previousStudies), "Studies included in previous version of review",
      text: "Studies included in previous version of review", url: "previous_studies.html"),
    Row(
      "previous_reports", "NA", "box1", .number(.previousReports),
      "Reports of studies included in previous version of review",
      text: "Reports of studies included in previous version of review",
      tooltip: "NA", url: "previous_reports.html"),
    Row(
      "NA", "node6", "newstud", .title, "Yellow title box; Identification of new studies via databases and registers",
      text: "Identification of new studies via databases and registers", url: "newstud.html"),
    Row(
      "database_results", "node7", "box2", .number(.databaseRecords), "Records identified from: Databases",
      text: "Databases",
      tooltip: "Records identified from: Databases and Registers", url: "database_results.html"),
    Row(
      "database_specific_results", "NA", "box2", .parts(of: .databaseRecords, placeholder: "Database"),
      "Records identified from: specific databases", text: "Specific Databases",
      tooltip: "NA", url: "database_results.html"),
    Row(
      "register_results", "NA", "box2", .number(.registerRecords), "Records identified from: Registers",
      text: "Registers",
      tooltip: "NA"),
    Row(
      "register_specific_results", "NA", "box2", .parts(of: .registerRecords, placeholder: "Register"),
      "Records identified from: specific registers", text: "Specific Registers",
      tooltip: "NA", url: "database_results.html"),
    Row(
      "NA", "node16", "othstud", .title, "Grey title box; Identification of new studies via other methods",
      text: "Identification of new studies via other methods", url: "othstud.html"),
    Row(
      "website_results", "node17", "box11", .number(.websiteRecords), "Records identified from: Websites",
      text: "Websites",
      tooltip: "Records identified from: Websites, Organisations and Citation Searching", url: "website_results.html"),
    Row(
      "organisation_results", "", "box11", .number(.organisationRecords), "Records identified from: Organisations",
      text: "Organisations",
      tooltip: "NA"),
    Row(
      "citations_results", "NA", "box11", .number(.citationRecords), "Records identified from: Citation searching",
      text: "Citation searching",
      tooltip: "NA"),
    Row(
      "duplicates", "node8", "box3", .number(.duplicates), "Duplicate records", text: "Duplicate records",
      url: "duplicates.html"),
    Row(
      "excluded_automatic", "NA", "box3", .number(.removedByAutomation),
      "Records marked as ineligible by automation tools", text: "Records marked as ineligible by automation tools",
      tooltip: "NA"),
    Row(
      "excluded_other", "NA", "box3", .number(.removedOtherwise), "Records removed for other reasons",
      text: "Records removed for other reasons",
      tooltip: "NA"),
    Row(
      "records_screened", "node9", "box4", .number(.screened), "Records screened (databases and registers)",
      text: "Records screened", url: "records_screened.html"),
    Row(
      "records_excluded", "node10", "box5", .number(.excludedAtScreening), "Records excluded (databases and registers)",
      text: "Records excluded", url: "records_excluded.html"),
    Row(
      "dbr_sought_reports", "node11", "box6", .number(.sought),
      "Reports sought for retrieval (databases and registers)", text: "Reports sought for retrieval",
      url: "dbr_sought_reports.html"),
    Row(
      "dbr_notretrieved_reports", "node12", "box7", .number(.notRetrieved),
      "Reports not retrieved (databases and registers)", text: "Reports not retrieved",
      url: "dbr_notretrieved_reports.html"),
    Row(
      "other_sought_reports", "node18", "box12", .number(.otherSought), "Reports sought for retrieval (other)",
      text: "Reports sought for retrieval", url: "other_sought_reports.html"),
    Row(
      "other_notretrieved_reports", "node19", "box13", .number(.otherNotRetrieved), "Reports not retrieved (other)",
      text: "Reports not retrieved", url: "other_notretrieved_reports.html"),
    Row(
      "dbr_assessed", "node13", "box8", .number(.assessed),
      "Reports assessed for eligibility (databases and registers)", text: "Reports assessed for eligibility",
      url: "dbr_assessed.html"),
    Row(
      "dbr_excluded", "node14", "box9", .reasons(.excluded),
      "Reports excluded (databases and registers): [separate reasons and numbers using ; e.g. Reason1, xxx; Reason2, xxx; Reason3, xxx]",
      text: "Reports excluded",
      tooltip: "Reports excluded (databases and registers)", url: "dbrexcludedrecords.html"),
    Row(
      "other_assessed", "node20", "box14", .number(.otherAssessed), "Reports assessed for eligibility (other)",
      text: "Reports assessed for eligibility", url: "other_assessed.html"),
    Row(
      "other_excluded", "node21", "box15", .reasons(.otherExcluded),
      "Reports excluded (other): [separate reasons and numbers using ; e.g. Reason1, xxx; Reason2, xxx; Reason3, xxx]",
      text: "Reports excluded",
      tooltip: "Reports excluded (other)", url: "other_excluded.html"),
    Row(
      "new_studies", "node15", "box10", .number(.newStudies), "New studies included in review",
      text: "New studies included in review", url: "new_studies.html"),
    Row(
      "new_reports", "NA", "box10", .number(.newReports), "Reports of new included studies",
      text: "Reports of new included studies",
      tooltip: "NA"),
    Row(
      "total_studies", "node22", "box16", .number(.studiesIncluded), "Total studies included in review",
      text: "Total studies included in review", url: "total_studies.html"),
    Row(
      "total_reports", "NA", "box16", .number(.reportsIncluded), "Reports of total included studies",
      text: "Reports of total included studies",
      tooltip: "NA"),
    Row(
      "identification", "node1", "identification", .title, "Blue identification box", text: "Identification",
      url: "identification.html"),
    Row(
      "screening", "node2", "screening", .title, "Blue screening box", text: "Screening", url: "screening.html"),
    Row(
      "included", "node3", "included", .title, "Blue included box", text: "Included", url: "included.html"),
    Row(
      "total_studies_ma", "node23", "box17", .number(.studiesInMetaAnalysis), "Total studies included in meta-analysis",
      text: "Total studies included in meta-analysis", url: "total_studies_meta_analysis.html"),
    Row(
      "total_reports_ma", "NA", "box17", .number(.reportsInMetaAnalysis),
      "Reports of total included studies in meta-analysis", text: "Reports of total included studies in meta-analysis",
      tooltip: "NA"),
  ]
}
