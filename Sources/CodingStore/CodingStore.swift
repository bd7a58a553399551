// CodingStore
