internal import CodingModel
internal import Foundation
internal import TranscriptText

extension ProjectRewriting {
  /// Rewrites texts, headers, labels and names; turns stay the turns they are.
  mutating func rewriteInterviews() throws {
    var names: Set<String> = []
    for (record, interview) in standing.interviews {
      let id = record.id.uuidString.lowercased()
      let parts = parts(of: interview, id)
      let edits = textEdits(of: interview, record, parts)
      let name = newName(record, id, &names)
      let text = CanonicalText(utf8: edits.applied(to: interview.transcript.text.utf8))
      let transcript = Transcript(
        name: name, text: text, header: parts.header, speakers: parts.speakers,
        turns: interview.transcript.turns.map { turn in
          Turn(
            number: turn.number, range: edits.place(of: turn.range), body: edits.place(of: turn.body),
            speaker: turn.speaker, time: turn.time)
        })
      let made = try tokenise(record.id, transcript)
      interviews[record.id] = RewrittenInterview(
        record: keep(made, sourceName: sourceName(record, id), record), edits: edits, interview: made,
        labels: parts.labels,
        turns: Dictionary(
          zip(TurnFingerprint.all(of: interview), TurnFingerprint.all(of: made)),
          uniquingKeysWith: { first, _ in first }))
      outcome.interviews += 1
    }
  }

  /// Keeps an interview's documents for the new project.
  private mutating func keep(_ made: Interview, sourceName: String, _ former: InterviewRecord) -> InterviewRecord {
    let layout = TranscriptLayout(made).document
    contents += [made.transcript.text.utf8, layout]
    let text = made.transcript.text.sha256
    return InterviewRecord(
      id: former.id, name: made.name, textSHA256: text, layoutSHA256: Fingerprint.sha256(layout), sourceSHA256: text,
      sourceName: sourceName)
  }

  /// An interview's name; one that another has by now gets a number.
  private mutating func newName(_ record: InterviewRecord, _ id: String, _ names: inout Set<String>) -> String {
    let place = RewritePlace(.interviewName, name: record.name, identity: id)
    let rewritten = rewriter.rewritten(record.name, as: .name, at: place)
    var name = rewritten
    var number = 2
    while !names.insert(name).inserted {
      name = "\(rewritten)-\(number)"
      number += 1
    }
    if name != rewritten {
      let former = CanonicalText(record.name)
      rewriter.note(TextEdits([TextEdit(former.fullRange, with: name)]), of: former, at: place)
    }
    return name
  }

  private mutating func sourceName(_ record: InterviewRecord, _ id: String) -> String {
    let place = RewritePlace(.interviewName, name: record.name, identity: "\(id) source")
    return rewriter.rewritten(record.sourceName, as: .name, at: place)
  }

  /// Header, speakers and labels of an interview.
  struct InterviewParts {
    var header: [HeaderField] = []
    var speakers: [Speaker] = []
    var labels: [String: String] = [:]
    /// Edits of a value or label that stands in the text, by what it reads before.
    var edits: [String: TextEdits] = [:]
  }

  private mutating func parts(of interview: Interview, _ id: String) -> InterviewParts {
    var parts = InterviewParts()
    func value(_ text: String, _ kind: RewritePlace.Kind, _ identity: String) -> String {
      let place = RewritePlace(kind, name: interview.name, identity: "\(id) \(identity)")
      let canonical = CanonicalText(text)
      let edits = rewriter.edits(of: canonical, as: .value, at: place)
      guard !edits.isEmpty else { return text }
      rewriter.note(edits, of: canonical, at: place)
      parts.edits[text] = edits
      return edits.applied(to: text)
    }
    parts.header = interview.transcript.header.enumerated().map { index, field in
      HeaderField(key: field.key, value: value(field.value, .header, "\(index)"))
    }
    parts.speakers = interview.transcript.speakers.enumerated().map { index, speaker in
      let label = value(speaker.label, .speaker, "\(index)")
      parts.labels[speaker.label] = label
      let attributes = speaker.attributes.enumerated().map { number, field in
        HeaderField(key: field.key, value: value(field.value, .speaker, "\(index) \(number)"))
      }
      return Speaker(label: label, attributes: attributes, role: speaker.role)
    }
    return parts
  }

  /// The edits of a text: labels and header values in it become what they become by themselves.
  private mutating func textEdits(
    of interview: Interview, _ record: InterviewRecord, _ parts: InterviewParts
  ) -> TextEdits {
    let transcript = interview.transcript
    let place = RewritePlace(.transcript, name: interview.name, identity: record.id.uuidString.lowercased())
    var edits = rewriter.edits(of: transcript.text, as: .speech, at: place)
    if rewriter.unifiesParts {
      var regions: [(TextRange, TextEdits)] = []
      for turn in transcript.turns {
        guard let label = transcript.speaker(of: turn)?.label, let own = parts.edits[label],
          let place = transcript.text.place(of: label, in: TextRange(start: turn.range.start, end: turn.body.start))
        else { continue }
        regions.append((place, own))
      }
      let preface = TextRange(start: 0, end: transcript.turns.first?.range.start ?? transcript.text.length)
      for field in transcript.header {
        guard let own = parts.edits[field.value],
          let place = transcript.text.place(of: field.value, after: field.key, in: preface)
        else { continue }
        regions.append((place, own))
      }
      edits = edits.replacing(regions)
    }
    if !edits.isEmpty { rewriter.note(edits, of: transcript.text, at: place) }
    outcome.replacements += edits.edits.count
    return edits
  }

  /// Texts of a time before a correction, to which waiting codings and memos refer.
  mutating func rewriteFormerTexts() {
    for (sha256, bytes) in standing.formerTexts.sorted(by: { $0.key < $1.key }) {
      let text = CanonicalText(utf8: bytes)
      let place = RewritePlace(.formerText, name: String(sha256.prefix(8)), identity: "\(formerTexts.count)")
      let edits = rewriter.edits(of: text, as: .speech, at: place)
      if !edits.isEmpty { rewriter.note(edits, of: text, at: place) }
      let made = edits.applied(to: bytes)
      contents.append(made)
      formerTexts[sha256] = (edits, Fingerprint.sha256(made))
    }
  }
}

extension CanonicalText {
  /// Where words stand first in a stretch.
  fileprivate func place(of words: String, in range: TextRange) -> TextRange? {
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, range.length >= wanted.count else { return nil }
    return (range.start...(range.end - wanted.count)).first { utf8[$0..<$0 + wanted.count].elementsEqual(wanted) }
      .map { TextRange(start: $0, end: $0 + wanted.count) }
  }

  /// Where words stand first behind a key in a stretch.
  fileprivate func place(of words: String, after key: String, in range: TextRange) -> TextRange? {
    guard let key = place(of: key, in: range) else { return nil }
    return place(of: words, in: TextRange(start: key.end, end: range.end))
  }
}

extension TextEdits {
  /// The same edits with those in some stretches put in place of whatever was there.
  fileprivate func replacing(_ regions: [(TextRange, TextEdits)]) -> TextEdits {
    guard !regions.isEmpty else { return self }
    let sorted = regions.sorted { $0.0 < $1.0 }
    let kept = edits.filter { edit in !sorted.contains { $0.0.overlaps(edit.range) } }
    let own = sorted.flatMap { range, edits in
      edits.edits.map { edit in
        TextEdit(
          TextRange(start: range.start + edit.range.start, end: range.start + edit.range.end), with: edit.replacement)
      }
    }
    return TextEdits(kept + own)
  }
}
