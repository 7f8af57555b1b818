/// Something that a key does.
public enum Action: String, CaseIterable, Hashable, Sendable {
  case up, down, pageUp = "page-up", pageDown = "page-down", halfUp = "half-page-up", halfDown = "half-page-down"
  case first, last
  /// Opening what is selected is `enter` by name, because `:open` asks for a record.
  case open = "enter", back
  case nextPane = "next-pane", previousPane = "previous-pane"
  case studies, findings, quality, detail
  case overview, map, trafficLights = "traffic-lights", confidence, effects, flow, audit, compare, reviews, menu
  case columnLeft = "column-left", columnRight = "column-right"
  case transpose, rowFacet = "row-facet", columnFacet = "column-facet", mapCounts = "map-counts"
  case previousEffect = "previous-effect", nextEffect = "next-effect", sortEffects = "sort-effects"
  case facets, search, nextMatch = "next-match", previousMatch = "previous-match"
  case sort, reverseSort = "reverse-sort"
  case linkedOnly = "linked-only", certainty, provenance
  case undo, redo, clear, without
  case zoom, detailDown = "detail-down", detailUp = "detail-up"
  case choose, chooseAll = "choose-all"
  case mark, differing
  case copy, export, openDOI = "open-doi"
  case command, jump = "open"
  case mouse, redraw, help, quit
}
