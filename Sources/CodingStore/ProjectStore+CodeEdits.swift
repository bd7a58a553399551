public import CodingModel
public import Foundation
internal import GRDB
internal import TranscriptText

/// Codes by hand: each piece of work is one change, and codes are named by their keys.
///
/// What cannot be done throws a `DiagnosticError` with a `CodeEditMessage`, and nothing happens.
extension ProjectStore {
  /// Makes a code.
  public func createCode(_ draft: NewCode, _ stamp: ChangeStamp) throws -> CodeEditOutcome {
    try editCodes(.create, [], stamp) { editor, view in
      let record = try editor.creating(draft)
      return CodeEditPlan(try view.setting(record), code: record.code)
    }
  }

  /// Gives a code another name, and its path another last component; its codings stay with it.
  public func renameCode(_ code: CodePath, to name: String, _ stamp: ChangeStamp) throws -> CodeEditOutcome {
    try editCodes(.rename, [code], stamp) { editor, view in
      CodeEditPlan(try view.setting(try editor.renaming(code, to: name)), code: code)
    }
  }

  /// Moves a code with those below it under another one, or to the top where `parent` is `nil`.
  public func moveCode(_ code: CodePath, under parent: CodePath?, _ stamp: ChangeStamp) throws -> CodeEditOutcome {
    try editCodes(.move, [code], stamp) { editor, view in
      CodeEditPlan(try view.setting(try editor.moving(code, under: parent)), code: code)
    }
  }

  /// Merges codes into another one: their codings get its code, their rules make codings of it from now on, and the
  /// codes below them come below it. Where one coder has coded a stretch with several of them, one coding stays, with
  /// the evidence of all; it is accepted where one of them was, and rejected where all of them were.
  public func mergeCodes(_ codes: [CodePath], into target: CodePath, _ stamp: ChangeStamp) throws -> CodeEditOutcome {
    try merge(codes, into: target, as: .merge, stamp)
  }

  /// Gives a code another colour; where `color` is `nil`, one is chosen.
  public func recolourCode(_ code: CodePath, to color: String?, _ stamp: ChangeStamp) throws -> CodeEditOutcome {
    try editCodes(.recolour, [code], stamp) { editor, view in
      CodeEditPlan(try view.setting(try editor.recolouring(code, to: color)), code: code)
    }
  }

  /// Says something else of a code.
  public func describeCode(_ code: CodePath, _ texts: CodeTexts, _ stamp: ChangeStamp) throws -> CodeEditOutcome {
    try editCodes(.describe, [code], stamp) { editor, view in
      CodeEditPlan(try view.setting(try editor.describing(code, texts)), code: code)
    }
  }

  /// Splits codings of a code off to a new code beside it.
  ///
  /// Codings by hand get the new code. What rules have coded would come back with the next coding; so these codings are
  /// rejected, and the stamp's coder codes the same stretches with the new code by hand.
  public func splitCode(
    _ code: CodePath, to draft: NewCode, codings: Set<UUID>, _ stamp: ChangeStamp
  ) throws -> CodeEditOutcome {
    guard stamp.coder != .rules else { throw DiagnosticError(RecordingMessage.rulesAreNobody, at: location) }
    return try editCodes(.split, [code], stamp) { editor, view in
      let names = try view.codes()
      var draft = draft
      draft.parent = names.parent(of: code)
      let record = try editor.creating(draft)
      let chosen = try view.codings { codings.contains($0.id) && names.survivor(of: $0.codeKey) == code }
      guard !chosen.isEmpty else { throw CodeEditMessage.nothingToSplit(names.path(of: code).description) }
      var split = try CodingSplit(to: record.code, by: stamp, in: view)
      let (byRules, byHand) = (chosen.filter { $0.coder == .rules }, chosen.filter { $0.coder != .rules })
      for coding in byHand + byRules { try split.take(coding) }
      guard !split.operations.isEmpty else {
        throw CodeEditMessage.nothingToSplit(names.path(of: code).description)
      }
      return CodeEditPlan(try view.setting(record) + split.operations, code: record.code, split.tally)
    }
  }

  /// What is to become of the codings of a code that is deleted.
  public enum CodeDeletion: Hashable, Sendable {
    /// It must have none.
    case unused
    /// They go to the code with this key, as by merging: the rules of the deleted code make codings of it from now on.
    case moving(to: CodePath)
    /// They are taken away, those by rules too, and the rules make no more of them.
    case withCodings
  }

