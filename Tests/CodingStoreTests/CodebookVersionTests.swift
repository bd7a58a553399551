import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@Suite("Codebook versions")
struct CodebookVersionTests {
  static func book(_ id: String, _ version: String) throws -> (Codebook, SourceFile) {
    let file = SourceFile(
      path: "\(id).yaml",
      text: "codebook: \(id)\nname: B\nversion: \(version)\ncodes:\n  - {id: a, name: A, definition: a, rules: [a]}\n")
    return (try #require(CodebookParser.parse(file).value), file)
  }

  @Test("all versions stay, with the day they first came and their files; one that came back stands once")
  func versions() throws {
    let folder = try TemporaryFolder()
    let store = try ProjectStore.create(
      at: folder.project, by: Sample.anna, id: Sample.id(0), date: Date(timeIntervalSince1970: 0))
    for (number, (id, version)) in [("b", "1.0"), ("å", "1.0"), ("b", "2.0"), ("b", "1.0")].enumerated() {
      _ = try store.setCodebooks([try Self.book(id, version)], Sample.stamp(number + 1))
    }
    let versions = try store.codebookVersions()
    let names = versions.map { "\($0.record.id) \($0.record.version) \($0.isInForce)" }
    #expect(names == ["b 1.0 true", "b 2.0 false", "å 1.0 true"])
    #expect(versions.map(\.coder) == [Sample.anna, Sample.anna, Sample.anna])
    let dates = [1, 3, 2].map { Sample.stamp($0).date }
    #expect(versions.map(\.date) == dates)
    let file = try store.codebookFile(versions[1].record)
    #expect(file.bytes == (try Self.book("b", "2.0").1.bytes))
    #expect(file.path == "b.yaml")
  }
}
