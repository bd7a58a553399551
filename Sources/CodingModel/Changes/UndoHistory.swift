public import Foundation

/// What a coder can take back and make again, worked out from the log alone: so it holds across restarts and copies.
///
/// Every piece of work goes on top of what can be taken back; taking back moves it over to what can be made again, and
/// new work of the same coder empties that.
public struct UndoHistory: Sendable {
  /// A change as far as undo needs it.
  public struct Entry: Sendable {
    let id: UUID
    let coder: Coder
    let kind: ChangeKind
    let target: UUID?

    /// Makes an entry; `target` is what an undo takes back or a redo makes again.
    public init(id: UUID, coder: Coder, kind: ChangeKind, target: UUID?) {
      self.id = id
      self.coder = coder
      self.kind = kind
      self.target = target
    }
  }

  /// Changes that can be taken back, the latest last.
  public private(set) var undoable: [UUID] = []
  /// Changes that were taken back and can be made again, the one taken back last at the end.
  public private(set) var redoable: [UUID] = []

  /// Follows `entries`, oldest first, for one coder's work.
  public init(_ entries: [Entry], of coder: Coder) {
    for entry in entries {
      switch entry.kind {
      case .initialise, .rewrite: continue
      case .undo:
        // Also where somebody else took it back.
        guard let target = entry.target, let place = undoable.lastIndex(of: target) else { continue }
        undoable.remove(at: place)
        redoable.append(target)
      case .redo:
        guard let target = entry.target, let place = redoable.lastIndex(of: target) else { continue }
        redoable.remove(at: place)
        undoable.append(target)
      default:
        guard entry.coder == coder else { continue }
        undoable.append(entry.id)
        redoable.removeAll()
      }
    }
  }
}
