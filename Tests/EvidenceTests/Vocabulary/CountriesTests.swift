import Evidence
import TestSupport
import Testing

@Suite("Countries")
struct CountriesTests {
  @Test("The vocabulary of countries is well formed")
  func wellFormed() {
    #expect(problems(of: Vocabulary.countries) == [])
  }

  @Test("It has the 249 countries of ISO 3166-1, Kosovo, the four nations of the UK and 29 regions")
  func counts() {
    let codes = Vocabulary.countries.terms.map(\.code.rawValue)
    #expect(codes.filter { $0.count == 2 && $0 != "XK" }.count == 249)
    #expect(codes.filter { $0.hasPrefix("GB-") } == ["GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"])
    #expect(codes.filter { $0.hasPrefix("M49:") }.count == 29)
    #expect(codes.count == 249 + 1 + 4 + 29)
  }

  @Test("Every country has a three-letter code among its names")
  func threeLetterCodes() {
    for term in Vocabulary.countries.terms where term.code.rawValue.count == 2 {
      let names = [term.aliases.first, term.label].compactMap { $0 }
      #expect(names.contains { $0.wholeMatch(of: /[A-Z]{3}/) != nil }, "\(term.code)")
    }
  }

  @Test(
    "A country is found by its common and its official names, in any case and with any punctuation",
    arguments: [
      ("USA", "US"), ("U.S.", "US"), ("U.S.A.", "US"), ("us", "US"), ("United States", "US"),
      ("the United States of America", "US"), ("America", "US"), ("UK", "GB"), ("U.K.", "GB"), ("uk", "GB"),
      ("United Kingdom", "GB"), ("Britain", "GB"), ("GB", "GB"), ("South Korea", "KR"), ("Korea", "KR"),
      ("Republic of Korea", "KR"), ("North Korea", "KP"), ("DPRK", "KP"), ("Vietnam", "VN"), ("Viet Nam", "VN"),
      ("Turkey", "TR"), ("Türkiye", "TR"), ("Turkiye", "TR"), ("Ivory Coast", "CI"), ("Côte d'Ivoire", "CI"),
      ("Cote d’Ivoire", "CI"), ("DRC", "CD"), ("DR Congo", "CD"), ("Congo-Kinshasa", "CD"), ("Zaire", "CD"),
      ("Democratic Republic of Congo", "CD"), ("Congo, The Democratic Republic of the", "CD"), ("Congo", "CG"),
      ("Republic of the Congo", "CG"), ("Congo-Brazzaville", "CG"), ("Eswatini", "SZ"), ("Swaziland", "SZ"),
      ("Czechia", "CZ"), ("Czech Republic", "CZ"), ("North Macedonia", "MK"), ("Macedonia", "MK"), ("FYROM", "MK"),
      ("Russia", "RU"), ("Russian Federation", "RU"), ("Iran", "IR"), ("Iran (Islamic Republic of)", "IR"),
      ("Syria", "SY"), ("Laos", "LA"), ("Moldova", "MD"), ("Brunei", "BN"), ("Bolivia", "BO"), ("Venezuela", "VE"),
      ("Tanzania", "TZ"), ("Palestine", "PS"), ("West Bank", "PS"), ("Gaza", "PS"),
      ("occupied Palestinian territory", "PS"), ("Taiwan", "TW"), ("Republic of China", "TW"),
      ("Chinese Taipei", "TW"), ("Hong Kong", "HK"), ("Macau", "MO"), ("Macao", "MO"), ("Burma", "MM"),
      ("Myanmar", "MM"), ("Cape Verde", "CV"), ("Cabo Verde", "CV"), ("East Timor", "TL"), ("Timor-Leste", "TL"),
      ("Holland", "NL"), ("the Netherlands", "NL"), ("Netherlands", "NL"), ("Éire", "IE"),
      ("Republic of Ireland", "IE"), ("Ireland", "IE"), ("UAE", "AE"), ("Vatican", "VA"), ("Holy See", "VA"),
      ("Micronesia", "FM"), ("Federated States of Micronesia", "FM"), ("Kosovo", "XK"), ("XK", "XK"),
      ("The Gambia", "GM"), ("Trinidad & Tobago", "TT"), ("St. Lucia", "LC"), ("Curacao", "CW"), ("NOR", "NO"),
    ]
  )
  func lookup(name: String, code: String) {
    #expect(Vocabulary.countries.lookup(name) == .found([TermCode(code)]))
  }

  @Test(
    "A nation of the UK is found in English and in Welsh",
    arguments: [
      ("England", "GB-ENG"), ("Lloegr", "GB-ENG"), ("Scotland", "GB-SCT"), ("Yr Alban", "GB-SCT"), ("Wales", "GB-WLS"),
      ("CYMRU", "GB-WLS"), ("Northern Ireland", "GB-NIR"), ("Gogledd Iwerddon", "GB-NIR"), ("gb-wls", "GB-WLS"),
    ]
  )
  func nations(name: String, code: String) {
    #expect(Vocabulary.countries.lookup(name) == .found([TermCode(code)]))
  }

