internal import CodingModel
internal import Foundation
internal import GRDB

/// A line of the log that makes, takes away or judges a coding, without what it says of the coding.
struct CodingMark {
  enum Deed {
    case made
    case removed
    case judged
  }

  let deed: Deed
  let coding: UUID
  let interview: UUID
}

extension CodingMark {
  /// The marks of a change's operations, in order; a tenth of the work of reading them whole. Throws `FormError`.
  static func marks(in operations: String) throws -> [CodingMark] {
    var reader = FieldReader(Array(operations.utf8))
    var interviews: [UUID] = []
    var marks: [CodingMark] = []
    while reader.nextLine() {
      let deed: Deed
      switch try reader.text() {
      case "+": deed = .made
      case "-": deed = .removed
      case "+verdict", "-verdict": deed = .judged
      case "interview":
        interviews.append(try reader.identity())
        continue
      default: continue
      }
      let coding = try reader.identity()
      let number = try reader.number()
      guard interviews.indices.contains(number) else { throw reader.error }
      marks.append(CodingMark(deed: deed, coding: coding, interview: interviews[number]))
    }
    return marks
  }
}

extension ChangeLog {
  /// Gives `work` the marks of the changes for which an SQL condition holds, oldest first, with their date and coder.
  static func forEachMarked(
    _ db: Database, where condition: String, _ work: (Date, Coder, [CodingMark]) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT seq, date, coder, operations FROM change WHERE \(condition) ORDER BY date, uuid")
    while let row = try rows.next() {
      let sequence = try row.decode(Int.self, atIndex: 0)
      guard let date = UTCTimestamp.date(try row.decode(String.self, atIndex: 1)) else {
        throw StoreFailure(.unreadableChange(sequence: sequence))
      }
      do {
        let marks = try CodingMark.marks(in: try row.decode(String.self, atIndex: 3))
        try work(date, Coder(name: try row.decode(String.self, atIndex: 2)), marks)
      } catch is FormError {
        throw StoreFailure(.unreadableChange(sequence: sequence))
      }
    }
  }
}
