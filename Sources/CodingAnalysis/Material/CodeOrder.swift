internal import CodingModel

/// The codes that an analysis counts, in the caller's order, each with its place.
struct CodeOrder {
  /// The counted codes: those that the filter lets in, lifted to its level, each once.
  let codes: [CodePath]
  private let places: [CodePath: Int]

  init(_ codes: [CodePath], filter: CodingFilter) {
    var places: [CodePath: Int] = [:]
    var counted: [CodePath] = []
    for code in codes where filter.codes.isEmpty || filter.codes.contains(where: { $0.encloses(code) }) {
      let lifted = filter.counted(code)
      if places.updateValue(places[lifted] ?? counted.count, forKey: lifted) == nil { counted.append(lifted) }
    }
    self.codes = counted
    self.places = places
  }

  /// The place of a counted code; `nil` for a code that the caller did not name.
  func place(of code: CodePath) -> Int? { places[code] }

  /// The places of a counted code and of the counted codes above it.
  func placesUpwards(from code: CodePath) -> [Int] {
    (1...code.components.count).compactMap { places[code.ancestor(atLevel: $0)] }
  }
}
