// swift-tools-version:6.2
import PackageDescription

/// Every target of ours is built with these: warnings stop the build, existentials and imports are spelled out.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: a library target that may import the rooms below it.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one room.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "Kodeks",
  platforms: [.macOS(.v15)],
  products: [
    .library(
      name: "Kodeks",
      targets: [
        "TranscriptText", "CodingModel", "CodingAnalysis", "CodingStore", "Interchange", "Reporting", "Commands",
      ]),
    .executable(name: "kodeks", targets: ["kodeks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .systemLibrary(name: "CEditline", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CLinear", providers: [.apt(["liblinear-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CHunspell", providers: [.apt(["libhunspell-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["CXML2"]),
    room("TranscriptText", ["CICU", "CHunspell", .product(name: "Crypto", package: "swift-crypto")]),
    room("CodingModel", ["TranscriptText", "Yams"]),
    room(
      "CodingAnalysis",
      [
        "CodingModel", "TranscriptText", "CLinear", "CStemmer",
        .product(name: "RealModule", package: "swift-numerics"),
      ]),
    room(
      "CodingStore",
      [
        "CodingModel", "TranscriptText", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    room("Reporting", ["CodingAnalysis", "CodingModel", "TranscriptText"]),
    room("Interchange", ["CodingModel", "TranscriptText", "CZip", "CXML", "CXlsxWriter"]),
    room(
      "Commands",
      [
        "Reporting", "Interchange", "CodingStore", "CodingAnalysis", "CodingModel", "TranscriptText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "kodeks", dependencies: ["Commands", "CEditline"], swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["TranscriptText"], path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "TranscriptText", exclude: ["Data"]),
    tests(of: "CodingModel", ["TranscriptText"]),
    tests(of: "CodingAnalysis", ["CodingModel", "TranscriptText"]),
    tests(
      of: "CodingStore", ["CodingModel", "TranscriptText", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Data"]),
    tests(of: "Reporting", ["CodingAnalysis", "CodingModel", "TranscriptText"]),
    tests(of: "Interchange", ["CodingModel", "TranscriptText"], exclude: ["Data"]),
    tests(
      of: "Commands",
      [
        "Reporting", "Interchange", "CodingStore", "CodingAnalysis", "CodingModel", "TranscriptText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Data", "Sessions"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
