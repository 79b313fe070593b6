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

let package = Package(
  name: "postgres",
  targets: [
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(name: "CEpoll"),
    .target(name: "Postgres", dependencies: ["CLibPQ", "CEpoll"], swiftSettings: strict),
    .target(
      name: "PostgresFixtures", dependencies: ["Postgres"], path: "Tests/PostgresFixtures",
      swiftSettings: strict),
    .testTarget(
      name: "PostgresTests", dependencies: ["Postgres", "PostgresFixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "FaultTests", dependencies: ["Postgres", "PostgresFixtures"], swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)
