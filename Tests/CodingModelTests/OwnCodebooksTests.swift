import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("The package's own codebooks")
struct OwnCodebooksTests {
  private static var sources: [SourceFile] {
    let folder = PackageFiles.root.appendingPathComponent("Codebooks")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
      $0.hasSuffix(".yaml")
    }
    return names.sorted().compactMap { name in
      FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map {
        SourceFile(path: "Codebooks/\(name)", bytes: Array($0))
      }
    }
  }

  @Test(
    "nothing is wrong with any of them, nor with all together", .enabled(if: !sources.isEmpty, "no Codebooks folder"))
  func valid() {
    var books: [Codebook] = []
    for source in Self.sources {
      let parsed = CodebookParser.parse(source)
      for finding in parsed.diagnostics {
        Issue.record("\(finding.location?.description ?? source.path): \(finding.message.text(in: .english))")
      }
      if let book = parsed.value { books.append(book) }
    }
    #expect(books.count == Self.sources.count)
    #expect(CodebookSet.diagnostics(for: books).isEmpty)
    for code in books.flatMap(\.codes) {
      #expect(!code.definition.isEmpty && !code.include.isEmpty && !code.exclude.isEmpty && !code.example.isEmpty)
    }
  }
}
