// Assumes few elements; taking from the front is constant time, removing elsewhere is linear.

/// A queue: last in at the back, first out at the front.
struct FIFO<Element> {
  private var elements: [Element?] = []
  private var head = 0

  var count: Int { elements.count - head }
  var isEmpty: Bool { count == 0 }
  var first: Element? { isEmpty ? nil : elements[head] }

  subscript(offset: Int) -> Element {
    get { elements[head + offset]! }
    _modify { yield &elements[head + offset]! }
  }

  mutating func append(_ element: Element) {
    elements.append(element)
  }

  mutating func popFirst() -> Element? {
    guard head < elements.count else { return nil }
    let element = elements[head].take()
    head += 1
    if head == elements.count {
      elements.removeAll(keepingCapacity: true)
      head = 0
    } else if head > 256 {
      elements.removeFirst(head)
      head = 0
    }
    return element
  }

  /// Takes out, in order, what satisfies `condition`.
  mutating func extract(where condition: (Element) -> Bool) -> [Element] {
    var taken: [Element] = []
    var kept: [Element?] = []
    for case let element? in elements[head...] {
      if condition(element) { taken.append(element) } else { kept.append(element) }
    }
    if !taken.isEmpty {
      elements = kept
      head = 0
    }
    return taken
  }
}

extension FIFO: Sendable where Element: Sendable {}
