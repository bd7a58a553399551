internal import CodingModel
internal import Foundation

extension ExchangeImporter {
  /// Notes become memos on what they are about; a note on several things becomes several.
  mutating func takeNotes() {
    takeLinks()
    for place in remainder.notes.indices {
      var note = remainder.notes[place]
      let title = note.name ?? ""
      let text = note.text?.string ?? ""
      let shown = Self.isTitled(text, title) ? text : [title, text].filter { !$0.isEmpty }.joined(separator: "\n\n")
      if !note.selections.isEmpty || !note.codings.isEmpty {
        plan.report.note(.keptForExport, "Note", note.id, detail: "selections")
      }
      // Without a word there is nothing to be a memo.
      guard !shown.isEmpty, !shown.utf8.contains(0) else {
        plan.report.note(.keptForExport, "Note", note.id)
        continue
      }
      let about = targets[note.id] ?? [NoteTarget(target: .project, form: "link")]
      for (number, target) in about.enumerated() {
        let id = number == 0 ? note.id.uuid : UUID(naming: "kodeks-refi-note\n\(note.id.fileStem)\n\(number)")
        var record = ExchangeRecord(.memo, id.uuidString.lowercased(), guid: note.id.spelling)
        (record.title, record.form, record.place) = (title, target.form, target.place)
        record.order = number
        record.content = shown == text ? "" : "titled"
        addMemo(id, target.target, shown, note.stamp, record)
      }
      // Its own stretches lie in its text, which stays with them.
      if note.selections.isEmpty { note.text = nil } else { note.text?.isInline = true }
      note.values.isEmpty ? () : plan.report.note(.keptForExport, "VariableValue", note.id)
      remainder.notes[place] = note
    }
  }

  /// True where a text begins with its title, which may be cut.
  static func isTitled(_ text: String, _ title: String) -> Bool {
    let title = title.hasSuffix("…") ? String(title.dropLast()) : title
    return text.utf8.starts(with: title.utf8)
  }

  /// A link between a note and something else tells what the note is about, as in NVivo.
  private mutating func takeLinks() {
    let notes = Set(remainder.notes.map(\.id))
    for link in remainder.links {
      guard let origin = link.origin, let target = link.target else { continue }
      for (note, other) in [(target, origin), (origin, target)] where notes.contains(note) && !notes.contains(other) {
        let about = thing(other) ?? .project
        targets[note, default: []].append(NoteTarget(target: about, form: "link"))
      }
    }
  }

  /// What a GUID of the file means in the project.
  private func thing(_ id: QDAIdentifier) -> MemoTarget? {
    if let interview = interviewIDs[id] { return .interview(interview) }
    if let code = codeKeys[id] { return .code(code) }
    if let reference = cases[id] { return .case(reference) }
    if takenIDs.contains(id.uuid) { return .coding(id.uuid) }
    return nil
  }
}
