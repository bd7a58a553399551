import Foundation
import TestSupport
import Testing

/// The picture of the house: which room may import which.
enum House {
  static let rooms: [String: Set<String>] = [
    "TranscriptText": ["CICU", "CHunspell"],
    "CodingModel": ["TranscriptText"],
    "CodingAnalysis": ["CodingModel", "TranscriptText", "CLinear", "CStemmer"],
    "CodingStore": ["CodingModel", "TranscriptText"],
    "Reporting": ["CodingAnalysis", "CodingModel", "TranscriptText"],
    "Interchange": ["CodingModel", "TranscriptText", "CZip", "CXML", "CXlsxWriter"],
    "Commands": ["Reporting", "Interchange", "CodingStore", "CodingAnalysis", "CodingModel", "TranscriptText"],
    "kodeks": ["Commands", "CEditline"],
  ]

  /// Libraries from outside, and the one room that may know each.
  static let guests: [String: Set<String>] = [
    "Crypto": ["TranscriptText", "CodingStore"], "CryptoExtras": ["CodingStore"], "Yams": ["CodingModel"],
    "GRDB": ["CodingStore"],
    "GRDBSQLite": ["CodingStore"], "ArgumentParser": ["Commands"],
    "RealModule": ["CodingAnalysis"], "Dispatch": ["Commands"], "Synchronization": ["Commands"],
    "Foundation": ["CodingModel", "CodingAnalysis", "CodingStore", "Reporting", "Interchange", "Commands", "kodeks"],
  ]

  /// `(file, room, imported module, line)` for every import in the sources.
  static func imports() throws -> [(file: String, room: String, module: String)] {
    let line =
      /^\s*(?:@\w+\s+)?(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|func)\s+)?(\w+)/
    return try PackageFiles.files(below: "Sources", suffix: ".swift").flatMap { file in
      let room = String(file.split(separator: "/")[1])
      return try PackageFiles.text(file).split(separator: "\n").compactMap { text in
        text.firstMatch(of: line).map { (file, room, String($0.1)) }
      }
    }
  }
}

@Suite("The house")
struct HouseTests {
  @Test("every import is an arrow of the picture")
  func arrows() throws {
    let imports = try House.imports()
    #expect(imports.count > 50)
    for found in imports {
      let allowed = House.rooms[found.room, default: []]
      let isGuest = House.guests[found.module]?.contains(found.room) ?? false
      #expect(allowed.contains(found.module) || isGuest, "\(found.file) imports \(found.module)")
    }
  }

  @Test("each room has tests of its own")
  func rooms() {
    for room in House.rooms.keys where room != "kodeks" {
      #expect(!PackageFiles.files(below: "Tests/\(room)Tests", suffix: "Tests.swift").isEmpty, "\(room)")
    }
  }

  @Test("only the doors print")
  func printing() throws {
    for file in PackageFiles.files(below: "Sources", suffix: ".swift") where !file.hasPrefix("Sources/kodeks/") {
      let text = try PackageFiles.text(file)
      #expect(text.firstMatch(of: /(?m)^\s*(?:Swift\.)?(?:print|fputs|debugPrint|dump)\(/) == nil, "\(file)")
    }
  }

  @Test("no file is longer than 400 lines")
  func size() throws {
    for file in PackageFiles.files(below: "Sources", suffix: ".swift") {
      let lines = try PackageFiles.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 400, "\(file)")
    }
  }

  @Test("SQL is written in the store only")
  func statements() throws {
    let statement = /\b(?:SELECT .+ FROM|INSERT INTO|DELETE FROM|CREATE TABLE)\b/
    for file in PackageFiles.files(below: "Sources", suffix: ".swift") where !file.hasPrefix("Sources/CodingStore/") {
      #expect(try PackageFiles.text(file).firstMatch(of: statement) == nil, "\(file)")
    }
  }

  @Test("what crosses threads is checked by the compiler")
  func sendability() throws {
    for file in PackageFiles.files(below: "Sources", suffix: ".swift") where !file.hasPrefix("Sources/CodingStore/") {
      #expect(try !PackageFiles.text(file).contains("@unchecked"), "\(file)")
    }
  }

  @Test("ICU's headers are included in C files only")
  func headers() throws {
    for file in PackageFiles.files(below: "Sources", suffix: ".h") {
      #expect(try !PackageFiles.text(file).contains("#include <unicode/"), "\(file)")
    }
  }
}
