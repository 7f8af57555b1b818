internal import Evidence
private import Synchronization

/// What is questioned in each review of a library: found when it is first asked for, and kept, since records never change.
///
/// Several threads may ask. Who asks while an audit is being made waits for the whole of it: none is made twice, and none is seen
/// half made.
final class KnownAudits: Sendable {
  private let entries = Mutex<[ReviewRow: [AuditEntry]]>([:])

  /// The entries of a review; `make` finds them, and asks for none itself.
  func entries(of review: ReviewRow, else make: () -> [AuditEntry]) -> [AuditEntry] {
    entries.withLock { known in
      if let entries = known[review] { return entries }
      let entries = make()
      known[review] = entries
      return entries
    }
  }
}
