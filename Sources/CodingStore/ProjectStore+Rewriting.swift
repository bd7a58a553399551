public import CodingModel
public import Foundation
internal import GRDB
public import TranscriptText

extension ProjectStore {
  /// Makes a project of what stands in this one, with rewritten texts: a file of its own, which never held the former
  /// texts and whose log begins with what stands. This project stays as it is.
  ///
  /// Each coding, verdict and record keeps the date, the coder and the kind of the change that brought it. The log's
  /// other changes, undone work and former texts are left behind, as are the memories of words, tokens and turns
  /// read. Where anything does not fit together afterwards (`check()`), no file is made.
  ///
  /// - Parameters:
  ///   - path: the new file; never overwritten.
  ///   - stamp: the new project's identity, and who makes it when and why.
  ///   - rewriter: says how texts are rewritten.
  ///   - tokenise: finds sentences and words of a rewritten text.
  ///   - settle: is handed the rewriter when it has seen all texts, before the file is made.
  public func rewrite<Rewriter: TextRewriter>(
    to path: String, _ stamp: ChangeStamp, with rewriter: inout Rewriter,
    tokenise: (UUID, Transcript) throws -> Interview, settle: (Rewriter) throws -> Void = { _ in }
  ) throws -> RewritingOutcome {
    try rewriting(with: &rewriter, tokenise) { rewriting in
      let log = rewriting.log(stamp, joiningCodes: false)
      try settle(rewriting.rewriter)
      try StoreFailure.translated(path) {
        do {
          try Self.make(path, log, rewriting.contents)
        } catch let failure as StoreFailure where failure.message is RewritingMessage {
          try Self.make(path, rewriting.log(stamp, joiningCodes: true), rewriting.contents)
        }
      }
    }
  }

  /// Does the same without making a file, to see what would be rewritten.
  public func rewriting<Rewriter: TextRewriter>(
    with rewriter: inout Rewriter, tokenise: (UUID, Transcript) throws -> Interview
  ) throws -> RewritingOutcome {
    try rewriting(with: &rewriter, tokenise) { _ in }
  }

  private func rewriting<Rewriter: TextRewriter>(
    with rewriter: inout Rewriter, _ tokenise: (UUID, Transcript) throws -> Interview,
    _ finish: (inout ProjectRewriting<Rewriter>) throws -> Void
  ) throws -> RewritingOutcome {
    let standing = try read { db in try StandingProject(db) }
    return try withoutActuallyEscaping(tokenise) { tokenise in
      var rewriting = ProjectRewriting(standing, rewriter, tokenise: tokenise)
      try StoreFailure.translated(path) { try rewriting.run() }
      try finish(&rewriting)
      rewriter = rewriting.rewriter
      return rewriting.outcome
    }
  }

  private static func make(_ path: String, _ log: [Change], _ contents: [[UInt8]]) throws {
    try ProjectFile.reserve(path: path)
    chmod(path, 0o600)
    do {
      let settings = Connection.configuration(5, isReadOnly: false)
      let queue = try DatabaseQueue(path: Connection.literal(path), configuration: settings)
      try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
      try queue.write { db in
        try Schema.migrate(db, from: 0)
        for content in contents { _ = try Content.keep(content, in: db) }
        var projection = try Projection(db)
        for change in log { try projection.apply(try ChangeLog.append(change, to: db)) }
      }
      let store = ProjectStore(path: path, connection: Connection(queue: queue, isReadOnly: false))
      let findings = try store.check()
      try store.close()
      guard findings.isEmpty else { throw StoreFailure(RewritingMessage.inconsistent(findings: findings.count)) }
      ProjectFile.syncFolder(of: path)
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
      throw error
    }
  }
}
