internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// Memos, and what is said of speakers.
extension CorrectionPlan {
  /// Memos move with the stretch or coding that they are about, and their links with the turns and codings that they
  /// lead to. A memo without a certain place keeps the old one, in the old text.
  mutating func takeMemos() throws {
    for memo in try RecordRows.all(state.db, MemoRecord.self) {
      var moved = memo.moved(to: target(of: memo))
      moved.links = memo.links.mapValues(link)
      if moved != memo { additions.append(.setRecord(moved.stored, replacing: memo.stored)) }
    }
  }

  private mutating func target(of memo: MemoRecord) -> MemoTarget {
    switch memo.target {
    case .stretch(record.id, let range, textSHA256: former.textSHA256):
      let (place, cause) = text.place(of: range)
      items.append(
        CorrectionOutcome.Item(
          .memo, id: memo.key, code: nil, owner: memo.author, fate: place.map { text.fate(range, $0) } ?? .orphan,
          former: text.former(range), present: place.map(text.present), cause: cause))
      return place.map { .stretch(record.id, $0, textSHA256: record.textSHA256) } ?? memo.target
    case .coding(let id):
      if let moved = newIdentities[id] { return .coding(moved) }
      // The coding may come again by its rules, or not: the memo stays with the words.
      return dropped[id].map { stretch(of: $0) } ?? memo.target
    case .case(.informant(record.id, label: let label)):
      return text.anchors.label(ofSpeaker: label).map { .case(.informant(record.id, label: $0)) } ?? memo.target
    case .project, .code, .interview, .stretch, .case: return memo.target
    }
  }

  private func stretch(of coding: Coding) -> MemoTarget {
    text.placeOfSentence(coding.range).range.map { .stretch(record.id, $0, textSHA256: record.textSHA256) }
      ?? .stretch(record.id, coding.range, textSHA256: former.textSHA256)
  }

  private func link(_ link: MemoLink) -> MemoLink {
    switch link.kind {
    case .turn:
      let parts = link.name.split(separator: ":").map(String.init)
      guard parts.count == 2, UUID(uuidString: parts[0]) == record.id, let number = Int(parts[1]) else { return link }
      // No turn has the number 0: a link to one that is gone leads nowhere, and not to another.
      return MemoLink(kind: .turn, name: "\(parts[0]):\(text.number(ofTurn: number) ?? 0)")
    case .coding:
      guard let moved = UUID(uuidString: link.name).flatMap({ newIdentities[$0] }) else { return link }
      return MemoLink(kind: .coding, name: moved.uuidString.lowercased())
    case .code, .interview, .memo, .case: return link
    }
  }

  /// What people have said of a speaker goes over to the label that the speaker has now, where nothing is said of that
  /// one.
  mutating func takeSpeakers() throws {
    for value in try RecordRows.all(state.db, AttributeValue.self) {
      guard let bearer = relabelled(value.bearer) else { continue }
      try carry(value.stored, to: AttributeValue(attribute: value.attribute, of: bearer, value: value.value).stored)
    }
    for membership in try RecordRows.all(state.db, Membership.self) {
      guard let member = relabelled(membership.member) else { continue }
      try carry(membership.stored, to: Membership(member, in: membership.container).stored)
    }
  }

  private func relabelled(_ bearer: CaseReference) -> CaseReference? {
    guard case .informant(record.id, let label) = bearer, let other = text.anchors.label(ofSpeaker: label),
      other != label
    else { return nil }
    return .informant(record.id, label: other)
  }

  private mutating func carry(_ record: StoredRecord, to other: StoredRecord) throws {
    let isSet = additions.contains { operation in
      if case .setRecord(let set, replacing: _) = operation {
        set.kind == other.kind && set.key == other.key
      } else {
        false
      }
    }
    guard !isSet, try state.record(other.kind, other.key) == nil else { return }
    additions += [.removeRecord(record), .setRecord(other, replacing: nil)]
    relabelled += 1
  }
}
