// Opening an address in the desktop's web browser, without a shell.

import Glibc

/// The web browser of the desktop.
package enum WebBrowser {
  /// Asks the desktop to open an address: `https` only, and encoded by `WebAddress`, so that it can be nothing but an
  /// address. Returns whether there is a desktop to ask.
  static func open(_ address: String) -> Bool {
    let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { EnvironmentVariable.value($0)?.isEmpty == false }
    guard address.hasPrefix("https://"), hasDesktop else { return false }
    // Those that were started before have ended by now, or will be looked for next time.
    while waitpid(-1, nil, WNOHANG) > 0 {}
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for descriptor: Int32 in 0...2 { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0) }
    // In a group of its own, Ctrl-C in our terminal is not its concern.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    return posix_spawnp(&process, "xdg-open", &actions, &attributes, &arguments, environ) == 0
  }
}
