@testable import CodingStore
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("a correction that is passed over")
struct PassedOverCorrectionTests {
  @Test("nothing is said of speakers and places that only it knows")
  func records() throws {
    let project = try CorrectedProject()
    let anna = project.store
    let speaker = CaseReference.informant(Sample.id(1), label: "IP")
    try anna.edit(.cases, project.stamp()) { view in
      (try view.setting(AttributeValue(attribute: "stilling", of: speaker, value: "kok")), ())
    }
    let memo = try project.memo(
      on: try project.stretch("Systemet gik ned"), "Se [[r]]",
      links: ["r": MemoLink(kind: .turn, name: "\(Sample.id(1).uuidString.lowercased()):5")])
    let coding = try project.memo(on: .coding(try project.ruleCoding("fast system").id))
    try anna.backup(to: project.folder.path + "/bo.kodeks")
    let bo = try ProjectStore.open(at: project.folder.path + "/bo.kodeks")
    try project.correct(CorrectedProject.text.replacing("om fredagen", with: "om mandagen"))
    let content = try ProjectContent(anna)
    let text = CorrectedProject.text.replacing("IP:", with: "Bente:")
      .replacing("I: Hvordan", with: "I: Nå.\n\nI: Hvordan")
    _ = try bo.correct(
      Sample.id(1), to: CorrectedProject.imported(text), project.stamp(by: Coder(name: "Bo")))
    #expect(try bo.records(MemoRecord.self).first { $0.id == memo.id } != memo)
    #expect(try bo.records(AttributeValue.self).map(\.bearer) == [.informant(Sample.id(1), label: "Bente")])
    #expect(try anna.merge(bo).conflicts.map(\.kind) == [.otherCorrection])
    #expect(try ProjectContent(anna) == content)
    #expect(try project.memo(coding.id).target == coding.target)
    _ = try bo.merge(anna)
    #expect(try bo.tables() == anna.tables())
    #expect(try anna.check().isEmpty)
  }
}
