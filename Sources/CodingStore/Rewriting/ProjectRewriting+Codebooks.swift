internal import CodingModel
internal import Foundation
internal import TranscriptText

extension ProjectRewriting {
  /// Rewrites codebooks that name someone; the others stay byte by byte. Throws `RewritingMessage.codebookUnreadable`
  /// where one could not be read afterwards as it was before.
  mutating func rewriteBooks() throws {
    for book in standing.books {
      let record = book.record
      let text = CanonicalText(utf8: book.bytes)
      let place = RewritePlace(.codebook, name: record.id, identity: record.sha256)
      let edits = rewriter.edits(of: text, as: .source, at: place)
      guard !edits.isEmpty else {
        books.append((record, book))
        contents += [book.bytes, book.outline]
        continue
      }
      let bytes = edits.applied(to: book.bytes)
      let made = try rewritten(book, as: bytes)
      rewriter.note(edits, of: text, at: RewritePlace(.codebook, name: record.id, identity: made.sha256))
      contents.append(bytes)
      books.append((made, book))
    }
  }

  private mutating func rewritten(_ book: StandingProject.Book, as bytes: [UInt8]) throws -> CodebookRecord {
    let record = book.record
    let path = RewritePlace(.codebook, name: record.id, identity: "\(record.sha256) source")
    let sourceName = rewriter.rewritten(record.sourceName, as: .name, at: path)
    let before = CodebookParser.parse(SourceFile(path: record.sourceName, bytes: book.bytes))
    let after = CodebookParser.parse(SourceFile(path: sourceName, bytes: bytes))
    guard let former = before.value, let made = after.value, before.hasErrors || !after.hasErrors,
      former.codes.count == made.codes.count,
      zip(former.codes, made.codes).allSatisfy({ $0.rules.count == $1.rules.count })
    else { throw StoreFailure(RewritingMessage.codebookUnreadable(book: record.id)) }
    for (code, other) in zip(former.codes, made.codes) {
      keys[code.path] = other.path
      for (rule, changed) in zip(code.rules, other.rules) {
        rules[identity(of: rule, record.id, record.sha256)] = identity(of: changed, made.id, made.sha256)
      }
    }
    let outline = CodebookOutline.document(of: made)
    contents.append(outline)
    return CodebookRecord(
      id: made.id, version: record.version, sha256: made.sha256, outlineSHA256: Fingerprint.sha256(outline),
      sourceName: sourceName)
  }

  private func identity(of rule: CodingRule, _ book: String, _ sha256: String) -> RuleIdentity {
    RuleIdentity(codebook: book, codebookSHA256: sha256, rule: rule.id, line: rule.location.line, text: rule.text)
  }
}
