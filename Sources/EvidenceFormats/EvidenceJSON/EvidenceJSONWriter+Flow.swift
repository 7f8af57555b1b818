public import Evidence

extension EvidenceJSONWriter {
  /// A flow as it stands in a review under `flow`, to be put there by hand.
  public static func write(_ flow: Flow, blank: Unknown) -> [UInt8] {
    JSONWriter(lineWidth: 120).bytes(of: Codec.flow.write(flow, WriteScope(blank: blank, provenance: Provenance())))
  }
}
