internal import Foundation
internal import GRDB
internal import TranscriptText

/// What is thrown inside the room; at its doors it becomes a `DiagnosticError` that names the file.
struct StoreFailure: Error {
  let message: any DiagnosticMessage

  init(_ message: StoreMessage) { self.message = message }

  init(_ message: RecordingMessage) { self.message = message }

  init(_ message: CheckMessage) { self.message = message }

  init(_ message: MergeMessage) { self.message = message }

  init(_ message: RewritingMessage) { self.message = message }

  /// Runs `work`; whatever it throws leaves as a `DiagnosticError` at `path`.
  static func translated<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let failure as StoreFailure {
      throw DiagnosticError(failure.message, at: SourceLocation(file: path))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw DiagnosticError(RecordingMessage.contradiction, at: SourceLocation(file: path))
    } catch let error as DatabaseError {
      throw DiagnosticError(StoreMessage(error), at: SourceLocation(file: path))
    } catch is FormError {
      throw DiagnosticError(StoreMessage.damaged, at: SourceLocation(file: path))
    } catch is RowDecodingError {
      throw DiagnosticError(StoreMessage.damaged, at: SourceLocation(file: path))
    }
  }
}

extension StoreMessage {
  /// What an error of SQLite means for the user. SQLite's own words are left out: they may quote values.
  init(_ error: DatabaseError) {
    self.init(sqliteCode: Int(error.extendedResultCode.rawValue))
  }

  /// What a (primary or extended) result code of SQLite means for the user; see sqlite.org/rescode.html.
  init(sqliteCode code: Int) {
    switch ResultCode(rawValue: CInt(code & 0xFF)) {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
    case .SQLITE_FULL: self = .diskFull
    // The index of the write-ahead log could not be made as large as needed: no room, whatever else it is called.
    case .SQLITE_IOERR where code == ResultCode.SQLITE_IOERR_SHMSIZE.rawValue: self = .diskFull
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .notWritable
    case .SQLITE_IOERR: self = .inputOutput(code: code)
    default: self = .unexpected(code: code)
    }
  }

  /// What an error number of the system means for the user, when a file is opened.
  init(systemError number: CInt, creating: Bool) {
    switch number {
    case EEXIST: self = .exists
    case ENOENT, ENOTDIR: self = creating ? .folderMissing : .missing
    case EISDIR: self = .notAProject(.folder)
    case EACCES, EPERM: self = creating ? .notWritable : .notReadable
    case EROFS: self = .notWritable
    case ENOSPC, EDQUOT: self = .diskFull
    default: self = .inputOutput(code: Int(number))
    }
  }
}
