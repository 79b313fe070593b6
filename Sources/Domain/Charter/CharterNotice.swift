/// The notice that ships with Rygrad, told to every party and participant (charter rule 5).
///
/// Its points are those of collective impact practice: FSG's "common misperceptions" about the role
/// of the backbone, and the caveats of the Danish guide to collective impact.
public enum CharterNotice {
  /// The text in Danish and English, one point per paragraph.
  public static let text = Message(
    da: """
      Vigtige opmærksomhedspunkter om det fælles sekretariat

      1. Sekretariatet vælges af partnerne i fællesskab. Det kan hverken åbne, lukke, ændre eller \
      optælle valget af sig selv.
      2. Sekretariatet udvikler ikke den fælles dagsorden. Det hjælper partnerne med at udvikle den, \
      og kun partnerne kan vedtage den.
      3. Sekretariatet driver ikke aktiviteterne. Det gør partnerne; sekretariatet støtter, følger op \
      og dokumenterer.
      4. Sekretariatet er ikke eneste modtager af midlerne. Fordelingen vises for alle, hele tiden.
      5. Sekretariatets opgaver ændrer sig med initiativets faser: først fælles retning, opbakning og \
      mobilisering af aktører og ressourcer; siden dokumentation af aktiviteter og resultater, fælles \
      læring og løbende tilpasning samt opsøgende arbejde.
      """,
    en: """
      What to bear in mind about the backbone

      1. The partners choose the backbone together. It can neither open, close, change nor count its \
      own election.
      2. The backbone does not develop the common agenda. It helps the partners to develop it, and \
      only the partners can adopt it.
      3. The backbone does not run the activities. The partners do; the backbone supports, follows up \
      and documents.
      4. The backbone is not the sole recipient of the resources. The split is shown to everyone, at \
      all times.
      5. The backbone's tasks change with the initiative's phases: first common direction, backing, \
      and mobilising actors and resources; later documentation of activities and results, shared \
      learning and continuous adjustment, and outreach.
      """)
}
