/// For each cluster (an interview, a municipality) the numbers that a measure is computed from when they are added up
/// over clusters: the cells of a fourfold table, the coincidences of two coders' values.
///
/// Units of one interview are alike, so it is interviews that are drawn, not units. Where the sums suffice for a measure
/// a sample costs as much as there are clusters, however long the interviews.
public struct ClusterTotals: Hashable, Sendable {
  /// How many numbers each cluster has.
  public let width: Int
  /// How many clusters there are.
  public let count: Int
  /// Cluster after cluster.
  private let cells: [Double]

  /// Takes each cluster's numbers; shorter rows are filled up with 0.
  public init(_ rows: [[Double]]) {
    let width = rows.map(\.count).max() ?? 0
    self.width = width
    count = rows.count
    cells = rows.flatMap { $0 + Array(repeating: 0, count: width - $0.count) }
  }

  /// The sums over all clusters.
  public var total: [Double] {
    var sums = Array(repeating: 0.0, count: width)
    for cluster in 0..<count { add(cluster, to: &sums) }
    return sums
  }

  /// The numbers of one cluster.
  public func row(_ cluster: Int) -> [Double] { Array(cells[(cluster * width)..<((cluster + 1) * width)]) }

  /// The sums over all clusters but one.
  func total(without omitted: Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: width)
    for cluster in 0..<count where cluster != omitted { add(cluster, to: &sums) }
    return sums
  }

  /// Adds a cluster's numbers.
  func add(_ cluster: Int, to sums: inout [Double]) {
    let start = cluster * width
    for place in 0..<width { sums[place] += cells[start + place] }
  }
}
