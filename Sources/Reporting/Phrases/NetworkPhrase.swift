internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// What a report of a network says beside its numbers.
enum NetworkPhrase {
  case title
  case nodes
  case edges
  case definition
  case ruleTitle
  case rule(NetworkRule, isTested: Bool)
  case strength
  case strengthHint
  case betweenness
  case betweennessHint
  case community
  case communityHint(Measure)
  case nodeCount(UnitOfAnalysis)
  case weight
  case weightHint(NetworkRule.Weight)
  case isolated([String])
  case unused([String])
  case noEdges
  case pictureTitle(codes: Int, edges: Int)
  case strongest(String, Int)
  case group(Int, [String])
  case legendNode(String)
  case legendEdge(String)
  case legendGroup(Int, Int)
  case legendIsolated

  func text(in language: Language) -> String {
    switch self {
    case .title: language.pick("Netværk af koder", "Network of codes")
    case .nodes: language.pick("Koder", "Codes")
    case .edges: language.pick("Forbindelser", "Edges")
    case .definition:
      language.pick(
        "to koder forbindes, når de mødes oftere end tilfældigt; koder uden forbindelser bliver stående",
        "two codes are joined when they meet more often than by chance; codes that are not joined stay")
    case .ruleTitle: language.pick("Forbundet", "Joined")
    case .rule(let rule, let isTested): Self.rule(rule, isTested, in: language)
    case .isolated(let names):
      language.pick(
        "Uden forbindelser: \(names.joined(separator: ", "))", "Not joined: \(names.joined(separator: ", "))")
    case .unused(let names):
      language.pick(
        "Ikke brugt i udvalget og derfor ikke med: \(names.joined(separator: ", "))",
        "Not used in the selection and therefore not there: \(names.joined(separator: ", "))")
    case .noEdges:
      language.pick(
        "Ingen par opfylder betingelsen; »--max-q« og »--least« løsner den.",
        "No pair meets the condition; '--max-q' and '--least' loosen it.")
    case .nodeCount(let unit):
      language.pick(
        "\(CountedNoun.units(unit).text(2, in: language)) med koden",
        "\(CountedNoun.units(unit).text(2, in: language)) with the code")
    case .strength, .strengthHint, .betweenness, .betweennessHint, .community, .communityHint, .weight, .weightHint:
      column(in: language)
    case .pictureTitle, .strongest, .group, .legendNode, .legendEdge, .legendGroup, .legendIsolated:
      picture(in: language)
    }
  }

  private func column(in language: Language) -> String {
    switch self {
    case .strength: language.pick("Styrke", "Strength")
    case .strengthHint:
      language.pick(
        "summen af forbindelsernes vægt (Barrat m.fl. 2004)", "sum of the edges' weights (Barrat et al. 2004)")
    case .betweenness: language.pick("Mellemled", "Betweenness")
    case .betweennessHint:
      language.pick(
        "antal par af andre koder, hvis korteste vej, målt i 1/vægt, går over koden (Freeman 1977)",
        "number of pairs of other codes whose shortest path, in 1/weight, leads over the code (Freeman 1977)")
    case .community: language.pick("Gruppe", "Group")
    case .communityHint(let modularity):
      language.pick(
        "koder, der hænger tættere sammen indbyrdes end med andre (Blondel m.fl. 2008)"
          + (modularity.number.map { ", modularitet \(language.formatted($0, digits: 2))" } ?? ""),
        "codes that are joined more among themselves than with others (Blondel et al. 2008)"
          + (modularity.number.map { ", modularity \(language.formatted($0, digits: 2))" } ?? ""))
    case .weight: language.pick("Vægt", "Weight")
    case .weightHint(.meetings): language.pick("n11", "n11")
    default: language.pick("NPMI", "NPMI")
    }
  }

  private func picture(in language: Language) -> String {
    switch self {
    case .pictureTitle(let codes, let edges):
      language.pick(
        "Netværk af \(codes) koder med \(edges) \(edges == 1 ? "forbindelse" : "forbindelser")",
        "Network of \(codes) codes with \(edges) \(edges == 1 ? "edge" : "edges")")
    case .strongest(let pair, let count):
      language.pick("Mødes oftest: \(pair) (\(count)).", "Meet most often: \(pair) (\(count)).")
    case .group(let number, let names):
      language.pick(
        "Gruppe \(number): \(names.joined(separator: ", ")).", "Group \(number): \(names.joined(separator: ", ")).")
    case .legendNode(let units):
      language.pick("Cirklens areal: \(units) med koden", "Area of the disc: \(units) with the code")
    case .legendEdge(let units):
      language.pick("Stregens bredde: \(units)", "Width of the line: \(units)")
    case .legendGroup(let number, let count):
      language.pick("Gruppe \(number) (\(count))", "Group \(number) (\(count))")
    default: language.pick("Uden forbindelser", "Not joined")
    }
  }

  private static func rule(_ rule: NetworkRule, _ isTested: Bool, in language: Language) -> String {
    let q = language.formatted(rule.maximumQ, digits: 3)
    let count = language.pick("n11 ≥ \(rule.leastMeetings)", "n11 ≥ \(rule.leastMeetings)")
    let positive = rule.weight == .npmi ? language.pick(", NPMI > 0", ", NPMI > 0") : ""
    return (isTested ? "q ≤ \(q), " : "") + count + positive
  }
}
