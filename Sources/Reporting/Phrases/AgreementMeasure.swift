internal import CodingAnalysis
internal import TranscriptText

/// A measure of agreement, as people choose it and as a column shows it.
public enum AgreementMeasure: String, Hashable, Sendable, CaseIterable {
  case percent
  case alpha
  case interval = "alpha-ci"
  case alphaError = "alpha-se"
  case kappa
  case kappaInterval = "kappa-ci"
  case ac1
  case scottPi = "scott-pi"
  case fleiss
  case conger
  case brennanPrediger = "brennan-prediger"
  case unitizing = "u-alpha"
  case segments
  case sets

  /// What is shown where nothing else is asked for.
  public static let usual: [AgreementMeasure] = [.percent, .alpha, .interval, .kappa, .ac1]

  /// A column's title.
  func title(in language: Language) -> String {
    switch self {
    case .percent: "%"
    case .alpha: "α"
    case .interval: language.pick("α, 95 %", "α, 95%")
    case .alphaError: "SE"
    case .kappa: "κ"
    case .kappaInterval: language.pick("κ, 95 %", "κ, 95%")
    case .ac1: "AC1"
    case .scottPi: "π"
    case .fleiss: "Fleiss κ"
    case .conger: "Conger κ"
    case .brennanPrediger: "B–P"
    case .unitizing: "uα"
    case .segments: language.pick("Uddrag %", "Segments %")
    case .sets: "α (sæt)"
    }
  }

  /// What a column holds, with where it comes from.
  func hint(coders: Int, minimumOverlap: Double, in language: Language) -> String {
    switch self {
    case .percent:
      language.pick("enheder, hvor koderne er enige, af alle", "units on which the coders agree, of all")
    case .alpha:
      language.pick(
        "Krippendorffs nominelle α: 1 fuld enighed, 0 som ved tilfælde (Krippendorff 2019)",
        "Krippendorff's nominal α: 1 full agreement, 0 as by chance (Krippendorff 2019)")
    case .interval: language.pick("interval for α over interviews", "interval of α over interviews")
    case .alphaError: language.pick("standardfejl på α, jackknife over interviews", "standard error of α, jackknife over interviews")
    case .kappa where coders == 2: language.pick("Cohens κ (1960)", "Cohen's κ (1960)")
    case .kappa: language.pick("Congers κ (1980), Cohens for flere kodere", "Conger's κ (1980), Cohen's for more coders")
    case .kappaInterval:
      language.pick(
        "κ ± 1,96 SE (Fleiss, Cohen og Everitt 1969), som om enhederne var uafhængige; det er replikker i et interview ikke",
        "κ ± 1.96 SE (Fleiss, Cohen and Everitt 1969), as if units were independent, which turns of an interview are not")
    case .ac1: language.pick("Gwets AC1 (2008), til sjældne koder", "Gwet's AC1 (2008), for rare codes")
    case .scottPi: language.pick("Scotts π (1955), to kodere", "Scott's π (1955), two coders")
    case .fleiss: "Fleiss (1971)"
    case .conger: "Conger (1980)"
    case .brennanPrediger: "Brennan–Prediger (1981)"
    case .unitizing:
      language.pick(
        "unitiserende α for koden mod alt andet, på selve teksten (Krippendorff m.fl. 2016)",
        "unitizing α of the code against everything else, on the text itself (Krippendorff et al. 2016)")
    case .segments:
      language.pick(
        "uddrag, der falder sammen med et af den andens (fælles del mindst \(language.formatted(minimumOverlap * 100, digits: 0)) %), af alle",
        "segments that match one of the other's (common part at least \(language.formatted(minimumOverlap * 100, digits: 0))%), of all")
    case .sets: ""
    }
  }
}

/// The words of Landis and Koch (1977) for κ.
enum LandisKoch {
  static func word(_ kappa: Double, in language: Language) -> String {
    switch kappa {
    case ..<0: language.pick("ringe", "poor")
    case ...0.2: language.pick("svag", "slight")
    case ...0.4: language.pick("nogen", "fair")
    case ...0.6: language.pick("moderat", "moderate")
    case ...0.8: language.pick("betydelig", "substantial")
    default: language.pick("næsten fuld", "almost perfect")
    }
  }
}
