/// A table with its headings.
func table(_ headings: [String], _ rows: [[String]]) -> String {
  ([headings, headings.map { _ in "---" }] + rows)
    .map {
      "| " + $0.map { cell in cell.split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ") + " |"
    }
    .joined(separator: "\n")
}

/// Words as code.
func code(_ words: String) -> String { "`\(words)`" }

/// Words in which nothing is markup.
func escaped(_ words: String) -> String {
  words.reduce(into: "") { result, character in
    if "*_+−-".contains(character), words.allSatisfy({ "*_+−-".contains($0) }) { result.append("\\") }
    result.append(character)
  }
}

/// Words in which each DOI, written "doi 10.…", is a link.
func linked(_ words: String) -> String {
  words.split(separator: " ", omittingEmptySubsequences: false).map { word in
    guard word.hasPrefix("10.") else { return String(word) }
    let doi = word.prefix { $0 != ";" && $0 != "," && $0 != ")" }
    return "[\(doi)](https://doi.org/\(doi))" + word.dropFirst(doi.count)
  }.joined(separator: " ")
}
