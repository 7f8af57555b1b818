import EvidenceQuery
import Evidence
import Terminal
import TestSupport
import Testing

@testable import Browser

/// One table says what keys do: help, status line and tests read it.
@Suite struct KeyTests {
  @Test func noKeyDoesTwoThings() {
    for view in BrowserView.allCases {
      let own = ActionTable.all.filter { $0.views?.contains(view) == true }.flatMap(\.keys)
      #expect(Set(own).count == own.count)
    }
    let common = ActionTable.all.filter { $0.views == nil }.flatMap(\.keys)
    #expect(Set(common).count == common.count)
  }

  @Test func everyActionHasOneBindingAndAKey() {
    #expect(
      ActionTable.all.map(\.action).sorted { $0.rawValue < $1.rawValue }
        == Action.allCases.sorted { $0.rawValue < $1.rawValue })
    #expect(ActionTable.all.allSatisfy { !$0.keys.isEmpty })
  }

  @Test func spaceIsAPageDownInText() throws {
    var app = try Driver(.careLeavers)
    var other = app
    app.press(.space)
    other.press(.pageDown)
    #expect(app.place == other.place)
    #expect(app.place.pages[.overview, default: PageState()].scroll > 0)
    #expect(!app.status.contains("Space"))
  }

  @Test func aKeyThatWouldDoNothingIsNotOfferedInTheStatusLine() throws {
    for size in [Size(200, 24), Size(200, 40)] {
      for way in [[], ["1"], ["2"], ["3"], ["2", .enter], ["6"], ["8"]] as [[Press]] {
        var app = try Driver(.all, size)
        app.press(way)
        for binding in app.state.hintedActions(app.model) where binding.action != .quit {
          var there = app
          let before = there.state.message
          _ = there.state.disabledReason(of: binding.action, there.model).map { reason in
            Issue.record("\(binding.action) is offered and answers \(reason.english)")
          }
          there.press(Press([binding.keys[0]]))
          #expect(there.state.message?.isProblem != true, "\(binding.action) \(String(describing: before))")
        }
      }
    }
  }

  @Test(arguments: [Press("4"), .enter])
  func everyWayIntoTheDetailBeginsAtTheSameRecord(_ way: Press) throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", way)
    #expect(app.place.focus == .detail)
    guard case .record(.evidence)? = app.state.target(app.model) else {
      Issue.record("\(String(describing: app.state.target(app.model)))")
      return
    }
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func everyKeyIsInTheHelpWithWhatItDoes(_ glyphs: Glyphs) throws {
    let app = try Driver(.rr0001)
    let page = HelpPage(words: app.model.words, glyphs: glyphs, library: app.library).page(matching: "")
    let rows = page.blocks.flatMap { block -> [[[Span]]] in if case .table(let rows, _) = block { rows } else { [] } }
    for binding in ActionTable.all {
      let help = app.model.words(binding.help)
      let row = try #require(rows.first { $0.last?.first?.text == help }, "\(binding.action)")
      let keys = try #require(row.first?.first?.text).split(separator: " ").map(String.init)
      for key in binding.keys { #expect(keys.contains(key.label(glyphs)), "\(binding.action): \(key)") }
    }
  }

  @Test(arguments: [("", "1"), ("1", "2"), ("8", "1")])
  func aKeyThatDoesNothingSaysWhy(_ way: String, _ back: String) throws {
    var app = try Driver(.rr0001)
    app.press(.text(way))
    for binding in ActionTable.all {
      guard let reason = app.state.disabledReason(of: binding.action, app.model) else { continue }
      for key in binding.keys where ActionTable.action(for: key, in: app.place.view) == binding.action {
        var other = app
        let before = other.place
        other.press(.key(key))
        #expect(other.status.contains(app.model.words(reason)), "\(binding.action)")
        #expect(other.place == before)
        #expect(other.effects.isEmpty)
      }
    }
  }

  @Test func aKeyThatIsNotBoundSaysSo() throws {
    var app = try Driver(.rr0001)
    app.press(.key(.function(9)))
    #expect(app.status.contains("? shows them all"))
  }

  @Test(arguments: [Press.text("f"), "9", "i"])
  func aKeyThatALayerHasNoUseForSaysSo(_ layer: Press) throws {
    var app = try Driver(.rr0001)
    app.press("1", layer)
    let hints = app.status
    app.press(.key(.function(9)))
    #expect(app.status != hints)
    #expect(app.state.layers.count == 1)
  }

  @Test func theStatusLineNamesOnlyKeysThatDoSomething() throws {
    for scene in Scene.all {
      let app = try scene.driver(Size(400, 40))
      for binding in app.state.hintedActions(app.model) {
        #expect(app.state.disabledReason(of: binding.action, app.model) == nil)
      }
    }
  }

  @Test func whereOneTypesQIsALetter() throws {
    for way in ["f", "/", "?"] as [Press] {
      var app = try Driver(.rr0001)
      app.press("1", way, "q")
      #expect(app.effects.isEmpty)
      #expect(app.state.layers.count == 1)
    }
  }

  @Test func escapeWhereOneBeganSaysHowToLeave() throws {
    var app = try Driver(.rr0001)
    app.press(.escape)
    #expect(app.status.contains("q quits"))
    var filtered = try Driver(.rr0001)
    var state = filtered.state
    state.begin(filter: .text("funding"), filtered.model)
    _ = state.handle(.key(.escape), filtered.model)
    filtered.press(.escape)
    #expect(state.frame(filtered.model).text.contains("x clears the filter"))
  }

  @Test func aMessageIsGoneWithTheNextKey() throws {
    var app = try Driver(.rr0001)
    app.press("1", "u")
    #expect(app.status.contains("undo"))
    app.press(.down)
    #expect(!app.status.contains("no change"))
  }
}
