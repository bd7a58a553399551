internal import CodingModel
internal import Foundation

/// Reads the text form that `OperationsWriter` describes.
struct OperationsReader {
  private var reader: FieldReader
  private var interviews: [UUID] = []
  private var codes: [CodePath] = []
  private var coders: [Coder] = []
  private var rules: [RuleIdentity] = []
  private var operations: [ChangeOperation] = []
  private var former: Coding?
  private var texts: [UUID: String] = [:]

  /// What the text form holds: the operations in order, and the fingerprints of the interviews' texts before the change.
  typealias Reading = (operations: [ChangeOperation], texts: [UUID: String])

  /// The operations in order; throws `FormError`.
  static func operations(in text: String) throws -> [ChangeOperation] { try reading(of: text).operations }

  /// The whole text form; throws `FormError`.
  static func reading(of text: String) throws -> Reading {
    var form = OperationsReader(reader: FieldReader(Array(text.utf8)))
    guard form.reader.nextLine(), try form.reader.text() == "operations", try form.reader.number() == 1 else {
      throw form.reader.error
    }
    while form.reader.nextLine() { try form.readLine() }
    guard form.former == nil else { throw form.reader.error }
    return (form.operations, form.texts)
  }

  private init(reader: FieldReader) { self.reader = reader }

  private mutating func readLine() throws {
    switch try reader.text() {
    case "+": operations.append(.addCoding(try coding()))
    case "-": operations.append(.removeCoding(try coding()))
    case "<": former = try coding()
    case ">":
      guard let before = former else { throw reader.error }
      former = nil
      operations.append(.replaceCoding(before, with: try coding()))
    case "interview":
      let interview = try reader.identity()
      interviews.append(interview)
      if reader.hasField { texts[interview] = try reader.text() }
    case "code":
      guard let path = CodePath(try reader.text()) else { throw reader.error }
      codes.append(path)
    case "coder": coders.append(Coder(name: try reader.text()))
    case "rule": rules.append(try rule())
    case "+interview": operations.append(.addInterview(try interview()))
    case "-interview": operations.append(.removeInterview(try interview()))
    case "~interview": operations.append(.replaceInterview(try interview(), with: try interview()))
    case "+codebook":
      let record = try codebook()
      operations.append(.setCodebook(record, replacing: reader.hasField ? try codebook() : nil))
    case "-codebook": operations.append(.removeCodebook(try codebook()))
    case "+verdict":
      let (record, former) = try verdicts()
      operations.append(.setVerdict(record, replacing: former))
    case "-verdict": operations.append(.removeVerdict(try verdicts().record))
    case "+record":
      let (record, former) = try records()
      operations.append(.setRecord(record, replacing: former))
    case "-record": operations.append(.removeRecord(try records().record))
    default: throw reader.error
    }
  }

  private mutating func coding() throws -> Coding {
    let id = try reader.identity()
    let interview = try element(of: interviews)
    let range = try reader.range()
    let code = try element(of: codes)
    let coder = try element(of: coders)
    var evidence: [RuleEvidence] = []
    while reader.hasField {
      let (key, matches) = try reader.keyedRanges()
      guard rules.indices.contains(key) else { throw reader.error }
      evidence.append(rules[key].evidence(matches))
    }
    return Coding(id: id, interview: interview, range: range, code: code, coder: coder, evidence: evidence)
  }

  private mutating func element<Element>(of list: [Element]) throws -> Element {
    let number = try reader.number()
    guard list.indices.contains(number) else { throw reader.error }
    return list[number]
  }

  private mutating func rule() throws -> RuleIdentity {
    RuleIdentity(
      codebook: try reader.text(), codebookSHA256: try reader.text(), rule: try reader.text(),
      line: try reader.number(), text: try reader.text())
  }

  /// A verdict, and the one before it on the same coding where the line holds one.
  private mutating func verdicts() throws -> (record: VerdictRecord, former: VerdictRecord?) {
    let coding = try reader.identity()
    let interview = try element(of: interviews)
    let range = try reader.range()
    let code = try element(of: codes)
    func record(_ reader: inout FieldReader) throws -> VerdictRecord {
      guard let verdict = Verdict(rawValue: try reader.text()) else { throw reader.error }
      return VerdictRecord(
        coding: coding, interview: interview, range: range, code: code, verdict: verdict,
        textSHA256: try reader.text(), change: try reader.identity())
    }
    let first = try record(&reader)
    return (first, reader.hasField ? try record(&reader) : nil)
  }

  /// A record, and what it said before where the line holds that.
  private mutating func records() throws -> (record: StoredRecord, former: StoredRecord?) {
    guard let kind = RecordKind(rawValue: try reader.text()) else { throw reader.error }
    let key = try reader.text()
    func record(_ reader: inout FieldReader) throws -> StoredRecord {
      let count = try reader.number()
      guard count >= 0 else { throw reader.error }
      var fields: [String] = []
      for _ in 0..<count { fields.append(try reader.text()) }
      return StoredRecord(kind: kind, key: key, fields: fields)
    }
    let first = try record(&reader)
    return (first, reader.hasField ? try record(&reader) : nil)
  }

  private mutating func interview() throws -> InterviewRecord {
    InterviewRecord(
      id: try reader.identity(), name: try reader.text(), textSHA256: try reader.text(),
      layoutSHA256: try reader.text(), sourceSHA256: try reader.text(), sourceName: try reader.text())
  }

  private mutating func codebook() throws -> CodebookRecord {
    CodebookRecord(
      id: try reader.text(), version: try reader.text(), sha256: try reader.text(),
      outlineSHA256: try reader.text(), sourceName: try reader.text())
  }
}
