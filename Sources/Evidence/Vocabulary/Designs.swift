/// What can be asked of the design of a study.
public enum Designs {
  /// Whether a design is a review, which makes its study a secondary one.
  public static func isReview(_ code: TermCode) -> Bool { group(of: code) == "review" }

  /// The group that a design belongs to, which may be itself; nil for a word that the vocabulary lacks.
  public static func group(of code: TermCode) -> TermCode? {
    guard Vocabulary.designs[code] != nil else { return nil }
    return Vocabulary.designs.ancestors(of: code).last ?? code
  }
}

extension Vocabulary {
  /// Designs of studies in groups. A group is a value too: "qualitative" says no more than that.
  ///
  /// The groups, the designs and most of their other names are those that reviews use; no standard has them. They follow the
  /// Cochrane Handbook (doi 10.1002/9781119536604), the JBI Manual (doi 10.46658/JBIMES-20-01) and, for kinds of review, Grant
  /// and Booth 2009 (doi 10.1111/j.1471-1842.2009.00848.x).
  public static let designs = Vocabulary(
    name: "design",
    terms: Term.outline(reviewDesigns) + Term.outline(primaryDesigns) + Term.outline(otherDesigns),
    unions: [
      "rapid realist review": ["rapid-review", "realist-synthesis"],
      "stepped wedge": ["randomised-controlled-trial", "cluster-randomised-controlled-trial"],
      "stepped-wedge trial": ["randomised-controlled-trial", "cluster-randomised-controlled-trial"],
    ],
    ambiguous: [
      // Controlled before-after study, or cost-benefit analysis.
      "CBA": ["quasi-experimental", "economic-evaluation"]
    ]
  )

  private static let reviewDesigns = """
    review review; reviews; syntheses; evidence synthesis; secondary research; review (unspecified)
      systematic-review systematic review [SR]; systematic reviews; systematic literature review; SLR; \
        systematic review with meta-analysis; systematic review and meta-analysis; meta-analysis; network meta-analysis
      rapid-review rapid review; rapid reviews; rapid evidence assessment; REA; rapid evidence summary; \
        rapid evidence map; rapid evidence synthesis
      scoping-review scoping review; scoping reviews; scoping study; mapping review; evidence map; evidence gap map; \
        evidence and gap map; EGM; systematic map
      mixed-methods-review mixed-methods review; mixed-methods systematic review; mixed studies review; \
        integrative review
      qualitative-evidence-synthesis qualitative evidence synthesis [QES]; qualitative synthesis; \
        qualitative systematic review; meta-synthesis; metasynthesis; meta-ethnography; thematic synthesis
      umbrella-review umbrella review; umbrella reviews; overview of reviews; overview of systematic reviews; \
        review of reviews
      realist-synthesis realist synthesis; realist review
      non-systematic-review non-systematic review; nonsystematic review; non-systematic reviews
      narrative-review narrative review; literature review; state of the art; state-of-the-art review; \
        traditional review
    """

