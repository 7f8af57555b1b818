public import EvidenceQuery
public import Evidence

/// Where something on the screen leads.
public enum Target: Hashable, Sendable {
  /// To a record.
  case record(Reference)
  /// To the rows of a list that a filter keeps, in some reviews.
  case rows(List, Filter, of: ReviewRow?)
  /// To the quality assessments item by item of what a filter keeps, in some reviews.
  case trafficLights(Filter, of: ReviewRow?)
  /// To the flow of records into a review.
  case flow(of: ReviewRow)
  /// To all values of a facet, under a filter that asks for none of them.
  case facet(String, Filter, of: ReviewRow)
  /// To a document on the web, by its DOI.
  case doi(String)
}
