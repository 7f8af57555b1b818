import EvidenceQuery
import TestSupport
import Testing

@Suite("Writing a filter and reading it")
struct FilterRoundTripTests {
  @Test("gives the same filter, once it has been read")
  func readsWhatItWrites() throws {
    for seed in UInt64(0)..<40 {
      let engine = try SampleLibrary(RandomLibrary.records(seed: seed, size: .init(studies: 4...8))).engine
      var filters = RandomFilter(seed: seed, for: engine)
      for _ in 0..<30 {
        let filter = filters.next()
        // Values that this library lacks are refused, which is another law.
        guard let read = try? engine.parse(filter.description) else { continue }
        #expect(try engine.parse(read.description) == read, "seed \(seed): \(filter)")
        #expect(read.description == (try engine.parse(read.description)).description, "seed \(seed): \(filter)")
        for list in EvidenceQuery.List.allCases {
          #expect(engine.select(read, in: list) == engine.select(filter, in: list), "seed \(seed): \(filter)")
        }
      }
    }
  }

  @Test("keeps whatever words are asked for, to the scalar")
  func keepsAnyWords() throws {
    let engine = try SampleLibrary.rr0001.engine
    var random = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      let words = Self.words(&random)
      let filter = random.pick(
        Filter.text(words), .prefix(words), .and([.text(words), .not(.text(words))]), .not(.prefix(words)))
      let read = try engine.parse(filter.description)
      #expect(Array(read.description.unicodeScalars) == Array(filter.description.unicodeScalars))
      #expect(read == filter, "\(words.debugDescription)")
    }
  }

  @Test("keeps whatever values are asked for")
  func keepsAnyValues() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<3000 {
      let (word, other) = (Self.words(&random), Self.words(&random))
      let tests: [ValueTest] = [
        .value(word), .exactly(word), .prefix(word), .range(word, other),
        .compare(random.pick(.atLeast, .atMost, .more, .less), word),
      ]
      let filter = Filter.field("country", tests)
      #expect(try Filter(parsing: filter.description) == filter, "\(filter)")
    }
  }

  @Test(
    "gives the canonical text",
    arguments: [
      ("country:england   country:Scotland", "country:England country:Scotland"),
      ("country:England OR country:Scotland", "country:England,Scotland"),
      ("COUNTRY:England", "country:England"), ("country:wales,CYMRU,GB-WLS", "country:Wales"),
      ("country:Wales OR country:cymru", "country:Wales"), ("country:\"not held here\"", "country:notheld"),
      ("country:=\"united kingdom\"", "country:=UK"), ("year:02018", "year:2018"), ("concern:>=HIGH", "concern:>=high"),
      ("(country:England)", "country:England"),
      ("((country:England kind:primary))", "country:England kind:primary"),
      ("--country:England", "country:England"),
      ("-(country:England OR kind:primary)", "-(country:England OR kind:primary)"),
      ("country:England OR kind:primary", "country:England OR kind:primary"),
      ("(country:England OR kind:primary) zeta", "(country:England OR kind:primary) zeta"),
      ("(a b) OR c", "(a b) OR c"), ("a b OR c", "(a b) OR c"),
      ("\"one word\" \"plain\"", "\"one word\" plain"),
      ("\"OR\"", "\"OR\""), ("ORgan OR or", "ORgan OR or"),
      ("year:2014..2022", "year:2014..2022"), ("year:2014..", "year:>=2014"), ("year:..2022", "year:<=2022"),
      ("year:\"2014\"..2022", "year:2014..2022"), ("country:=UK", "country:=UK"),
      ("design:\"systematic review\",Review", "design:SR,review"),
      ("zet* title:Pwer* title:=innovation", "zet* title:Pwer* title:=innovation"),
      ("\"signs of\"* \"zeta*\"", "\"signs of\"* \"zeta*\""), ("setting:\"not held here\"", "setting:notheld"),
      ("Support( country:wales kind:primary ):>=02", "support(country:Wales kind:primary):>=2"),
      ("support():>=1 support(\"OR\") supports", "support() support(\"OR\") supports"),
      ("\"support\" (a OR b)", "\"support\" (a OR b)"), ("\"Supports\"(a OR b)", "\"Supports\" (a OR b)"),
      ("-\"support\" (a OR b)", "-\"support\" (a OR b)"), ("\"support\" (a b)", "support a b"),
      ("\"support\" a (a OR b)", "support a (a OR b)"), ("(a OR \"support\") (a OR b)", "(a OR support) (a OR b)"),
      ("support OR (a b)", "support OR (a b)"), ("(support) (a OR b)", "\"support\" (a OR b)"),
      ("support* (a OR b)", "support* (a OR b)"), ("title:support (a OR b)", "title:support (a OR b)"),
      ("-supports(direction:barrier OR direction:both):0,2..3", "-supports(direction:barrier,both):0,2..3"),
      ("support(-support(zeta))", "support(-support(zeta))"), ("inferred:COUNTRY", "inferred:country"),
      ("-zeta", "-zeta"), ("\"-zeta\"", "\"-zeta\""), ("", ""), ("   ", ""),
    ])
  func isCanonical(text: String, canonical: String) throws {
    let filter = try SampleLibrary.rr0001.engine.parse(text)
    #expect(filter.description == canonical)
    #expect(try SampleLibrary.rr0001.engine.parse(canonical) == filter)
  }

  @Test("never traps on any text, and says where it is wrong within the text")
  func neverTraps() throws {
    let engine = try SampleLibrary.rr0001.engine
    var random = SeededGenerator(seed: 13)
    let parts = [
      "country", ":", "Wales", ",", "-", "(", ")", "\"", "OR", " ", "..", ">=", "=", "<", "\\", "year", "2018", "zeta",
      "support(", "supports(", "support", "*", "title:", "studies:", "concern:>=high", "rating:", "id:", "study.id:p3",
      "\u{301}",
      "\0", "👩‍👩‍👧", "\r\n", "ŵ", "\u{202E}",
    ]
    var refused = 0
    for _ in 0..<4000 {
      let text =
        random.chance(70)
        ? (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(from: parts) ?? "" }.joined()
        : Self.words(&random)
      do throws(FilterError) {
        let filter = try engine.parse(text)
        let again = try engine.parse(filter.description)
        #expect(again == filter, "\(text.debugDescription)")
      } catch {
        refused += 1
        #expect((1...text.count + 1).contains(error.column), "\(text.debugDescription): \(error)")
        #expect(!error.message.isEmpty)
      }
    }
    #expect((500...3500).contains(refused))
  }

  @Test("refuses brackets that are nested deeper than anybody means, and does not trap", arguments: ["(", "-", "-("])
  func refusesDepth(opening: String) throws {
    let engine = try SampleLibrary.rr0001.engine
    let text = String(repeating: opening, count: 50_000) + "a"
    #expect(throws: FilterError.self) { try engine.parse(text) }
  }

  private static func words(_ random: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [0x20...0x7E, 0x21...0x2F, 0...0x7F, 0x80...0x37F, 0x300...0x310, 0...0x10FFFF]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      guard let range = random.pick(from: ranges) else { continue }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.append(scalar) }
    }
    return String(text)
  }
}
