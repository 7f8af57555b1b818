// How a thread that is not the event loop's tells the loop that something is ready.

internal import CNcurses

/// A handle that any thread may post to; the event loop then reports ``Event/wake``. Posts that come before the loop
/// looks are one event.
public struct WakeUp: Sendable {
  /// A handle that wakes nothing.
  public static let unattached = WakeUp(counter: nil)

  let counter: WakeCounter?

  /// A handle for a screen that is opened later with ``ScreenOptions/wakeUp``.
  public init() throws(TerminalError) {
    counter = try WakeCounter()
  }

  private init(counter: WakeCounter?) {
    self.counter = counter
  }

  /// Wakes the event loop. Never blocks; may be called at any time, also after the screen is closed.
  public func post() {
    counter?.add()
  }
}

/// A counter of the kernel that `poll` can wait for. It is closed when the last handle is gone, so that a late post can
/// never reach a file that was given the same number.
final class WakeCounter: Sendable {
  let descriptor: Int32

  init() throws(TerminalError) {
    descriptor = cn_wake_open()
    guard descriptor >= 0 else { throw .system(call: "eventfd", code: cn_errno()) }
  }

  deinit { cn_close(descriptor) }

  func add() { cn_wake_post(descriptor) }

  /// Sets the counter back.
  /// - Returns: whether anything was posted.
  func take() -> Bool { cn_wake_take(descriptor) }
}
