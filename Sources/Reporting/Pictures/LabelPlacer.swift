/// Finds places for names around their discs where they cover as little as possible.
struct LabelPlacer {
  /// An upright rectangle.
  struct Box {
    var x: Double
    var y: Double
    let width: Double
    let height: Double

    /// The area that both cover.
    func shared(with other: Box) -> Double {
      let across = min(x + width, other.x + other.width) - max(x, other.x)
      let down = min(y + height, other.y + other.height) - max(y, other.y)
      return across > 0 && down > 0 ? across * down : 0
    }
  }

  private var taken: [Box] = []
  private let obstacles: [Box]
  private let width: Double
  private let height: Double

  init(obstacles: [Box], width: Double, height: Double) {
    self.obstacles = obstacles
    self.width = width
    self.height = height
  }

  /// Takes the best of the places right, below, above and left of a disc, and of the corners between.
  mutating func place(width: Double, height: Double, around x: Double, _ y: Double, radius: Double) -> Box {
    let gap = radius + 3
    let near = gap * 0.72
    let corners: [(Double, Double)] = [
      (x + gap, y - height / 2), (x - width / 2, y + gap), (x - width / 2, y - gap - height),
      (x - gap - width, y - height / 2), (x + near, y + near), (x + near, y - near - height),
      (x - near - width, y + near), (x - near - width, y - near - height),
    ]
    // Where these are taken, half a line up or down beside the disc.
    let (upper, lower): (Double, Double) = (y - height * 1.25, y + height * 0.25)
    let (right, left): (Double, Double) = (x + gap, x - gap - width)
    let beside: [(Double, Double)] = [(right, upper), (left, upper), (right, lower), (left, lower)]
    let boxes = (corners + beside).map { Box(x: $0.0, y: $0.1, width: width, height: height) }
    let costs = boxes.enumerated().map { rank, box in cost(box) + Double(rank) * 0.5 }
    let best = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
    taken.append(boxes[best])
    return boxes[best]
  }

  /// Names must not cover each other nor leave the picture; discs they had better not cover.
  private func cost(_ box: Box) -> Double {
    let beyond =
      max(0, -box.x) + max(0, box.x + box.width - width) + max(0, -box.y) + max(0, box.y + box.height - height)
    return taken.reduce(0) { $0 + 4 * box.shared(with: $1) } + obstacles.reduce(0) { $0 + 5 * box.shared(with: $1) }
      + beyond * 400
  }
}
