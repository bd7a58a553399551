// CodingAnalysis
