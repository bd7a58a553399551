import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@Suite("codes by hand")
struct CodeEditTests {
  let project: CodedProject
  var store: ProjectStore { project.store }

  init() throws { project = try CodedProject() }

  private func key(_ text: String) throws -> CodePath { try Sample.path(text) }

  private func paths() throws -> [String] { try store.codes().map(\.path.description) }

  private func next() -> ChangeStamp { project.next() }

  @Test(
    "a new code is called as it was given",
    arguments: [
      "Ærø på 100 %", "borgerens »møde«", "🧭 retning 👩🏽‍💻", "HVEM?", "a\u{30A}ben dør", "  luft omkring ", "#hash", "-streg", "ja/nej", "…",
    ])
  func names(name: String) throws {
    let outcome = try store.createCode(NewCode(name: name, under: try key("a")), next())
    let code = try #require(outcome.code)
    let wanted = name.trimmingCharacters(in: .whitespaces)
    #expect(code.name == wanted)
    #expect(code.path.components == ["a", wanted.replacing("/", with: "-")])
    #expect(try store.codes().contains(code))
    #expect(try paths() == ["a", "a/x", "a/y", "a/y/dyb", code.path.description, "b", "b/z"])
    #expect(try store.check().isEmpty)
  }

  @Test("names of codes beside each other differ by more than case and composition")
  func taken() throws {
    let parent = try key("a")
    _ = try store.createCode(NewCode(name: "Åben", under: parent), next())
    for name in ["åben", "A\u{30A}BEN", "Åben", "X", " x "] {
      #expect(thrownID { _ = try store.createCode(NewCode(name: name, under: parent), next()) } == "codes.name-taken")
    }
    #expect(try store.createCode(NewCode(name: "åben"), next()).code?.path.description == "åben")
    for name in ["", " ", "linje\nskift", "\u{7}"] {
      #expect(thrownID { _ = try store.createCode(NewCode(name: name), next()) }?.hasPrefix("codes.") == true)
    }
  }

  @Test("a new code has a colour that the codes beside it have not, as long as there are any")
  func colors() throws {
    var seen: Set<String> = []
    for number in CodePalette.colors.indices {
      let code = try #require(try store.createCode(NewCode(name: "n\(number)", under: try key("b/z")), next()).code)
      #expect(seen.insert(code.color).inserted)
    }
    let given = try store.createCode(NewCode(name: "rød", color: "F00"), next())
    #expect(given.code?.color == "#ff0000")
    #expect(thrownID { _ = try store.createCode(NewCode(name: "blå", color: "blå"), next()) } == "codes.malformed-color")
  }

  @Test("a renamed code keeps its codings, and coding again changes nothing")
  func rename() throws {
    let before = try store.codings().count { $0.codeKey == (try? key("a/x")) }
    let outcome = try store.renameCode(try key("a/x"), to: "Øst/Vest", next())
    #expect(outcome.former.map(\.description) == ["a/x"])
    #expect(outcome.code?.path.components == ["a", "Øst-Vest"])
    #expect(outcome.code?.name == "Øst/Vest")
    #expect(try store.codings().count { $0.code.description == "a/Øst-Vest" } == before)
    #expect(try project.recoded().isEmpty)
    _ = try store.renameCode(try key("a/x"), to: "x", next())
    #expect(try store.codings().count { $0.code.description == "a/x" } == before)
  }

