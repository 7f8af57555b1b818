import Browser
import Terminal

/// The views that show the evidence as a whole: the first frame of each, and keys in it.
extension KeyBench {
  mutating func pictures() {
    measure("map of studies: country by design", command: "map country design", keys: [.right, .down])
    measure(
      "map of findings by domain", command: "map domain direction", before: [.key(.character("2"))],
      keys: [.right, .down])
    measure("traffic lights", command: "view traffic-lights", keys: [.down, .right])
    measure("opening page with its bars", command: "view overview", keys: [.pageDown, .down])
    measure("summary of findings", command: "view confidence", keys: [.down, .right])
    measure("forest plot", command: "view effects", keys: [.down, .character("]")])
    measure(
      "studies side by side", command: "view compare",
      before: [.character("m"), .down, .character("m"), .down, .character("m")].map { .key($0) }, keys: [.down])
    measure(
      "a finding with its links", command: "view findings", before: [.key(.character("2"))],
      keys: [.down, .enter, .escape])
    measure("flow", command: "view flow", keys: [.down])
    measure("audit", command: "view audit", keys: [.down])
    measure("audit under a filter", command: "view audit", before: filtering("country:Wales"), keys: [.down])
  }

  /// Goes to a view by a command from a state that has not shown it yet, again and again, and then presses keys in it.
  private mutating func measure(_ name: String, command: String, before: [Event] = [], keys: [Key]) {
    for _ in 0..<max(5, presses / 20) {
      restart()
      for event in before { press(event) }
      press(.character(":"))
      press(.paste(command))
      press(.enter, as: name + ": first frame")
    }
    for _ in 0..<presses { for key in keys { press(key, as: name + ": a key") } }
    press(.end, as: name + ": to the end")
    for _ in 0..<presses / 2 { press(.up, as: name + ": a key at the end") }
  }

  private func filtering(_ filter: String) -> [Event] { [.key(.character("/")), .paste(filter), .key(.enter)] }
}
