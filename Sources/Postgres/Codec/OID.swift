// Assumes nothing. Numbers from PostgreSQL's pg_type.dat; they never change.

/// Object identifiers of the built-in types that this module speaks.
@usableFromInline
enum OID {
  @usableFromInline static let unspecified: UInt32 = 0
  @usableFromInline static let bool: UInt32 = 16
  @usableFromInline static let bytea: UInt32 = 17
  @usableFromInline static let char: UInt32 = 18
  @usableFromInline static let name: UInt32 = 19
  @usableFromInline static let int8: UInt32 = 20
  @usableFromInline static let int2: UInt32 = 21
  @usableFromInline static let int4: UInt32 = 23
  @usableFromInline static let text: UInt32 = 25
  @usableFromInline static let oid: UInt32 = 26
  @usableFromInline static let json: UInt32 = 114
  @usableFromInline static let unknown: UInt32 = 705
  @usableFromInline static let boolArray: UInt32 = 1000
  @usableFromInline static let byteaArray: UInt32 = 1001
  @usableFromInline static let int2Array: UInt32 = 1005
  @usableFromInline static let int4Array: UInt32 = 1007
  @usableFromInline static let textArray: UInt32 = 1009
  @usableFromInline static let int8Array: UInt32 = 1016
  @usableFromInline static let bpchar: UInt32 = 1042
  @usableFromInline static let varchar: UInt32 = 1043
  @usableFromInline static let date: UInt32 = 1082
  @usableFromInline static let dateArray: UInt32 = 1182
  @usableFromInline static let timestamptz: UInt32 = 1184
  @usableFromInline static let timestamptzArray: UInt32 = 1185
  @usableFromInline static let numericArray: UInt32 = 1231
  @usableFromInline static let numeric: UInt32 = 1700
  @usableFromInline static let uuid: UInt32 = 2950
  @usableFromInline static let uuidArray: UInt32 = 2951
  @usableFromInline static let jsonb: UInt32 = 3802
  @usableFromInline static let jsonbArray: UInt32 = 3807

  /// Types that a database defined for itself, such as enums, have identifiers from here on.
  @usableFromInline static let firstUserDefined: UInt32 = 16384
}
