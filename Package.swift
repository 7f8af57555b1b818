// swift-tools-version: 6.3
// One package, one direction of flow: docs/architecture.md says what each target knows and never knows.

import PackageDescription

/// Continuous integration sets this so that a warning cannot land; a person who is half-way through a change is not stopped by one.
let warningsAreErrors = Context.environment["EVIDENCE_WARNINGS_AS_ERRORS"] == "1"

let swiftSettings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])

let cSettings: [CSetting] = warningsAreErrors ? [.treatAllWarnings(as: .error)] : []

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let orderedCollections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "evidence",
  products: [
    .executable(name: "evidence", targets: ["EvidenceCommand"]),
    .library(name: "Evidence", targets: ["Evidence", "EvidenceFormats", "EvidenceQuery"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // The domain and the in-memory model.
    .target(name: "Evidence", dependencies: ["CText", orderedCollections], swiftSettings: swiftSettings),
    .target(name: "EvidenceFormats", dependencies: ["Evidence", orderedCollections], swiftSettings: swiftSettings),
    .target(name: "EvidenceQuery", dependencies: ["Evidence", orderedCollections], swiftSettings: swiftSettings),
    .systemLibrary(name: "CText", providers: [.apt(["libutf8proc-dev"])]),

    // The terminal, which knows nothing of the domain.
    .target(
      name: "CNcurses",
      cSettings: cSettings,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: swiftSettings),

    // The application.
    .target(
      name: "Browser",
      dependencies: ["CLanguages", "Evidence", "EvidenceQuery", "Terminal", orderedCollections],
      swiftSettings: swiftSettings
    ),
    .target(name: "CLanguages", exclude: ["cy.po"], cSettings: cSettings),
    .target(
      name: "EvidenceReports",
      dependencies: ["Evidence", "EvidenceFormats", "EvidenceQuery", "Browser", "Terminal", orderedCollections],
      swiftSettings: swiftSettings
    ),
    .target(
      name: "CFixtures",
      path: "fixtures",
      exclude: [
        "LICENSES.md", "rr0001.json", "care-leavers.json", "ltc-guidelines.json", "taar1-psychosis.json",
        "malaria-sickle-cell.json",
      ],
      sources: ["CFixtures.c"],
      cSettings: cSettings
    ),
    .executableTarget(
      name: "EvidenceCommand",
      dependencies: [
        "Evidence", "EvidenceFormats", "EvidenceQuery", "EvidenceReports", "Browser", "Terminal", "CFixtures",
        argumentParser, system,
      ],
      swiftSettings: swiftSettings
    ),

    // Tests mirror the targets.
    .target(
      name: "TestSupport",
      dependencies: [
        "Evidence", "EvidenceFormats", "EvidenceQuery", "Browser", "Terminal", "CFixtures", orderedCollections, system,
      ],
      path: "Tests/TestSupport",
      swiftSettings: swiftSettings
    ),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence", "TestSupport"], swiftSettings: swiftSettings),
    .testTarget(
      name: "EvidenceFormatsTests", dependencies: ["EvidenceFormats", "TestSupport"],
      exclude: ["PRISMAFlow/PRISMA.csv", "PRISMAFlow/PRISMA.csv.LICENCE"], swiftSettings: swiftSettings),
    .testTarget(
      name: "EvidenceQueryTests",
      dependencies: ["Evidence", "EvidenceQuery", "TestSupport", orderedCollections],
      swiftSettings: swiftSettings
    ),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe", swiftSettings: swiftSettings),
    // Times the program from inside; script/bench-scale builds it. It is no product, so nobody is given it.
    .executableTarget(
      name: "EvidenceBench",
      dependencies: ["Evidence", "EvidenceFormats", "EvidenceQuery", "Browser", "Terminal"],
      path: "Tests/EvidenceBench",
      swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "CNcurses", "TestSupport", "TerminalProbe"],
      swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "BrowserTests", dependencies: ["Browser", "TestSupport"], exclude: ["Detail/Goldens", "Goldens"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "EvidenceReportsTests",
      dependencies: ["EvidenceReports", "EvidenceFormats", "EvidenceQuery", "Browser", "Evidence", "TestSupport"],
      swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "EvidenceCommand", "EvidenceReports", "Browser", "Evidence", "EvidenceQuery", "Terminal", "TestSupport",
      ],
      exclude: ["Goldens"],
      swiftSettings: swiftSettings
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
