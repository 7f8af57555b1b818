import Evidence
import Glibc

/// The day on which the program runs, for the age of a search.
enum Today {
  /// Today in local time.
  static var date: PartialDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return PartialDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
