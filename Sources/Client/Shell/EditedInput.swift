import CEdit
import Glibc

/// Lines edited on the terminal by libedit, with history and completion.
final class EditedInput: LineInput {
  private let editor: OpaquePointer
  private let completer: Completer
  private let width: Int
  private var earlier = ""

  /// The most candidates that are listed at once.
  private static let mostListed = 120

  /// An editor on the process's terminal that completes by `completer` and lists in so many columns.
  init(completing completer: Completer, width: Int) {
    self.completer = completer
    self.width = width
    rygrad_editor_use_utf8()
    guard
      let editor = rygrad_editor_open(STDIN_FILENO, STDOUT_FILENO, Interruption.descriptor)
    else { fatalError("no memory for a line") }
    self.editor = editor
    rygrad_editor_set_completer(
      editor,
      { context, _, line, length in
        guard let context, let line else { return RYGRAD_EDITOR_NOTHING }
        let input = Unmanaged<EditedInput>.fromOpaque(context).takeUnretainedValue()
        let bytes = UnsafeRawBufferPointer(start: line, count: length)
        return input.complete(String(decoding: bytes, as: UTF8.self))
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    rygrad_editor_close(editor)
  }

  func next(_ prompt: String, after earlier: String) -> InputLine {
    self.earlier = earlier.isEmpty ? "" : "\(earlier)\n"
    var line: UnsafePointer<CChar>?
    let count = rygrad_editor_read(editor, prompt, &line)
    if count == RYGRAD_EDITOR_INTERRUPTED { return .interrupted }
    guard count >= 0, let line else { return .end }
    return .line(
      String(decoding: UnsafeRawBufferPointer(start: line, count: count), as: UTF8.self))
  }

  func remember(_ line: String) {
    rygrad_editor_remember(editor, line)
  }

  /// Inserts what all candidates have in common; lists them where that is nothing more.
  private func complete(_ line: String) -> rygrad_editor_change {
    let text = earlier + line
    let words = ShellText.partial(text)
    guard !ShellText.isInside(text), let current = words.last,
      case .words(let candidates) = completer.complete(
        before: Array(words.dropLast()), current: current),
      !candidates.isEmpty
    else { return RYGRAD_EDITOR_NOTHING }
    let shared = Completer.sharedPrefix(candidates.map(\.value))
    if candidates.count == 1 || shared.count > current.count {
      let isWhole = candidates.count == 1 && candidates[0].isWhole
      rygrad_editor_insert(editor, String(shared.dropFirst(current.count)) + (isWhole ? " " : ""))
      return RYGRAD_EDITOR_LINE
    }
    list(candidates)
    return RYGRAD_EDITOR_SCREEN
  }

  private func list(_ candidates: [Candidate]) {
    let shown = candidates.prefix(Self.mostListed)
    let table = TextLayout(width: width).table(
      shown.map { ($0.value.escapedForTerminal, $0.help.escapedForTerminal) })
    let rest = candidates.count - shown.count
    let text = table.joined(separator: "\n") + (rest > 0 ? "\n  … +\(rest)" : "")
    fflush(nil)
    let bytes = Array("\n\(text)\n".utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}
