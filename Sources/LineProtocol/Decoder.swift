/// Cuts a stream of bytes, in whatever chunks it comes, into lines and payloads.
///
/// ```
///            line end, no mark              LF
///   ┌──────────┐ ─────────▶ .line  line ◀──────── carriageReturn
///   │   line   │ ── CR ──▶ carriageReturn ── anything but LF ──▶ failed
///   └──────────┘ ── mark <<N ──▶ payload(N) ── N bytes ──▶ payloadEnd ── line end ──▶ line
/// ```
///
/// The first line fixes the line end, LF or CRLF. Memory is bounded by the limits: a line is never
/// longer than `lineBytes`, a payload never longer than `payloadBytes`. After a fault it reads no more.
package struct Decoder {
  /// What the bytes came to.
  package enum Event: Equatable {
    /// A line without its line end and mark; with a length, that many bytes of payload follow, which
    /// are kept unless `discardPayload` is called now.
    case line([UInt8], payloadLength: Int?)
    /// The payload of the line before, whole and with its line end checked.
    case payload([UInt8])
    /// The payload of the line before has passed by.
    case payloadDiscarded
    /// It is in doubt where anything ends from here on.
    case failed(Fault)
  }

  /// A fault as those outside the module see it.
  package struct Fault: Equatable {
    let cause: FramingFault
  }

  private enum State {
    case line
    case carriageReturn(afterPayload: Bool)
    case payload(remaining: Int)
    case payloadEnd
    case failed
  }

  private enum LineEnd { case lf, crlf }

  /// The longest line with its line end, in bytes.
  package var lineBytes: Int
  /// The largest payload in bytes; nil where none is taken yet.
  package var payloadBytes: Int?

  private var state = State.line
  private var lineEnd: LineEnd?
  private var buffer: [UInt8] = []
  private var keepsPayload = true

  /// Starts before the first byte of a connection.
  package init(lineBytes: Int, payloadBytes: Int?) {
    self.lineBytes = lineBytes
    self.payloadBytes = payloadBytes
  }

  /// The bytes of payload still to come; nil outside a payload.
  package var payloadRemaining: Int? {
    switch state {
    case .payload(let remaining): remaining
    case .payloadEnd: 0
    case .carriageReturn(afterPayload: true): 0
    default: nil
    }
  }

  /// Whether the bytes so far end inside a line or payload.
  package var isMidway: Bool {
    if case .line = state { return !buffer.isEmpty }
    return true
  }

  /// Lets the payload that follows the line just returned pass by instead of keeping it.
  package mutating func discardPayload() {
    keepsPayload = false
    buffer = []
  }

  /// Consumes input up to the next event; nil when the input is used up without one.
  package mutating func decode(_ input: inout ArraySlice<UInt8>) -> Event? {
    while let byte = input.first {
      switch state {
      case .failed:
        input = []
        return nil
      case .payload(let remaining):
        takePayload(&input, remaining: remaining)
      case .line:
        if takeText(&input) { continue }
        input.removeFirst()
        if let event = lineByteReceived(byte) { return event }
      case .payloadEnd:
        input.removeFirst()
        if let event = payloadEndReceived(byte) { return event }
      case .carriageReturn(let afterPayload):
        input.removeFirst()
        guard byte == .lineFeed else {
          return fail(afterPayload ? .payloadEndMissing : .bareCarriageReturn)
        }
        lineEnd = .crlf
        return afterPayload ? payloadEnded() : lineEnded()
      }
    }
    return nil
  }

  /// Takes what can neither end the line nor fill it; false where nothing of that comes next.
  private mutating func takeText(_ input: inout ArraySlice<UInt8>) -> Bool {
    let isFirstLine = lineEnd == nil
    let text = input.prefix(max(0, lineBytes - 1 - buffer.count)).prefix { byte in
      byte != .lineFeed && byte != .carriageReturn && !(isFirstLine && byte.isControl)
    }
    guard !text.isEmpty else { return false }
    buffer.append(contentsOf: text)
    input = input[text.endIndex...]
    return true
  }

  private mutating func lineByteReceived(_ byte: UInt8) -> Event? {
    switch byte {
    case .lineFeed:
      guard lineEnd != .crlf else { return fail(.mixedLineEnds) }
      lineEnd = .lf
      return lineEnded()
    case .carriageReturn:
      guard lineEnd != .lf else { return fail(.mixedLineEnds) }
      guard buffer.count + 2 <= lineBytes else { return fail(.lineTooLong(limit: lineBytes)) }
      state = .carriageReturn(afterPayload: false)
      return nil
    default:
      // A program that speaks something else is told so at once, not after a line end of its own.
      if lineEnd == nil, byte.isControl { return fail(.controlCharacter) }
      buffer.append(byte)
      return buffer.count < lineBytes ? nil : fail(.lineTooLong(limit: lineBytes))
    }
  }

  private mutating func lineEnded() -> Event {
    var line = buffer
    buffer = []
    state = .line
    do throws(FramingFault) {
      guard let mark = try Mark.find(in: line) else { return .line(line, payloadLength: nil) }
      guard let payloadBytes else { throw .payloadBeforeAuth }
      guard mark.payloadLength <= payloadBytes else {
        throw .payloadTooLarge(limit: payloadBytes)
      }
      line.removeSubrange(mark.lineLength...)
      keepsPayload = true
      state = mark.payloadLength == 0 ? .payloadEnd : .payload(remaining: mark.payloadLength)
      return .line(line, payloadLength: mark.payloadLength)
    } catch {
      return fail(error)
    }
  }

  private mutating func takePayload(_ input: inout ArraySlice<UInt8>, remaining: Int) {
    let part = input.prefix(remaining)
    if keepsPayload {
      if buffer.isEmpty { buffer.reserveCapacity(remaining) }
      buffer.append(contentsOf: part)
    }
    input.removeFirst(part.count)
    state = part.count == remaining ? .payloadEnd : .payload(remaining: remaining - part.count)
  }

  private mutating func payloadEndReceived(_ byte: UInt8) -> Event? {
    switch (byte, lineEnd) {
    case (.lineFeed, .lf):
      return payloadEnded()
    case (.carriageReturn, .crlf):
      state = .carriageReturn(afterPayload: true)
      return nil
    default:
      return fail(.payloadEndMissing)
    }
  }

  private mutating func payloadEnded() -> Event {
    let payload = buffer
    buffer = []
    state = .line
    return keepsPayload ? .payload(payload) : .payloadDiscarded
  }

  private mutating func fail(_ fault: FramingFault) -> Event {
    state = .failed
    buffer = []
    return .failed(Fault(cause: fault))
  }
}
