import CodingModel
import CodingStore
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("histories of work on codes")
struct CodeEditHistoryTests {
  /// Twenty histories each.
  @Test(
    "each step can be taken back and made again exactly, and the same rules always make what is there",
    arguments: 1...10)
  func undo(seed: Int) throws {
    let project = try CodedProject()
    var random = SeededGenerator(seed: UInt64(seed))
    var done = 0
    for _ in 0..<20 {
      var states = [try project.state()]
      for _ in 0..<6 {
        let before = try #require(states.last)
        do {
          let outcome = try step(project, &random)
          if !outcome.isUnchanged { states.append(try project.state()) }
          try checkFate(of: before, outcome, in: project)
        } catch let error as DiagnosticError {
          #expect(error.diagnostics.first?.id.hasPrefix("codes.") == true)
          #expect(try project.state() == before)
        }
        #expect(try project.recoded().isEmpty)
      }
      done += states.count - 1
      try checkUndo(project, states)
      // Half of the histories stay, so that later ones begin elsewhere.
      if Bool.random(using: &random) { for _ in states.dropFirst() { _ = try project.store.redo(nil, project.next()) } }
    }
    #expect(done > 60)
    #expect(try project.store.check().isEmpty)
  }

  private func checkUndo(_ project: CodedProject, _ states: [CodedProject.State]) throws {
    for state in states.dropLast().reversed() {
      _ = try project.store.undo(nil, project.next())
      #expect(try project.state() == state)
    }
    for state in states.dropFirst() {
      _ = try project.store.redo(nil, project.next())
      #expect(try project.state() == state)
    }
    for _ in states.dropFirst() { _ = try project.store.undo(nil, project.next()) }
    #expect(try project.state() == states[0])
  }

  /// Paths are each once, all codings have a living code, and none is lost but by deleting.
  private func checkFate(
    of before: CodedProject.State, _ outcome: CodeEditOutcome, in project: CodedProject
  ) throws {
    let after = try project.state()
    let paths = Set(after.codes.map(\.path))
    #expect(paths.count == after.codes.count)
    #expect(after.codings.allSatisfy { paths.contains($0.code) })
    let tally = outcome.codings
    let added = after.codings.count - before.codings.count
    #expect(added <= tally.takenOver - tally.joined - tally.removed)
    #expect(added >= -tally.joined - tally.removed)
    let names = try project.store.projectCodes()
    guard tally.removed == 0 else { return }
    // Every place that was coded still is, with what its code has become, unless it was split off.
    let places = Set(after.codings.map { Place($0, $0.codeKey) })
    let lost = before.codings.filter { !places.contains(Place($0, names.survivor(of: $0.codeKey) ?? $0.codeKey)) }
    #expect(lost.count <= tally.moved)
    if outcome.edit == .merge { #expect(lost.isEmpty) }
  }

  private struct Place: Hashable {
    let range: TextRange
    let coder: Coder
    let code: CodePath

    init(_ coding: Coding, _ code: CodePath) {
      range = coding.range
      coder = coding.coder
      self.code = code
    }
  }

  private func step(_ project: CodedProject, _ random: inout SeededGenerator) throws -> CodeEditOutcome {
    let (store, stamp) = (project.store, project.next())
    let keys = try store.codes().map(\.key)
    guard let code = keys.randomElement(using: &random), let other = keys.randomElement(using: &random) else {
      return try store.createCode(NewCode(name: "første"), stamp)
    }
    let name = ["x", "y", "Z", "å", "a/b", "🧭", "ny"].randomElement(using: &random) ?? "x"
    let parent = Bool.random(using: &random) ? other : nil
    switch Int.random(in: 0..<11, using: &random) {
    case 0, 1: return try store.createCode(NewCode(name: name, under: parent), stamp)
    case 2, 3: return try store.renameCode(code, to: name, stamp)
    case 4, 5: return try store.moveCode(code, under: parent, stamp)
    case 6, 7: return try store.mergeCodes(Array(keys.shuffled(using: &random).prefix(2)), into: code, stamp)
    case 8:
      let chosen = try store.codings().filter { $0.codeKey == code && Bool.random(using: &random) }
      return try store.splitCode(code, to: NewCode(name: name), codings: Set(chosen.map(\.id)), stamp)
    case 9:
      let deletion: ProjectStore.CodeDeletion =
        [.unused, .withCodings, .moving(to: other)].randomElement(using: &random) ?? .unused
      return try store.deleteCode(code, deletion, includingSubcodes: Bool.random(using: &random), stamp)
    default:
      return try store.describeCode(code, CodeTexts(definition: name, exclude: ""), stamp)
    }
  }
}
