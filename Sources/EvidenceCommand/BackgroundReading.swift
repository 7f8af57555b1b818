// Reading off the event loop: a thread reads, and leaves what it has read where the loop finds it.

package import Browser
import Evidence
import EvidenceQuery
import Synchronization
package import Terminal

/// Reads reviews while the browser runs.
package final class BackgroundReading: Sendable {
  /// What was read.
  package struct Arrival: Sendable {
    /// Everything that is open now; nil where nothing has come to what was open before.
    package let model: BrowserModel?
    /// What could not be read, a line each.
    package let errors: [String]
  }

  private let arrival = Mutex<Arrival?>(nil)
  private let wakeUp: WakeUp

  /// A reading that posts to `wakeUp` when it is done.
  package init(wakeUp: WakeUp) { self.wakeUp = wakeUp }

  /// Begins to read. A source that cannot be read keeps no other from being opened.
  package func start(_ sources: [ReviewSource], after opened: ReviewSet, ascii: Bool) {
    guard !sources.isEmpty else { return }
    Task.detached {
      let new = Self.read(sources, after: opened, ascii: ascii)
      self.arrival.withLock { $0 = new }
      self.wakeUp.post()
    }
  }

  /// Finds off the event loop what a view would have to wait for, so that it only looks it up.
  package static func prepare(_ model: BrowserModel) {
    Task.detached { model.engine.prepareAudits() }
  }

  /// What has come since this was last asked.
  package func take() -> Arrival? {
    arrival.withLock { arrival in
      defer { arrival = nil }
      return arrival
    }
  }

  /// Reads sources, and puts what they hold after what is open.
  package static func read(_ sources: [ReviewSource], after opened: ReviewSet, ascii: Bool) -> Arrival {
    var reviews = opened
    for source in sources { reviews.add(source) }
    do throws(CommandFailure) {
      return Arrival(model: try reviews.modelOfReadable(ascii: ascii), errors: reviews.errors)
    } catch {
      return Arrival(model: nil, errors: reviews.errors + error.lines)
    }
  }
}
