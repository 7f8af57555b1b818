import Browser
import Evidence
import EvidenceCommand
import Terminal
import TestSupport
import Testing

/// Reviews that are read while the browser runs.
@Suite struct BackgroundReadingTests {
  private var opened: ReviewSet {
    var reviews = ReviewSet()
    reviews.add(.bundled(0))
    return reviews
  }

  @Test func whatWasReadComesAfterWhatIsOpen() throws {
    let others = SampleLibrary.names.indices.dropFirst().map { ReviewSource.bundled($0) }
    let arrival = BackgroundReading.read(others, after: opened, ascii: false)
    #expect(arrival.errors.isEmpty)
    #expect(arrival.model?.library.reviews.map(\.id) == SampleLibrary.names)
    #expect(arrival.model?.pendingReviews == 0)
  }

  @Test func aSourceThatCannotBeReadKeepsNoOtherFromBeingOpened() throws {
    let arrival = BackgroundReading.read([.file("/nowhere"), .bundled(1)], after: opened, ascii: false)
    #expect(
      arrival.errors
        == ["/nowhere: error: no such file; expected the path of a review in the format evidence-review/1"])
    #expect(arrival.model?.library.reviews.map(\.id) == ["rr0001", "care-leavers"])
    #expect(arrival.model?.pendingReviews == 0)
  }

  @Test func aReviewThatIsOpenAlreadyIsNamed() throws {
    let arrival = BackgroundReading.read([.bundled(0)], after: opened, ascii: false)
    #expect(arrival.errors.map { $0.contains("its id \"rr0001\" is that of rr0001.json too") } == [true])
    #expect(arrival.model?.library.reviews.count == 1)
  }

  @Test func theLoopIsWokenOnceItCanTakeEverything() async throws {
    let reading = BackgroundReading(wakeUp: .unattached)
    #expect(reading.take() == nil)
    reading.start([.bundled(1)], after: opened, ascii: false)
    var arrival = reading.take()
    while arrival == nil {
      await Task.yield()
      arrival = reading.take()
    }
    #expect(arrival?.model?.library.reviews.count == 2)
    #expect(reading.take() == nil)
  }
}
