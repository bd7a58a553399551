internal import CodingStore
internal import Foundation
internal import Synchronization

/// The projects that are open at the moment: one file is opened once, however many ask for it.
///
/// They stay open as long as somebody works with them. What belongs to one must not be opened and closed as another
/// file is: that would take the project's locks away, and other processes their changes.
final class OpenProjects: Sendable {
  private struct Held {
    weak var store: ProjectStore?
    let file: FileIdentity
  }

  private let held = Mutex<[Held]>([])

  /// The project in a file: the one that is open already, or the one that `open` gives.
  func store(at path: String, open: () throws -> ProjectStore) rethrows -> ProjectStore {
    let identity = FileIdentity(path)
    let known = living().first { $0.file == identity && $0.store.past == nil }
    if let known { return known.store }
    let store = try open()
    add(store)
    return store
  }

  /// Remembers a project that was opened for one purpose alone.
  func add(_ store: ProjectStore) {
    guard let file = FileIdentity(store.path) else { return }
    held.withLock { held in
      held.removeAll { $0.store == nil }
      held.append(Held(store: store, file: file))
    }
  }

  /// True for an open project's file, or one of those that lie beside it while it is open; by whatever name.
  func include(_ path: String) -> Bool {
    guard let identity = FileIdentity(path) else { return false }
    return living().contains { store, file in
      file == identity || ["-wal", "-shm", "-journal"].contains { FileIdentity(store.path + $0) == identity }
    }
  }

  private func living() -> [(store: ProjectStore, file: FileIdentity)] {
    held.withLock { held in held.compactMap { held in held.store.map { ($0, held.file) } } }
  }
}

/// What makes a file the same under all its names.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// The file that a path leads to, through links; `nil` where it leads to none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    number = status.st_ino
  }
}
