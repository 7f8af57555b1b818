import Browser
import Terminal

/// Draws effects one below the other, below them their studies by sign, and what the signs of all of them mean.
struct EffectsPicture {
  private let plots: [EffectPlot]
  private let tables: [HarvestTable]
  /// What is said where there is no effect.
  private let empty: [Page]

  init(_ plots: [EffectPlot], _ tables: [HarvestTable], empty: [Page]) {
    (self.plots, self.tables, self.empty) = (plots, tables, empty)
  }

  /// What the signs mean, each once.
  var legend: [String] {
    var seen: Set<String> = []
    return (plots.flatMap(\.legend) + tables.flatMap(\.legend)).filter { seen.insert($0).inserted }
  }

  func draw(on drawing: inout Drawing, at start: Drawing.Point) {
    var place = start
    guard !plots.isEmpty else {
      for page in empty { place = drawing.paragraph(PlainText.render(page, width: nil), at: place, width: 640) }
      return
    }
    let widths = ForestPlotPicture.Widths(plots)
    // The title of the picture is that of an effect that is alone.
    let isAlone = plots.count == 1 && tables.isEmpty
    for plot in plots {
      place = ForestPlotPicture(plot, widths, isTitled: !isAlone).draw(on: &drawing, at: place)
      place.y += 24
    }
    for table in tables {
      place = HarvestPicture(table).draw(on: &drawing, at: place)
      place.y += 24
    }
    place.y -= 8
    for line in legend { place = drawing.paragraph(line, at: place, width: 640, .small, ink: .muted) }
  }
}