  private static let primaryDesigns = """
    experimental experimental; experiment; experimental study; trial; clinical trial; controlled trial
      randomised-controlled-trial randomised controlled trial [RCT]; RCTs; randomized controlled trial; \
        randomised trial; randomized trial; randomised clinical trial; randomized clinical trial; \
        randomised controlled study; randomized controlled study; randomised placebo-controlled trial; \
        randomized placebo-controlled trial; pragmatic trial; pragmatic RCT; pragmatic randomised controlled trial; \
        pragmatic randomized controlled trial; crossover; cross-over; crossover trial; randomised crossover trial; \
        randomized crossover trial
      cluster-randomised-controlled-trial cluster randomised controlled trial [cluster RCT]; \
        cluster randomized controlled trial; cluster randomised trial; cluster randomized trial; cRCT; C-RCT; \
        cluster trial; group-randomised; group-randomized; group-randomised trial; group-randomized trial; \
        pragmatic cluster randomised trial; pragmatic cluster randomized trial
      quasi-experimental quasi-experimental; quasi-experiment; quasi-experimental study; non-randomised trial; \
        non-randomized trial; nonrandomised trial; nonrandomized trial; non-randomised controlled trial; \
        non-randomized controlled trial; non-randomised controlled study; non-randomized controlled study; \
        non-randomised study; non-randomized study; controlled before-after; controlled before-after study; \
        controlled before-and-after; controlled before-and-after study; difference-in-differences; \
        natural experiment; manipulative; matched comparison; matched comparison study; propensity score; \
        propensity score matching; regression discontinuity; synthetic control
      interrupted-time-series interrupted time series [ITS]; interrupted time series analysis; \
        interrupted time series study; time series; time series analysis
      single-arm-trial single-arm trial; single-arm study; uncontrolled trial; open-label single-arm study; \
        open single-arm study
    observational observational; observational study; observational studies
      cohort cohort; cohort study; cohort studies; longitudinal; longitudinal study; prospective; prospective study; \
        prospective cohort; prospective cohort study; retrospective; retrospective study; retrospective cohort; \
        retrospective cohort study; panel; panel study; panel data; follow-up study
      case-control case-control; case-control study; case-control studies; nested case-control study; \
        case-referent; case-referent study
      cross-sectional cross-sectional; cross-sectional study; cross-sectional survey; survey; surveys; \
        multicentre survey; prevalence; prevalence study; questionnaire; questionnaire survey
      before-after before-after (uncontrolled) [before-after]; before-after study; before and after; \
        before-and-after study; uncontrolled before-after; uncontrolled before-after study; \
        uncontrolled before-and-after study; pre-post; pre-post study; pre-test post-test
      case-series case series; consecutive case series
      case-report case report; case reports; single case report
      ecological ecological; ecological study
      routine-data-analysis routine-data analysis; routine data; administrative data; administrative data analysis; \
        registry; registry study; register-based study; record linkage; data linkage
      diagnostic-accuracy diagnostic accuracy study; diagnostic test accuracy; diagnostic test accuracy study; DTA
    qualitative qualitative [qual.]; qual; qualitative study; qualitative studies; qualitative research; \
      qualitative design; qualitative study design; exploratory qualitative study
      interviews interviews; interview; interview study; qualitative interviews; semi-structured; \
        semi-structured interviews; in-depth; in-depth interviews
      focus-groups focus groups; focus group; focus group study; focus group discussion; focus group discussions; \
        group interviews
      ethnography ethnography; ethnographic; ethnographic study; observation; observations; participant observation
      case-study case study; case studies; case study research; multiple case study; multiple case studies; \
        comparative case study
      documentary-analysis documentary analysis; documentary; document analysis
      discourse-analysis discourse analysis; discourse; discourse study
      action-research action research; participatory action research
      grounded-theory grounded theory; grounded theory study
      phenomenology phenomenology; phenomenological; phenomenological study; \
        interpretative phenomenological analysis
      delphi Delphi or consensus; Delphi study; Delphi survey; Delphi/consensus; consensus; consensus study; \
        nominal group technique
    mixed-methods mixed methods [mixed]; mixed method; mixed-methods study; mixed method study; \
      mixed-methods design; multi-method; multi-methods; multimethod; multi-method study; sequential explanatory; \
      explanatory sequential; exploratory sequential; convergent; convergent parallel
    """

  private static let otherDesigns = """
    evaluation evaluation; evaluations; evaluation study; programme evaluation; program evaluation
      process-evaluation process evaluation; process; process evaluations
      service-evaluation service evaluation [service eval.]; service; service evaluations; evaluation of a service
      formative-evaluation formative evaluation; formative
      developmental-evaluation developmental evaluation; developmental
      impact-evaluation outcome or impact evaluation [impact eval.]; outcome/impact; outcome evaluation; \
        impact evaluation; summative evaluation
      economic-evaluation economic evaluation; economic; health economic evaluation; cost-effectiveness; \
        cost-effectiveness analysis; CEA; cost-benefit; cost-benefit analysis; cost-utility; cost-utility analysis; \
        CUA; ROI; return on investment; social return on investment; SROI
      realist-evaluation realist evaluation; realistic evaluation
      implementation-study implementation study; implementation; implementation research; pilot; pilot study; \
        feasibility; feasibility study
    modelling modelling; modeling; modelling study; modeling study; model; mathematical modelling; \
      mathematical modeling
      simulation simulation; simulation study; simulation model; microsimulation; agent-based model
      decision-model decision model; decision-analytic model; Markov model
      epidemiological-model epidemiological model; transmission model; infectious disease model; disease model
    descriptive-or-opinion descriptive or opinion; non-empirical
      guidance guidance; guideline; guidelines; clinical guideline; clinical guidelines; public health guidance
      policy policy; policy document; policy paper; policy report
      commentary commentary; commentaries; perspective; viewpoint; opinion; opinion piece; letter
      editorial editorial; editorials
      expert-opinion expert opinion
      practice-description practice description; descriptive account; practice report; programme report; \
        program report
      grey-literature-report grey literature report [grey report]; grey literature; gray literature; \
        gray literature report; report
      book book; book chapter; chapter
      theoretical-paper theory or concept paper; theoretical paper; theory paper; conceptual paper; theory
      protocol protocol; study protocol; trial protocol; review protocol
      news news; news item; news report
    """
}
