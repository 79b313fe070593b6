import Foundation

/// A page of Markdown whose commands can be run.
struct Page {
  /// A block of commands and what they print.
  struct Step {
    /// The line of the page on which the commands begin.
    let line: Int
    /// The text of the `sh` block.
    let commands: String
    /// The text of the `text` block behind it, nil where the page shows no output.
    var output: String?
  }

  /// What somebody types at a terminal and what the screen shows in the end.
  struct Sitting {
    /// The line of the page on which the screen begins.
    let line: Int
    /// The keys, from the comment above.
    let keys: String
    let screen: String
  }

  private(set) var steps: [Step] = []
  private(set) var sittings: [Sitting] = []

  /// Reads the blocks marked `sh`, each with the block marked `text` that follows it, and those marked
  /// `terminal`, each with the comment `<!-- keys: … -->` above it.
  init(_ markdown: String) {
    var keys = ""
    var language: String?
    var block: [Substring] = []
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard line.hasPrefix("```") else {
        if language == nil, line.hasPrefix("<!-- keys: ") {
          keys = String(line.dropFirst("<!-- keys: ".count).dropLast(" -->".count))
        }
        block.append(line)
        continue
      }
      if let opened = language {
        let text = block.joined(separator: "\n")
        switch opened {
        case "sh": steps.append(Step(line: index + 1 - block.count, commands: text))
        case "text" where !steps.isEmpty: steps[steps.count - 1].output = text
        case "terminal":
          sittings.append(Sitting(line: index + 1 - block.count, keys: keys, screen: text))
        default: break
        }
        language = nil
      } else {
        language = String(line.dropFirst(3))
      }
      block = []
    }
  }
}
