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
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let nioTLS: Target.Dependency = .product(name: "NIOTLS", package: "swift-nio")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let coreMetrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let serviceLifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")

let package = Package(
  name: "rygrad",
  products: [
    .executable(name: "rygrad", targets: ["Server"]),
    .executable(name: "rygradctl", targets: ["Client"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(
      url: "https://github.com/apple/swift-configuration", from: "1.4.0",
      traits: ["CommandLineArguments"]),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
  ],
  targets: [
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CEdit", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CEpoll"),
    .target(name: "CAssets", exclude: ["web"]),
    .target(
      name: "Postgres", dependencies: ["CLibPQ", "CEpoll", coreMetrics], swiftSettings: strict),
    .target(name: "Domain", swiftSettings: strict),
    .target(
      name: "Commands",
      dependencies: ["CArgon2", "CAssets", "Domain", "Postgres", coreMetrics, crypto],
      swiftSettings: strict),
    .target(name: "Mail", dependencies: ["CCurl"], swiftSettings: strict),
    .target(name: "HTML", swiftSettings: strict),
    .target(name: "Manual", swiftSettings: strict),
    .target(
      name: "Web",
      dependencies: [
        "CAssets", "Commands", "Domain", "HTML", crypto, httpTypes, hummingbird, hummingbirdCore,
        log, nioCore, serviceLifecycle,
      ],
      swiftSettings: strict),
    .target(
      name: "LineProtocol", dependencies: ["Domain", crypto, nioCore, nioPosix, nioSSL, nioTLS],
      swiftSettings: strict),
    .executableTarget(
      name: "Server",
      dependencies: [
        "CAssets", "Commands", "Domain", "LineProtocol", "Mail", "Manual", "Postgres", "Web", log,
        metrics, nioCore,
        systemPackage, .product(name: "Configuration", package: "swift-configuration"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Client",
      dependencies: [
        "CEdit", "Domain", "LineProtocol", "Manual", argumentParser, nioCore, nioPosix, nioSSL,
        nioTLS,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Fuzz", dependencies: ["Domain", "LineProtocol"], swiftSettings: strict),

    .target(name: "Support", path: "Tests/Support", swiftSettings: strict),
    .target(
      name: "PostgresFixtures", dependencies: ["Postgres"], path: "Tests/PostgresFixtures",
      swiftSettings: strict),
    .testTarget(
      name: "PostgresTests", dependencies: ["CLibPQ", "Postgres", "PostgresFixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "FaultTests", dependencies: ["Postgres", "PostgresFixtures"], swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
    .testTarget(
      name: "CommandsTests", dependencies: ["Commands", "Domain", "Postgres"],
      swiftSettings: strict),
    .testTarget(
      name: "LineProtocolTests",
      dependencies: ["Domain", "LineProtocol", nioCore, nioPosix, nioSSL, nioTLS],
      swiftSettings: strict),
    .testTarget(
      name: "ClientTests",
      dependencies: [
        "Client", "Commands", "Domain", "LineProtocol", "Support", argumentParser, nioCore,
        nioPosix,
        nioSSL,
      ],
      swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(
      name: "WebTests", dependencies: ["Web", "Commands", "Domain", "HTML"],
      swiftSettings: strict),
    .testTarget(
      name: "SignInTests", dependencies: ["Support", "Commands", "Domain", "Postgres"],
      swiftSettings: strict),
    .testTarget(name: "MailTests", dependencies: ["Mail", "Support"], swiftSettings: strict),
    .testTarget(
      name: "ServerTests", dependencies: ["Server", "Support", "Domain", "LineProtocol", log],
      swiftSettings: strict),
    .testTarget(name: "DeployTests", dependencies: ["Support"], swiftSettings: strict),
    .testTarget(name: "SQLTests", dependencies: ["CLibPQ", "Support"], swiftSettings: strict),
    .testTarget(name: "WalkthroughTests", dependencies: ["Support"], swiftSettings: strict),
    .testTarget(
      name: "TranscriptTests", dependencies: ["Support", "Commands", "Domain", "LineProtocol"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)
