/// What people who mean harm put where a name is expected.
enum AttackList {
  static let texts = [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "' onload='alert(1)", "\"\u{301}><b>",
    "'\u{301} x='", "<\u{338}b>", "</title><script>", "]]>", "<!--", "&lt;", "&#0;", "-->",
    "${7*7}{{7*7}}", "javascript:alert(1)", "\u{202E}gnp.exe", "Ærø & Ålø «børn»", "",
  ]
}
