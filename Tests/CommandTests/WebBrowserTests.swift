import EvidenceReports
import Testing

/// Addresses that are handed to the desktop.
@Suite struct WebBrowserTests {
  @Test(arguments: [
    ("10.1101/2023.04.03.23288061", "10.1101/2023.04.03.23288061"),
    (
      "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
      "10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2"
    ),
    ("10.1000/a#b?c%20d", "10.1000/a%23b%3Fc%2520d"),
    ("10.1000/x y\"`$(id)\n", "10.1000/x%20y%22%60$(id)%0A"),
    ("10.1000/Ystrad Mynach é", "10.1000/Ystrad%20Mynach%20%C3%A9"),
    ("10.1000/\u{1B}[2J", "10.1000/%1B%5B2J"),
  ])
  func aDOIIsEncodedSoThatItIsAPathAndNothingElse(_ doi: String, _ path: String) {
    #expect(WebAddress.encoded("https://doi.org/\(doi)") == "https://doi.org/\(path)")
  }
}
