// swift-tools-version: 6.2
// The data access module and its tests as a package of their own: what builds here knows nothing of
// the rest of the house, and builds in a minute under a sanitizer too.
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let coreMetrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")

let package = Package(
  name: "postgres",
  dependencies: [.package(url: "https://github.com/apple/swift-metrics", from: "2.13.0")],
  targets: [
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(name: "CEpoll"),
    .target(
      name: "Postgres", dependencies: ["CLibPQ", "CEpoll", coreMetrics], swiftSettings: strict),
    .target(
      name: "PostgresFixtures", dependencies: ["Postgres"], path: "Tests/PostgresFixtures",
      swiftSettings: strict),
    .target(name: "CNextSymbol", path: "Tests/CNextSymbol"),
    .target(
      name: "CMutexAnnotations", dependencies: ["CNextSymbol"], path: "Tests/CMutexAnnotations"),
    .testTarget(
      name: "PostgresTests",
      dependencies: ["CLibPQ", "CMutexAnnotations", "Postgres", "PostgresFixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "FaultTests", dependencies: ["Postgres", "PostgresFixtures"], swiftSettings: strict),
    .target(name: "CResults", dependencies: ["CLibPQ", "CNextSymbol"], path: "Tests/CResults"),
    .executableTarget(
      name: "Endurance", dependencies: ["CResults", "Postgres", "PostgresFixtures"],
      path: "Tests/Endurance", swiftSettings: strict),
    .executableTarget(
      name: "PostgresBench", dependencies: ["Postgres", coreMetrics],
      path: "Tests/Benchmarks/Postgres",
      exclude: ["peer.py", "pgbench", "requirements.txt", "schema.sql"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)
