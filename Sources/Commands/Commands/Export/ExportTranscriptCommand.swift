internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Interchange
internal import Reporting
internal import TranscriptText

/// `kodeks export transcript INTERVIEW FILE`: an interview with its codings, for reading and for colleagues without Kodeks.
struct ExportTranscriptCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "transcript", alias: "udskrift",
      "Skriv et interview med dets kodninger: .docx (kodningerne er kommentarer), .html eller .md.",
      "Write an interview with its codings: .docx (the codings are comments), .html or .md.")
  }

  @Argument(help: .text("Interviewet.", "The interview.", value: .interview), completion: .interviews)
  var interview: String
  @Argument(
    help: .text("Filen, der skrives.", "The file to write.", value: .file),
    completion: .file(extensions: ["docx", "html", "md"]))
  var file: String

  @Flag(help: .text("Skriv, også hvis filen findes.", "Write even if the file exists."))
  var overwrite = false
  @OptionGroup var filters: CodeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let ending = (file as NSString).pathExtension.lowercased()
    guard ["docx", "html", "htm", "md"].contains(ending) else {
      throw DiagnosticError(
        ExportMessage.unknownEnding(known: ["docx", "html", "md"]), at: SourceLocation(file: file))
    }
    try workspace.checkWritable(file, overwriting: overwrite)
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let store = try workspace.openProject()
    let chosen = try CaseNames(material.interviews, try store.caseRecords()).interview(interview)
    let list = QuotationList(interviews: [chosen], codings: try material.codings(filter), filter: filter)
    let transcript = CodedTranscript(chosen, codings: list.segments.map(\.coding))
    let memos = try MemoBook(workspace).notes(in: workspace.language)
    let context = material.context(for: filter)
    let bytes: Data
    if ending == "docx" {
      let document = TranscriptDocument(context: context, memos: memos, dates: try store.codingDates())
      bytes = Data(try WordDocumentWriter.bytes(of: workspace.guarded(document.document(of: transcript))))
    } else {
      let report = CodedTranscriptReport.report(transcript, context: context, filter: filter, memos: memos)
      bytes = Data(workspace.rendered(report, as: ending == "md" ? .markdown : .html).utf8)
    }
    try workspace.write(bytes, to: file, overwriting: overwrite)
    return Outcome(
      .text(workspace.language.pick("Skrev \(file)\n", "Wrote \(file)\n")), diagnostics: material.warnings(for: filter))
  }
}