  @Test("a moved code takes the codes below it along, and never goes below itself")
  func move() throws {
    let outcome = try store.moveCode(try key("a/y"), under: try key("b"), next())
    #expect(outcome.following == 1)
    #expect(try paths() == ["a", "a/x", "b", "b/z", "b/y", "b/y/dyb"])
    #expect(try store.codings().contains { $0.code.description == "b/y/dyb" })
    #expect(try project.recoded().isEmpty)
    #expect(
      thrownID { _ = try store.moveCode(try key("a/y"), under: try key("a/y/dyb"), next()) } == "codes.under-itself")
    #expect(thrownID { _ = try store.moveCode(try key("a/y"), under: try key("a/y"), next()) } == "codes.under-itself")
    let count = try store.changes().count
    #expect(try store.moveCode(try key("a/y"), under: try key("b"), next()).isUnchanged)
    #expect(try store.changes().count == count)
    _ = try store.moveCode(try key("a/y"), under: nil, next())
    #expect(try paths() == ["a", "a/x", "b", "b/z", "y", "y/dyb"])
  }

  @Test("merged codes leave one coding for each coder and stretch, with the evidence of both")
  func merge() throws {
    let outcome = try store.mergeCodes([try key("b/z")], into: try key("a/x"), next())
    #expect(outcome.codings.joined == 2)
    #expect(outcome.codings.moved == 2)
    let joined = try #require(try store.codings().first { $0.coder == .rules && $0.codeKey.description == "a/x" && $0.range.start == 40 })
    #expect(joined.evidence.map(\.rule) == ["a/x#1", "b/z#1"])
    #expect(!joined.follows)
    #expect(try paths() == ["a", "a/x", "a/y", "a/y/dyb", "b"])
    #expect(try project.recoded().isEmpty)
    #expect(try store.check().isEmpty)
    #expect(thrownID { _ = try store.mergeCodes([try key("b/z")], into: try key("a"), next()) } == "codes.unknown-code")
    #expect(
      thrownID { _ = try store.mergeCodes([try key("a")], into: try key("a"), next()) } == "codes.merged-into-itself")
  }

  @Test("what is below a merged code comes below the one that took it in, also where that one was below it itself")
  func mergedTree() throws {
    _ = try store.mergeCodes([try key("a/y")], into: try key("b/z"), next())
    #expect(try paths() == ["a", "a/x", "b", "b/z", "b/z/dyb"])
    _ = try store.mergeCodes([try key("b"), try key("b/z")], into: try key("a/y/dyb"), next())
    #expect(try paths() == ["a", "a/x", "dyb"])
    #expect(try project.recoded().isEmpty)
    #expect(try store.check().isEmpty)
  }

  @Test("a child that goes into the code above it leaves codings that stand for themselves")
  func childIntoParent() throws {
    _ = try store.mergeCodes([try key("a/y/dyb")], into: try key("a/y"), next())
    let merged = try store.codings().filter { $0.coder == .rules && $0.codeKey.description == "a/y" }
    #expect(merged.count == 1)
    #expect(merged.allSatisfy { !$0.follows })
    #expect(merged.first?.evidence.map(\.rule) == ["a/y/dyb#1"])
    #expect(try project.recoded().isEmpty)
  }

  @Test("a joined coding is accepted where one was, and rejected where both were")
  func verdicts() throws {
    let at40 = try store.codings().filter { $0.coder == .rules && $0.range.start == 40 }
    let (x, z) = try (
      #require(at40.first { $0.code.description == "a/x" }), #require(at40.first { $0.code.description == "b/z" })
    )
    for (one, other, wanted) in [
      (VerdictDecision.reject, VerdictDecision.accept, VerdictStatus.accepted), (.accept, .withdraw, .accepted),
      (.withdraw, .accept, .accepted), (.reject, .withdraw, .proposed), (.withdraw, .reject, .proposed),
      (.reject, .reject, .rejected),
    ] {
      _ = try store.recordVerdicts(one, on: [x], next())
      _ = try store.recordVerdicts(other, on: [z], next())
      let before = try project.state()
      _ = try store.mergeCodes([try key("b/z")], into: try key("a/x"), next())
      let joined = try store.codings().first { $0.id == x.id }
      #expect(joined?.status == wanted)
      #expect(try store.check().isEmpty)
      _ = try store.undo(nil, next())
      #expect(try project.state() == before)
    }
  }

  @Test("codings split off by hand move; those by rules are rejected and coded by hand")
  func split() throws {
    let chosen = Set(try store.codings().filter { $0.codeKey.description == "a/x" && $0.range.start == 40 }.map(\.id))
    let outcome = try store.splitCode(try key("a/x"), to: NewCode(name: "Ny"), codings: chosen, next())
    #expect(outcome.codings.moved == 1)
    #expect(outcome.codings.takenOver == 1)
    let new = try store.codings().filter { $0.code.description == "a/Ny" }
    #expect(new.map(\.coder) == [Sample.anna])
    #expect(try store.codings().contains { $0.codeKey.description == "a/x" && $0.status == .rejected })
    #expect(try project.recoded().isEmpty)
    #expect(try store.check().isEmpty)
    #expect(
      thrownID { _ = try store.splitCode(try key("a/x"), to: NewCode(name: "Tom"), codings: [], next()) }
        == "codes.nothing-to-split")
    #expect(try !paths().contains("a/Tom"))
  }

  @Test("a code with codings is not deleted before they are moved or deleted, and its rules make no more of them")
  func delete() throws {
    let error = #expect(throws: DiagnosticError.self) { try store.deleteCode(try key("a/x"), .unused, next()) }
    let text = try #require(error?.diagnostics.first?.message.text(in: .danish))
    #expect(text.contains("interview-1 4"))
    #expect(try text.contains(#require(try store.codings().first { $0.code.description == "a/x" }).shortID))
    #expect(thrownID { _ = try store.deleteCode(try key("a"), .withCodings, next()) } == "codes.has-subcodes")
    let outcome = try store.deleteCode(try key("a/x"), .withCodings, next())
    // One of them only followed from its rules.
    #expect(outcome.codings.removed == 5)
    #expect(try paths() == ["a", "a/y", "a/y/dyb", "b", "b/z"])
    #expect(try store.projectCodes().deletedKeys.map(\.description) == ["a/x"])
    #expect(try project.recoded().isEmpty)
    let again = try store.createCode(NewCode(name: "x", under: try key("a")), next())
    #expect(again.code?.path.description == "a/x")
    #expect(try project.recoded().isEmpty)
    _ = try store.deleteCode(try key("a"), .withCodings, includingSubcodes: true, next())
    #expect(try paths() == ["b", "b/z"])
  }

  @Test("where a deleted code's codings move, its rules and the codes below it go along")
  func deleteMoving() throws {
    _ = try store.deleteCode(try key("a/y"), .moving(to: try key("b")), next())
    #expect(try paths() == ["a", "a/x", "b", "b/dyb", "b/z"])
    #expect(try project.recoded().isEmpty)
  }

  @Test("a coding without a place goes where its code goes")
  func orphans() throws {
    let coding = try Sample.coding(77, code: "b/z", by: Sample.anna)
    let orphan = OrphanRecord(coding: coding, textSHA256: "", reason: "gone")
    try store.edit(.settle, next()) { view in (try view.setting(orphan), ()) }
    _ = try store.mergeCodes([try key("b/z")], into: try key("a/x"), next())
    #expect(try store.records(OrphanRecord.self).map(\.coding.codeKey.description) == ["a/x"])
    let empty = try #require(try store.createCode(NewCode(name: "tom"), next()).code)
    _ = try store.deleteCode(empty.key, .unused, next())
    _ = try store.deleteCode(try key("a/x"), .withCodings, next())
    #expect(try store.records(OrphanRecord.self).isEmpty)
  }

  @Test("what is said of a code can be said anew and taken away")
  func describe() throws {
    _ = try store.describeCode(try key("a/x"), CodeTexts(definition: "Ny\ttekst\nto linjer", example: ""), next())
    let code = try #require(try store.codes().first { $0.path.description == "a/x" })
    #expect(code.definition == "Ny\ttekst\nto linjer")
    #expect(code.example.isEmpty && code.include == "med")
    _ = try store.recolourCode(try key("a/x"), to: "123456", next())
    #expect(try store.codes().first { $0.path.description == "a/x" }?.color == "#123456")
  }
}