  @Test(
    "Only a whole name is a country, never a part of another",
    arguments: [
      ("Guinea", "GN"), ("Equatorial Guinea", "GQ"), ("Guinea-Bissau", "GW"), ("Papua New Guinea", "PG"),
      ("Niger", "NE"), ("Nigeria", "NG"), ("Oman", "OM"), ("Romania", "RO"), ("Sudan", "SD"), ("South Sudan", "SS"),
      ("Samoa", "WS"), ("American Samoa", "AS"), ("Dominica", "DM"), ("Dominican Republic", "DO"),
    ]
  )
  func wholeNames(name: String, code: String) {
    #expect(Vocabulary.countries.lookup(name) == .found([TermCode(code)]))
  }

  @Test("Georgia and Jersey are the countries, since no state of the USA is here")
  func georgiaAndJersey() {
    #expect(Vocabulary.countries.lookup("Georgia") == .found(["GE"]))
    #expect(Vocabulary.countries.lookup("Georgia (country)") == .found(["GE"]))
    #expect(Vocabulary.countries.lookup("GE") == .found(["GE"]))
    #expect(Vocabulary.countries.lookup("Jersey") == .found(["JE"]))
    #expect(Vocabulary.countries.lookup("JE") == .found(["JE"]))
  }

  @Test("Great Britain, England and Wales, and UK-wide are several nations together")
  func unions() {
    #expect(Vocabulary.countries.lookup("Great Britain") == .found(["GB-ENG", "GB-SCT", "GB-WLS"]))
    #expect(Vocabulary.countries.lookup("England and Wales") == .found(["GB-ENG", "GB-WLS"]))
    #expect(Vocabulary.countries.lookup("England & Wales") == .found(["GB-ENG", "GB-WLS"]))
    #expect(Vocabulary.countries.lookup("UK wide") == .found(["GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"]))
    #expect(Vocabulary.countries.lookup("Australia and New Zealand") == .found(["AU", "NZ"]))
  }

  @Test("Ulster, the Virgin Islands and Saint Martin could be one or another")
  func ambiguous() {
    #expect(Vocabulary.countries.lookup("Ulster") == .ambiguous(["GB-NIR", "IE"]))
    #expect(Vocabulary.countries.lookup("the Virgin Islands") == .ambiguous(["VG", "VI"]))
    #expect(Vocabulary.countries.lookup("Saint Martin") == .ambiguous(["MF", "SX"]))
  }

  @Test(
    "Words that are no country are not taken for one",
    arguments: ["International", "Multi-country", "Global", "Scandinavia", "LMICs", "Not reported", ""]
  )
  func ownValues(word: String) {
    if case .unknown = Vocabulary.countries.lookup(word) { return }
    Issue.record("\(word) was found")
  }

  @Test(
    "A slip of the keyboard gets a suggestion",
    arguments: [("Wakes", "Wales"), ("Wlaes", "Wales"), ("Turky", "Turkey")])
  func suggestions(word: String, name: String) {
    guard case .unknown(let nearest) = Vocabulary.countries.lookup(word) else {
      Issue.record("\(word) was found")
      return
    }
    #expect(nearest.first == name)
  }

  @Test("The UK holds its four nations, and Europe holds them through it")
  func hierarchy() {
    let countries = Vocabulary.countries
    #expect(countries.withAllBelow("GB") == ["GB", "GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"])
    #expect(countries.leaves(below: "GB") == ["GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"])
    #expect(countries.leaves(below: "FR") == [])
    #expect(countries.ancestors(of: "GB-WLS") == ["GB", "M49:154", "M49:150"])
    #expect(countries.leaves(below: "M49:150").contains("GB-WLS"))
    #expect(!countries.leaves(below: "M49:150").contains("GB"))
  }

  @Test(
    "A country is in the region where M49 has it",
    arguments: [
      ("KE", ["M49:014", "M49:202", "M49:002"]), ("EG", ["M49:015", "M49:002"]),
      ("BR", ["M49:005", "M49:419", "M49:019"]),
      ("US", ["M49:021", "M49:019"]), ("CY", ["M49:145", "M49:142"]), ("JE", ["M49:154", "M49:150"]),
      ("NZ", ["M49:053", "M49:009"]), ("TW", ["M49:030", "M49:142"]), ("XK", ["M49:039", "M49:150"]), ("AQ", []),
    ]
  )
  func regions(country: String, regions: [String]) {
    #expect(Vocabulary.countries.ancestors(of: TermCode(country)).map(\.rawValue) == regions)
  }

  @Test("A region is found by its name and by the name that people use")
  func regionNames() {
    #expect(Vocabulary.countries.lookup("West Africa") == .found(["M49:011"]))
    #expect(Vocabulary.countries.lookup("Sub-Saharan Africa") == .found(["M49:202"]))
    #expect(Vocabulary.countries.lookup("Southeast Asia") == .found(["M49:035"]))
    #expect(Vocabulary.countries.lookup("Europe") == .found(["M49:150"]))
    #expect(Vocabulary.countries.lookup("M49:150") == .found(["M49:150"]))
  }

  @Test("The screen has short labels, and a word that is no code as it is")
  func labels() {
    #expect(Vocabulary.countries.label(of: "GB") == "UK")
    #expect(Vocabulary.countries.label(of: "US") == "USA")
    #expect(Vocabulary.countries.label(of: "GB-WLS") == "Wales")
    #expect(Vocabulary.countries.label(of: "countries similar to the UK") == "countries similar to the UK")
  }
}