  /// Deletes a code. Codes below it are refused unless `includesSubcodes`; where codings move, they come below the code
  /// that takes these.
  public func deleteCode(
    _ code: CodePath, _ deletion: CodeDeletion, includingSubcodes includesSubcodes: Bool = false, _ stamp: ChangeStamp
  ) throws -> CodeEditOutcome {
    if case .moving(let target) = deletion { return try merge([code], into: target, as: .delete, stamp) }
    return try editCodes(.delete, [code], stamp) { editor, view in
      let names = try view.codes()
      let below = names.descendants(of: code)
      guard includesSubcodes || below.isEmpty else {
        throw CodeEditMessage.hasSubcodes(
          names.path(of: code).description, codes: below.map { names.path(of: $0).description })
      }
      let records = try editor.deleting([code] + below).flatMap { try view.setting($0) }
      let removal = try CodingRemoval(of: Set([code] + below), from: names, after: try view.codes(after: records), in: view)
      if deletion == .unused { try Self.refuse(code, removal.own, names, view) }
      let memos = try view.knownMemos(on: Set([code] + below), names)
      return CodeEditPlan(removal.operations + memos + records, code: nil, removal.tally)
    }
  }

  private static func refuse(_ code: CodePath, _ codings: [Coding], _ names: ProjectCodes, _ view: ProjectView) throws {
    guard !codings.isEmpty else { return }
    let counts = Dictionary(grouping: codings, by: \.interview).mapValues(\.count)
    throw CodeEditMessage.hasCodings(
      names.path(of: code).description, count: codings.count,
      interviews: try view.interviews().compactMap { interview in
        counts[interview.id].map { "\(interview.name) \($0)" }
      }, codings: codings.prefix(5).map(\.shortID))
  }

  private func merge(
    _ codes: [CodePath], into target: CodePath, as edit: CodeEdit, _ stamp: ChangeStamp
  ) throws -> CodeEditOutcome {
    try editCodes(edit, codes, stamp) { editor, view in
      let records = try editor.merging(codes, into: target)
      var merging = try CodingMerge(of: Set(codes), into: target, in: view)
      try merging.work()
      return CodeEditPlan(
        merging.operations + (try records.flatMap { try view.setting($0) }), code: target, merging.tally)
    }
  }

  private func editCodes(
    _ edit: CodeEdit, _ codes: [CodePath], _ stamp: ChangeStamp,
    plan: (CodeEditor, ProjectView) throws -> CodeEditPlan
  ) throws -> CodeEditOutcome {
    do {
      return try self.edit(.editCodes, stamp) { view in
        let names = try view.codes()
        let plan = try plan(CodeEditor(names), view)
        return (plan.operations, try plan.outcome(edit, of: codes, before: names, in: view))
      }
    } catch let message as CodeEditMessage {
      throw DiagnosticError(message)
    }
  }
}

/// What is to be done, and what came of it for codings.
private struct CodeEditPlan {
  let operations: [ChangeOperation]
  let code: CodePath?
  let tally: CodeEditOutcome.Codings

  init(_ operations: [ChangeOperation], code: CodePath?, _ tally: CodeEditOutcome.Codings = .init()) {
    self.operations = operations
    self.code = code
    self.tally = tally
  }

  func outcome(
    _ edit: CodeEdit, of keys: [CodePath], before: ProjectCodes, in view: ProjectView
  ) throws -> CodeEditOutcome {
    let after = try view.codes(after: operations)
    let named = Set(keys + [code].compactMap(\.self))
    let following = before.allKeys.count { key in
      !named.contains(key) && after.isLiving(key) && before.isLiving(key) && before.path(of: key) != after.path(of: key)
    }
    return CodeEditOutcome(
      edit: edit, code: code.flatMap(after.outline), former: keys.map(before.path), following: following,
      codings: tally, isUnchanged: operations.isEmpty)
  }
}

extension ProjectView {
  /// Steps that leave the memos on codes as they are, and tell that whoever deletes the codes knew of them.
  fileprivate func knownMemos(on codes: Set<CodePath>, _ names: ProjectCodes) throws -> [ChangeOperation] {
    try records(MemoRecord.self).filter { memo in
      guard case .code(let key) = memo.target else { return false }
      return names.survivor(of: key).map(codes.contains) ?? false
    }.map { .setRecord($0.stored, replacing: $0.stored) }
  }

  /// The codes as they are once `operations` are done.
  fileprivate func codes(after operations: [ChangeOperation]) throws -> ProjectCodes {
    var records: [CodePath: CodeRecord] = [:]
    for record in try self.records(CodeRecord.self) { records[record.code] = record }
    for case .setRecord(let stored, _) in operations {
      if let record = CodeRecord(stored) { records[record.code] = record }
    }
    return ProjectCodes(
      outlines: try ProjectStore.outlines(db), records: records.values.sorted { $0.code < $1.code })
  }
}
