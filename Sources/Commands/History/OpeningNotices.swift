internal import Synchronization
internal import TranscriptText

/// What opening a project had to tell: kept until the answer is made, since any command may be the one that opens it.
final class OpeningNotices: Sendable {
  private let waiting = Mutex<[Diagnostic]>([])

  /// Adds something to tell.
  func add(_ notice: Diagnostic) { waiting.withLock { $0.append(notice) } }

  /// All that is to be told, once.
  func take() -> [Diagnostic] {
    waiting.withLock { notices in
      defer { notices = [] }
      return notices
    }
  }
}
