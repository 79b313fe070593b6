import Domain

/// What people call the program and the device behind a `User-Agent`.
enum Device {
  /// For example `Firefox på Windows`; the header itself, shortened, where we do not know it.
  static func name(_ agent: String, _ language: Language) -> String {
    guard !agent.isEmpty else {
      return Message(da: "Ukendt browser", en: "Unknown browser")[language]
    }
    let browser = programs.first { agent.contains($0.mark) }?.name
    let system = systems.first { agent.contains($0.mark) }?.name
    switch (browser, system) {
    case (let browser?, let system?):
      return browser + Message(da: " på ", en: " on ")[language] + system
    case (let browser?, nil): return browser
    case (nil, let system?): return system
    case (nil, nil): return String(agent.prefix(60))
    }
  }

  /// Those that pretend to be another stand before it.
  private static let programs: [(mark: String, name: String)] = [
    ("Edg/", "Edge"), ("EdgA/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
  ]

  private static let systems: [(mark: String, name: String)] = [
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
    ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
  ]
}
