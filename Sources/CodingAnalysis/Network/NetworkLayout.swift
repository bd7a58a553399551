/// Places for nodes so that joined ones lie near each other and all others apart: every two nodes push, every edge pulls
/// the harder the stronger it is (Fruchterman and Reingold 1991), and all are drawn a little to the middle, so that parts
/// that are not joined do not drift away. The same network and seed give the same places.
public struct NetworkLayout: Hashable, Sendable {
  /// A place; the nodes lie about (0, 0).
  public struct Point: Hashable, Sendable {
    /// To the right.
    public var x: Double
    /// Down.
    public var y: Double

    /// Makes a point.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// For each node its place.
  public let points: [Point]

  /// Lays out a network.
  ///
  /// - Parameters:
  ///   - network: nodes and edges.
  ///   - aspect: width by height of the area to be filled.
  ///   - seed: where the first, random places begin.
  ///   - rounds: how often all nodes are moved.
  public init(
    _ network: CodeNetwork, aspect: Double = 1.4, seed: UInt64 = ResampledInterval.usualSeed, rounds: Int = 400
  ) {
    var random = SeededRandom(seed: seed)
    var points = (0..<network.nodeCount).map { _ in
      Point(x: Self.share(&random) * aspect, y: Self.share(&random))
    }
    let spring = (aspect / Double(max(network.nodeCount, 1))).squareRoot()
    let strongest = network.edges.map(\.weight).max() ?? 1
    for round in 0..<max(rounds, 0) {
      var moves = Self.pushes(points, spring: spring)
      for edge in network.edges {
        // Even the weakest edge pulls, so that weights of all sizes can be drawn together.
        let pull = 0.35 + 0.65 * edge.weight / strongest
        let (x, y) = (points[edge.first].x - points[edge.second].x, points[edge.first].y - points[edge.second].y)
        let force = pull * (x * x + y * y).squareRoot() / spring
        moves[edge.first] = Point(x: moves[edge.first].x - x * force, y: moves[edge.first].y - y * force)
        moves[edge.second] = Point(x: moves[edge.second].x + x * force, y: moves[edge.second].y + y * force)
      }
      let heat = 0.12 * (1 - Double(round) / Double(rounds)) + 0.001
      for node in points.indices {
        let gravity = 1.4 * spring
        let x = moves[node].x - points[node].x * gravity / aspect
        let y = moves[node].y - points[node].y * gravity * aspect
        let length = max((x * x + y * y).squareRoot(), 1e-9)
        let step = min(length, heat) / length
        points[node] = Point(x: points[node].x + x * step, y: points[node].y + y * step)
      }
    }
    self.points = points
  }

  /// A number from −0.5 up to 0.5.
  private static func share(_ random: inout SeededRandom) -> Double {
    Double(random.next() >> 11) / Double(1 << 53) - 0.5
  }

  /// What all nodes together do to each.
  private static func pushes(_ points: [Point], spring: Double) -> [Point] {
    var moves = Array(repeating: Point(x: 0, y: 0), count: points.count)
    for one in points.indices {
      for other in points.indices.dropFirst(one + 1) {
        let (x, y) = (points[one].x - points[other].x, points[one].y - points[other].y)
        let force = spring * spring / max(x * x + y * y, 1e-6)
        moves[one] = Point(x: moves[one].x + x * force, y: moves[one].y + y * force)
        moves[other] = Point(x: moves[other].x - x * force, y: moves[other].y - y * force)
      }
    }
    return moves
  }
}
