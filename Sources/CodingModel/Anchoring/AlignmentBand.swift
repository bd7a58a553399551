/// The cells of an alignment table that are looked at: all, or in large tables those near the diagonal.
struct AlignmentBand: Sendable {
  /// More cells than these are never looked at in one table.
  static let mostCells = 400_000
  /// A narrower band would miss too much.
  private static let leastHalfWidth = 16

  /// Rows and columns, one more than there are words.
  let rows: Int
  let width: Int
  private let half: Int
  private let starts: [Int]
  /// Number of cells.
  let size: Int

  /// - Parameters: numbers of words.
  /// - Returns: `nil` when the table would be too large for any useful band.
  init?(old: Int, new: Int) {
    rows = old + 1
    width = new + 1
    if rows * width <= Self.mostCells {
      half = width
    } else {
      half = Self.mostCells / rows / 2
      guard half >= Self.leastHalfWidth, abs(old - new) < half else { return nil }
    }
    var starts: [Int] = []
    starts.reserveCapacity(rows)
    var size = 0
    for row in 0..<rows {
      starts.append(size)
      size += Self.columns(row, rows: rows, width: width, half: half).count
    }
    self.starts = starts
    self.size = size
  }

  /// The columns of a row that are looked at.
  func columns(_ row: Int) -> Range<Int> { Self.columns(row, rows: rows, width: width, half: half) }

  /// The number of a cell that is looked at.
  func cell(_ row: Int, _ column: Int) -> Int { starts[row] + column - columns(row).lowerBound }

  /// The number of a cell; `nil` when it is not looked at.
  func cellIfInside(_ row: Int, _ column: Int) -> Int? {
    let columns = columns(row)
    return columns.contains(column) ? starts[row] + column - columns.lowerBound : nil
  }

  private static func columns(_ row: Int, rows: Int, width: Int, half: Int) -> Range<Int> {
    if half >= width { return 0..<width }
    let middle = rows > 1 ? row * (width - 1) / (rows - 1) : 0
    return max(0, middle - half)..<min(width, middle + half + 1)
  }
}
