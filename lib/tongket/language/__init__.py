"""Vietnamese as such: numerals, units, dates and periods, citations, sentences and clauses."""
