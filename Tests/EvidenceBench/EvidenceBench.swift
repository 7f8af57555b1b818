// Times the program from inside, without a terminal: EvidenceBench FILE [PRESSES [PART]].
//
// It prints lines of tab-separated words, which script/bench_scale.py makes tables of: "open", "memory" and "press".

import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery
import Glibc
import Terminal

@main
enum EvidenceBench {
  static func main() throws {
    guard CommandLine.arguments.count > 1, let bytes = contents(of: CommandLine.arguments[1]) else {
      print("usage: EvidenceBench FILE [PRESSES [PART]]; FILE is a review that can be read")
      exit(2)
    }
    let presses = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 200 : 200
    guard let model = try open(bytes) else {
      print("the review has errors; 'evidence check' lists them")
      exit(1)
    }
    // The program does so too, behind the first frame.
    timed("make the audits") { model.engine.prepareAudits() }
    report("memory", "all read", String(memory("VmRSS:")), String(memory("VmHWM:")))
    var bench = timed("make the first state") { KeyBench(model, presses: presses) }
    bench.run(only: CommandLine.arguments.count > 3 ? CommandLine.arguments[3] : nil)
    bench.report()
    report("memory", "all pressed", String(memory("VmRSS:")), String(memory("VmHWM:")))
  }

  /// Reads a review in the steps of the program, and says how long each takes.
  private static func open(_ bytes: [UInt8]) throws -> BrowserModel? {
    report("size", String(bytes.count))
    let record = timed("read the JSON") { EvidenceJSONReader.read(bytes, file: "review").record }
    guard let record else { return nil }
    let library = try timed("build the library") { try LibraryBuilder.library(of: [record]) }
    let collation = TerminalLocale.name(for: "LC_COLLATE") { name in getenv(name).map { String(cString: $0) } }
    return timed("make the model") {
      BrowserModel(library, collation: collation.map(Collation.init(locale:)) ?? .folded)
    }
  }

  private static func timed<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try body()
    report("open", name, String((clock.now - start).milliseconds))
    return value
  }

  /// A line of tab-separated words.
  static func report(_ words: String...) {
    print(words.joined(separator: "\t"))
    fflush(nil)
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var status = stat()
    guard fstat(fileno(file), &status) == 0 else { return nil }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }

  /// A line of /proc/self/status, in kB.
  private static func memory(_ name: String) -> Int {
    guard let bytes = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(bytes) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), bytes) != nil {
      let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        .split { $0 == " " || $0 == "\t" || $0 == "\n" }
      if words.count > 1, words[0] == name { return Int(words[1]) ?? 0 }
    }
    return 0
  }
}

extension Duration {
  /// In milliseconds.
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1e3 + Double(attoseconds) * 1e-15
  }
}
