extension Decimal {
  /// The exact difference; it shows as many decimal places as the one of the two that shows more.
  public static func - (left: Decimal, right: Decimal) -> Decimal {
    left
      + Decimal(
        negative: !right.isNegative, weight: right.weight, scale: right.scale,
        digits: right.digits)
  }
}
