/// Which way a link or an edge points; the standard's words.
public enum QDADirection: String, Sendable, Hashable, CaseIterable {
  case associative = "Associative"
  case oneWay = "OneWay"
  case bidirectional = "Bidirectional"
}

/// A link between two things of any kind.
public struct QDALink: Sendable, Hashable {
  /// Identity.
  public var id: QDAIdentifier
  /// Name.
  public var name: String?
  /// Which way it points.
  public var direction: QDADirection?
  /// Colour.
  public var color: QDAColor?
  /// What it leads from.
  public var origin: QDAIdentifier?
  /// What it leads to.
  public var target: QDAIdentifier?
  /// Notes on it.
  public var noteRefs: [QDAIdentifier] = []

  /// Makes a link.
  public init(id: QDAIdentifier) { self.id = id }
}

/// A drawing of things and how they hang together.
public struct QDAGraph: Sendable, Hashable {
  /// Identity.
  public var id: QDAIdentifier
  /// Name.
  public var name: String?
  /// What is drawn.
  public var vertices: [QDAVertex] = []
  /// What joins it.
  public var edges: [QDAEdge] = []

  /// Makes a graph.
  public init(id: QDAIdentifier) { self.id = id }
}

/// A thing in a graph.
public struct QDAVertex: Sendable, Hashable {
  /// The shapes that the standard has.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    case person = "Person"
    case oval = "Oval"
    case rectangle = "Rectangle"
    case roundedRectangle = "RoundedRectangle"
    case star = "Star"
    case leftTriangle = "LeftTriangle"
    case rightTriangle = "RightTriangle"
    case upTriangle = "UpTriangle"
    case downTriangle = "DownTriangle"
    case note = "Note"
  }

  /// Identity.
  public var id: QDAIdentifier
  /// What it stands for.
  public var represented: QDAIdentifier?
  /// Name.
  public var name: String?
  /// Where its first corner is, across and down.
  public var first: [Int]
  /// Where the opposite corner is; one may be missing.
  public var secondX: Int?
  /// See `secondX`.
  public var secondY: Int?
  /// Its shape.
  public var shape: Shape?
  /// Its colour.
  public var color: QDAColor?

  /// Makes a vertex.
  public init(id: QDAIdentifier, x: Int, y: Int) {
    self.id = id
    first = [x, y]
  }
}

/// A line between two things in a graph.
public struct QDAEdge: Sendable, Hashable {
  /// The lines that the standard has.
  public enum LineStyle: String, Sendable, Hashable, CaseIterable {
    case dotted, dashed, solid
  }

  /// Identity.
  public var id: QDAIdentifier
  /// What it stands for.
  public var represented: QDAIdentifier?
  /// Name.
  public var name: String?
  /// Where it begins.
  public var source: QDAIdentifier
  /// Where it ends.
  public var target: QDAIdentifier
  /// Its colour.
  public var color: QDAColor?
  /// Which way it points.
  public var direction: QDADirection?
  /// Its line.
  public var style: LineStyle?

  /// Makes an edge.
  public init(id: QDAIdentifier, from source: QDAIdentifier, to target: QDAIdentifier) {
    self.id = id
    self.source = source
    self.target = target
  }
}
