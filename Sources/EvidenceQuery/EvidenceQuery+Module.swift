// EvidenceQuery.
