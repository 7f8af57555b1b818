// What ncurses calls the keys.

internal import CNcurses

extension KeyInput {
  /// What one code or byte from the terminal library means; nil for what is reported in another way.
  init?(cursesCode code: Int32) {
    switch code {
    case 0..<0x100: self = .byte(UInt8(code))
    case KEY_RESIZE: return nil
    case KEY_MOUSE:
      guard let mouse = Mouse(cn_read_mouse()) else { return nil }
      self = .mouse(mouse)
    case Int32(cn_paste_begins): self = .pasteBegins
    case Int32(cn_paste_ends): self = .pasteEnds
    default: self = Self.key(of: code).map(KeyInput.key) ?? .unknown
    }
  }

  private static func key(of code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_A1, KEY_FIND: .home
    case KEY_END, KEY_C1, KEY_SELECT: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_IC: .insert
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_F0 + 1...KEY_F0 + 63: .function(Int(code - KEY_F0))
    default: nil
    }
  }
}

extension Mouse {
  fileprivate init?(_ mouse: cn_mouse) {
    let position = Point(Int(mouse.column), Int(mouse.row))
    switch mouse.kind {
    case cn_mouse_press:
      let button: Mouse.Button = mouse.button == 1 ? .left : mouse.button == 2 ? .middle : .right
      self.init(.press, button: button, at: position)
    case cn_mouse_wheel_up: self.init(.wheelUp, at: position)
    case cn_mouse_wheel_down: self.init(.wheelDown, at: position)
    default: return nil
    }
  }
}
