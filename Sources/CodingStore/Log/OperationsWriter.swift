internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Writes a change's operations in the text form of the log.
///
/// One line a fact, fields separated by tabs. Interviews, codes, coders and rules that codings refer to are named once,
/// before their first use, and are numbered from 0 each:
///
///     operations  1
///     interview   UUID  [TEXT-SHA]
///     code        PATH
///     coder       NAME
///     rule        CODEBOOK  SHA-256  RULE  LINE  TEXT
///
/// Then the operations (`+` done, `-` taken back, `<` and `>` before and after):
///
///     +interview  UUID  NAME  TEXT-SHA  LAYOUT-SHA  SOURCE-SHA  SOURCE-NAME
///     +codebook   ID  VERSION  SHA  OUTLINE-SHA  SOURCE-NAME  [the same five of the version before]
///     +  UUID  INTERVIEW  START-END  CODE  CODER  [RULE:START-END,START-END …]
///     ~interview  the fields of the record before, then of the one after
///     +verdict  UUID  INTERVIEW  START-END  CODE  accepted|rejected  SHA-256  CHANGE  [the last three of the one before]
///     +record  KIND  KEY  NUMBER  FIELD …  [NUMBER  FIELD … of what it said before]
///
/// The text behind an interview is the one that positions refer to: its fingerprint before the change.
struct OperationsWriter {
  private var writer: FieldWriter
  private var interviews: [UUID: Int] = [:]
  private var codes: [CodePath: Int] = [:]
  private var coders: [Coder: Int] = [:]
  private var rules: [RuleIdentity: Int] = [:]
  private let texts: [UUID: String]

  /// The text form; throws where a name or text holds U+0000, which the project file cannot keep.
  ///
  /// `texts` are fingerprints of the interviews' texts before the change.
  static func text(of operations: [ChangeOperation], texts: [UUID: String] = [:]) throws -> String {
    var form = OperationsWriter(capacity: 128 * operations.count + 64, texts)
    for operation in operations { form.write(operation) }
    guard !form.writer.holdsZero else { throw StoreFailure(.zeroCharacter) }
    return String(decoding: form.writer.bytes, as: UTF8.self)
  }

  private init(capacity: Int, _ texts: [UUID: String]) {
    self.texts = texts
    writer = FieldWriter(capacity: capacity)
    writer.line("operations", "1")
  }

  private mutating func write(_ operation: ChangeOperation) {
    switch operation {
    case .addInterview(let record): write("+interview", record)
    case .removeInterview(let record): write("-interview", record)
    case .replaceInterview(let former, let record):
      writer.field("~interview")
      write(former)
      write(record)
      writer.endLine()
    case .setCodebook(let record, let former): write("+codebook", record, former)
    case .removeCodebook(let record): write("-codebook", record, nil)
    case .addCoding(let coding): write("+", coding)
    case .removeCoding(let coding): write("-", coding)
    case .replaceCoding(let former, let coding):
      write("<", former)
      write(">", coding)
    case .setVerdict(let record, let former): write("+verdict", record, former)
    case .removeVerdict(let record): write("-verdict", record, nil)
    case .setRecord(let record, let former): write("+record", record, former)
    case .removeRecord(let record): write("-record", record, nil)
    }
  }

  private mutating func write(_ mark: String, _ record: InterviewRecord) {
    writer.field(mark)
    write(record)
    writer.endLine()
  }

  private mutating func write(_ record: InterviewRecord) {
    writer.field(record.id)
    for field in [record.name, record.textSHA256, record.layoutSHA256, record.sourceSHA256, record.sourceName] {
      writer.field(field)
    }
  }

  private mutating func write(_ mark: String, _ record: StoredRecord, _ former: StoredRecord?) {
    writer.field(mark)
    writer.field(record.kind.rawValue)
    writer.field(record.key)
    for record in [record, former].compactMap({ $0 }) {
      writer.field(record.fields.count)
      for field in record.fields { writer.field(field) }
    }
    writer.endLine()
  }

  private mutating func write(_ mark: String, _ record: CodebookRecord, _ former: CodebookRecord?) {
    writer.field(mark)
    for record in [record, former].compactMap({ $0 }) {
      writer.field(record.id)
      writer.field(record.version)
      writer.field(record.sha256)
      writer.field(record.outlineSHA256)
      writer.field(record.sourceName)
    }
    writer.endLine()
  }

  private mutating func write(_ mark: String, _ coding: Coding) {
    let interview = number(of: coding.interview)
    let code = number(of: coding.codeKey)
    let coder = number(of: coding.coder)
    let evidence = coding.evidence.map { (number(of: RuleIdentity($0)), $0.matches) }
    writer.field(mark)
    writer.field(coding.id)
    writer.field(interview)
    writer.field(coding.range)
    writer.field(code)
    writer.field(coder)
    for (rule, matches) in evidence { writer.field(rule, matches) }
    writer.endLine()
  }

  private mutating func write(_ mark: String, _ record: VerdictRecord, _ former: VerdictRecord?) {
    let interview = number(of: record.interview)
    let code = number(of: record.code)
    writer.field(mark)
    writer.field(record.coding)
    writer.field(interview)
    writer.field(record.range)
    writer.field(code)
    for record in [record, former].compactMap({ $0 }) {
      writer.field(record.verdict.rawValue)
      writer.field(record.textSHA256)
      writer.field(record.change)
    }
    writer.endLine()
  }

  private mutating func number(of interview: UUID) -> Int {
    if let known = interviews[interview] { return known }
    writer.field("interview")
    writer.field(interview)
    if let text = texts[interview] { writer.field(text) }
    writer.endLine()
    interviews[interview] = interviews.count
    return interviews.count - 1
  }

  private mutating func number(of code: CodePath) -> Int {
    if let known = codes[code] { return known }
    writer.line("code", code.description)
    codes[code] = codes.count
    return codes.count - 1
  }

  private mutating func number(of coder: Coder) -> Int {
    if let known = coders[coder] { return known }
    writer.line("coder", coder.name)
    coders[coder] = coders.count
    return coders.count - 1
  }

  private mutating func number(of rule: RuleIdentity) -> Int {
    if let known = rules[rule] { return known }
    writer.field("rule")
    writer.field(rule.codebook)
    writer.field(rule.codebookSHA256)
    writer.field(rule.rule)
    writer.field(rule.line)
    writer.field(rule.text)
    writer.endLine()
    rules[rule] = rules.count
    return rules.count - 1
  }
}
