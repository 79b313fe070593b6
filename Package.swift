// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
  name: "rygrad",
  products: [
    .executable(name: "rygrad", targets: ["Server"]),
    .executable(name: "rygradctl", targets: ["Client"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(
      url: "https://github.com/apple/swift-configuration", from: "1.4.0",
      traits: ["CommandLineArguments"]),
  ],
  targets: [
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(name: "CEpoll"),
    .target(name: "CAssets"),
    .target(name: "Postgres", dependencies: ["CLibPQ", "CEpoll"], swiftSettings: strict),
    .target(name: "Domain", swiftSettings: strict),
    .target(
      name: "Commands", dependencies: ["Domain", "Postgres", "CAssets", crypto],
      swiftSettings: strict),
    .target(
      name: "LineProtocol", dependencies: ["Domain", nioCore, nioPosix], swiftSettings: strict),
    .executableTarget(
      name: "Server",
      dependencies: [
        "Commands", "Domain", "LineProtocol", "Postgres", log, nioCore, systemPackage,
        .product(name: "Configuration", package: "swift-configuration"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Client", dependencies: ["Domain", "LineProtocol", argumentParser],
      swiftSettings: strict),
    .executableTarget(
      name: "Fuzz", dependencies: ["Domain", "LineProtocol"], swiftSettings: strict),

    .target(name: "Support", path: "Tests/Support", swiftSettings: strict),
    .testTarget(name: "PostgresTests", dependencies: ["Postgres"], swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
    .testTarget(
      name: "CommandsTests", dependencies: ["Commands", "Domain", "Postgres"],
      swiftSettings: strict),
    .testTarget(
      name: "LineProtocolTests", dependencies: ["Domain", "LineProtocol", nioCore, nioPosix],
      swiftSettings: strict),
    .testTarget(
      name: "ClientTests", dependencies: ["Client", "Domain", "LineProtocol", argumentParser],
      swiftSettings: strict),
    .testTarget(
      name: "ServerTests", dependencies: ["Server", "Support", "Domain", "LineProtocol", log],
      swiftSettings: strict),
    .testTarget(name: "SQLTests", dependencies: ["CLibPQ", "Support"], swiftSettings: strict),
    .testTarget(name: "WalkthroughTests", dependencies: ["Support"], swiftSettings: strict),
    .testTarget(
      name: "TranscriptTests", dependencies: ["Support", "Commands", "Domain", "LineProtocol"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)
