internal import TranscriptText

/// Notes and comments of an RTF file. What belongs to one comment stands in several groups before and inside it.
struct RTFComments {
  /// Who wrote the comment that comes next.
  var author = ""
  /// The initials of who wrote it, where no name stands.
  var initials = ""
  /// Which range the present comment is about.
  var reference = ""
  /// When it was written, as the file packs it.
  var date = ""

  private struct Draft {
    var comment: DocumentComment
    var start: Int
    var end: Int
  }

  private var drafts: [Draft] = []
  private var starts: [String: Int] = [:]
  private var ends: [String: Int] = [:]

  /// A range begins at a mark.
  mutating func begin(_ reference: String, _ mark: Int?) { starts[reference] = mark }

  /// A range ends at a mark.
  mutating func end(_ reference: String, _ mark: Int?) { ends[reference] = mark }

  /// Adds a note at a mark.
  mutating func add(_ kind: DocumentComment.Kind, _ text: String, _ mark: Int?) {
    guard let mark, !text.isEmpty else { return }
    let nowhere = DocumentPlace(block: 0, offset: 0)
    let comment = DocumentComment(kind: kind, text: text, start: nowhere, end: nowhere)
    drafts.append(Draft(comment: comment, start: mark, end: mark))
  }

  /// Adds a comment with all that was read about it.
  mutating func addAnnotation(_ text: String, _ mark: Int?) {
    defer { (author, initials, reference, date) = ("", "", "", "") }
    guard let mark, !text.isEmpty else { return }
    add(.comment, text, mark)
    drafts[drafts.count - 1].comment.author = author.isEmpty ? initials : author
    drafts[drafts.count - 1].comment.date = Self.date(date)
    guard let start = starts.removeValue(forKey: reference) else { return }
    drafts[drafts.count - 1].start = start
    drafts[drafts.count - 1].end = ends.removeValue(forKey: reference) ?? mark
  }

  /// The comments with their places, in the order of the file.
  func made(in body: RTFBody) -> [DocumentComment] {
    drafts.map { draft in
      var comment = draft.comment
      comment.start = body.place(of: draft.start)
      comment.end = body.place(of: draft.end)
      return comment
    }
  }

  /// `2026-02-06T13:45` of a number that packs minute, hour, day, month and years since 1900 (DTTM, [MS-DOC] 2.9.85).
  private static func date(_ text: String) -> String? {
    guard let packed = Int32(text).map({ UInt32(bitPattern: $0) }) ?? UInt32(text) else { return nil }
    let year = 1900 + (packed >> 20 & 0x1FF)
    let parts = [packed >> 16 & 0xF, packed >> 11 & 0x1F, packed >> 6 & 0x1F, packed & 0x3F]
    guard (1...12).contains(parts[0]), (1...31).contains(parts[1]), parts[2] < 24, parts[3] < 60 else { return nil }
    let two = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(year)-\(two[0])-\(two[1])T\(two[2]):\(two[3])"
  }
}
