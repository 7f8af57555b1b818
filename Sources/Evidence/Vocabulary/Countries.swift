/// The outlines of the countries, a continent a file.
enum Countries {
  /// Antarctica is a country in ISO 3166-1 and belongs to no region of M49.
  static let antarctica = "AQ Antarctica; ATA"

  /// Names that stand for several countries together. `GB-EAW` and `GB-GBN` are from ISO 3166-2.
  static let unions: [String: [TermCode]] = [
    "Great Britain": ["GB-ENG", "GB-SCT", "GB-WLS"],
    "GB-GBN": ["GB-ENG", "GB-SCT", "GB-WLS"],
    "Prydain Fawr": ["GB-ENG", "GB-SCT", "GB-WLS"],
    "England and Wales": ["GB-ENG", "GB-WLS"],
    "GB-EAW": ["GB-ENG", "GB-WLS"],
    "UK-wide": ["GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"],
    "UK and Ireland": ["GB", "IE"],
    "Island of Ireland": ["GB-NIR", "IE"],
    "Channel Islands": ["GG", "JE"],
    "Australia and New Zealand": ["AU", "NZ"],
  ]

  /// Names that could be one country or another.
  static let ambiguous: [String: [TermCode]] = [
    "Ulster": ["GB-NIR", "IE"],
    "Virgin Islands": ["VG", "VI"],
    "Saint Martin": ["MF", "SX"],
    "St Martin": ["MF", "SX"],
  ]
}

extension Vocabulary {
  /// The countries of the world below their regions, with the nations of the United Kingdom below it.
  ///
  /// Countries have the two-letter codes of ISO 3166-1, the nations those of ISO 3166-2, regions those of UN M49 with `M49:` before
  /// them. Labels are short and common, names of ISO 3166-1 and its three-letter codes are other names. No claim about borders
  /// is made.
  public static let countries = Vocabulary(
    name: "country",
    terms: [
      Countries.africa, Countries.americas, Countries.asia, Countries.europe, Countries.oceania, Countries.antarctica,
    ].flatMap(Term.outline),
    unions: Countries.unions,
    ambiguous: Countries.ambiguous
  )
}
