import Evidence
import TestSupport
import Testing

@Suite("Designs")
struct DesignsTests {
  @Test("The vocabulary of designs is well formed")
  func wellFormed() {
    #expect(problems(of: Vocabulary.designs) == [])
  }

  @Test(
    "A design is found by its label, its code and its other names",
    arguments: [
      ("systematic review", "systematic-review"), ("Systematic Literature Review", "systematic-review"),
      ("SLR", "systematic-review"), ("rapid evidence assessment", "rapid-review"), ("Review", "review"),
      ("Qualitative study", "qualitative"), ("qualitative", "qualitative"), ("qual.", "qualitative"),
      ("service evaluation", "service-evaluation"), ("RCT", "randomised-controlled-trial"),
      ("randomized controlled trial", "randomised-controlled-trial"),
      ("Randomised clinical trial", "randomised-controlled-trial"), ("cRCT", "cluster-randomised-controlled-trial"),
      ("non-randomised controlled study", "quasi-experimental"), ("matched comparison", "quasi-experimental"),
      ("natural experiment", "quasi-experimental"), ("propensity score", "quasi-experimental"),
      ("controlled before–after", "quasi-experimental"), ("pre–post", "before-after"),
      ("Mixed-methods", "mixed-methods"), ("mixed-methods systematic review", "mixed-methods-review"),
      ("Process evaluation", "process-evaluation"), ("Cost–benefit", "economic-evaluation"),
      ("cohort study", "cohort"), ("Case-control study", "case-control"), ("survey", "cross-sectional"),
      ("meta-ethnography", "qualitative-evidence-synthesis"), ("single-arm study", "single-arm-trial"),
      ("Public health guidance", "guidance"), ("Delphi", "delphi"),
    ]
  )
  func lookup(name: String, code: String) {
    #expect(Vocabulary.designs.lookup(name) == .found([TermCode(code)]))
  }

  @Test("A realist review that is rapid is both, and a stepped wedge may be of clusters")
  func unions() {
    #expect(Vocabulary.designs.lookup("rapid realist review") == .found(["rapid-review", "realist-synthesis"]))
    #expect(
      Vocabulary.designs.lookup("Stepped wedge")
        == .found(["randomised-controlled-trial", "cluster-randomised-controlled-trial"]))
  }

  @Test("CBA could be a controlled before-after study or a cost-benefit analysis")
  func ambiguous() {
    #expect(Vocabulary.designs.lookup("CBA") == .ambiguous(["quasi-experimental", "economic-evaluation"]))
  }

  @Test("A slip of the keyboard gets a suggestion")
  func suggestions() {
    #expect(Vocabulary.designs.lookup("qualitatve") == .unknown(nearest: ["qualitative"]))
    #expect(Vocabulary.designs.lookup("zzzzzz") == .unknown(nearest: []))
  }

  @Test("Every design below the group Review is a review, and nothing else is")
  func reviews() {
    let reviews = Vocabulary.designs.withAllBelow("review")
    #expect(reviews.count == 10)
    for term in Vocabulary.designs.terms {
      #expect(Designs.isReview(term.code) == reviews.contains(term.code), "\(term.code)")
    }
    #expect(!Designs.isReview("a design of its own"))
  }

  @Test("The group of a design is the one above it, of a group itself, of a strange word none")
  func groups() {
    #expect(Designs.group(of: "rapid-review") == "review")
    #expect(Designs.group(of: "service-evaluation") == "evaluation")
    #expect(Designs.group(of: "qualitative") == "qualitative")
    #expect(Designs.group(of: "mixed-methods") == "mixed-methods")
    #expect(Designs.group(of: "a design of its own") == nil)
  }

  @Test("Designs have two levels, in the order of the screen")
  func order() {
    let designs = Vocabulary.designs
    let groups = designs.terms.filter { $0.parent == nil }.map(\.code.rawValue)
    #expect(
      groups == [
        "review", "experimental", "observational", "qualitative", "mixed-methods", "evaluation", "modelling",
        "descriptive-or-opinion",
      ])
    #expect(designs.terms.allSatisfy { designs.ancestors(of: $0.code).count <= 1 })
  }

  @Test("Long labels have a short one for narrow columns")
  func shortLabels() {
    #expect(Vocabulary.designs["randomised-controlled-trial"]?.short == "RCT")
    #expect(Vocabulary.designs["randomised-controlled-trial"]?.label == "randomised controlled trial")
    #expect(Vocabulary.designs["qualitative"]?.short == "qual.")
    #expect(Vocabulary.designs["cohort"]?.short == nil)
  }
}
