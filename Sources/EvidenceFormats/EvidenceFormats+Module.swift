// EvidenceFormats.
