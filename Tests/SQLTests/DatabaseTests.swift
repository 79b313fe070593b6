import Testing

/// The suites that use PostgreSQL, one test after another: roles belong to the whole cluster, and
/// two that alter them at once fail.
@Suite(.serialized) enum DatabaseTests {}
