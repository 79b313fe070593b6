import Testing

/// Rules about the text of the schema and of the code around it.
struct SchemaSourceTests {
  @Test("every reason that SQL raises is declared") func reasonsAreDeclared() throws {
    let functions = try texts(under: "sql/functions", ending: ".sql")
    func keys(_ pattern: Regex<(Substring, Substring)>) -> Set<String> {
      Set(functions.flatMap { $0.matches(of: pattern).map { String($0.1) } })
    }
    var raised = keys(/refuse\('([a-z_]+)'[,)]/).union(keys(/return '([a-z]+_[a-z_]+)';/))
    let prefixes = keys(/(?:refuse\(|return )'([a-z_]+)' \|\|/)
    #expect(prefixes == Set(Self.statesBehind.keys))
    for (prefix, states) in Self.statesBehind {
      raised.formUnion(states.map { prefix + $0 })
    }
    #expect(raised.count > 20)
    #expect(try raised.subtracting(declared()).sorted() == [])
  }

  /// Reasons that end in the state they are about, and the states in which they are raised.
  private static let statesBehind = [
    "choice_": ["confirmed", "lapsed"],
    "cofinancing_": ["confirmed", "withdrawn"],
    "initiative_": ["suspended", "archived", "erasing"],
    "initiative_already_": ["active", "suspended"],
    "decision_": ["proposed", "open", "adopted", "rejected", "lapsed"],
    "measurement_": ["draft", "submitted", "approved", "returned", "superseded"],
    "target_": ["confirmed", "superseded"],
    "agenda_draft_": ["adopted", "dropped"],
  ]

  @Test("every constraint is declared as a reason, or known to be out of callers' reach")
  func constraintsAreDeclared() throws {
    let migrations = try texts(under: "sql/migrations", ending: ".sql")
    let constraints = Set(
      migrations.flatMap {
        $0.matches(of: /(?:constraint|create unique index)\s+(\w+)\s/).map { String($0.1) }
      })
    #expect(constraints.count > 50)
    let declared = try declared()
    let unreached = Set(Self.outOfReach.values.joined())
    #expect(constraints.subtracting(declared).subtracting(unreached).sorted() == [])
    #expect(unreached.subtracting(constraints).sorted() == [], "no longer there")
    #expect(unreached.intersection(declared).sorted() == [], "declared after all")
  }

  /// Constraints that no caller of a command can run into, by what stands before them.
  private static let outOfReach = [
    "arguments are read by the same rule first": [
      "caretaker_reason_length", "cofinancing_description_length", "cofinancing_kind",
      "cofinancing_reason_length", "cofinancing_valuation_length", "job_language",
      "passed_on_note_length", "token_certificate_length",
      "account_email_form", "account_locale", "account_name_length",
      "activity_description_length", "activity_state", "activity_title_length",
      "allocation_purpose_length", "commitment_state", "commitment_text_length",
      "decision_decided_by", "decision_kind", "decision_method", "decision_minutes_length",
      "decision_proposal", "decision_quorum", "decision_reasons_length",
      "decision_review_note_length", "decision_title_length", "decision_vote_choice",
      "decision_vote_reasons_length", "candidate_email_form", "candidate_name_length",
      "candidate_slug_form", "candidate_statement_length", "choice_email_form",
      "choice_minutes_length", "choice_name_length", "choice_term_months",
      "election_call_method", "election_call_reason_length",
      "grant_amount_awarded",
      "grant_identifier_length", "grant_title_length", "idempotency_key_length",
      "indicator_accumulation", "indicator_deadline_days", "indicator_decimals",
      "indicator_direction", "indicator_frequency", "indicator_level", "indicator_over_parties",
      "indicator_over_time", "indicator_slug_form", "indicator_title_length",
      "indicator_value_kind", "initiative_locale", "initiative_name_length",
      "initiative_phase", "invitation_email_form", "measurement_breakdown_length",
      "measurement_note_length", "measurement_period_order", "measurement_source_length",
      "party_name_length", "party_role", "party_slug_form", "profile_contact_length",
      "profile_purpose_length", "story_text_length", "task_function", "task_note_length",
      "task_phase",
      "task_suggestion_form", "task_title_length", "term_order",
      "token_name_length",
      "action_state", "action_text_length", "group_ended_reason_length", "group_kind",
      "group_name_length", "group_purpose_length", "group_slug_form",
      "meeting_cancelled_reason_length", "meeting_draft_length", "meeting_guest_answer",
      "meeting_note_length", "meeting_place_length", "meeting_point_number",
      "meeting_point_title_length", "meeting_title_length", "membership_mail_choice",
      "minutes_text_length",
    ],
    "no decimal of ours is not a number": [
      "grant_amounts_finite", "target_value_finite",
    ],
    "ids are looked up by the functions that use them": [
      "allocation_decision", "caretaker_after_term", "caretaker_decision", "caretaker_is_backbone",
      "charter_notice_decision", "cofinancing_activity", "cofinancing_party",
      "cofinancing_recipient", "cofinancing_recorder", "job_output_content", "passed_on_activity",
      "passed_on_allocation", "passed_on_recipient", "passed_on_recorder",
      "allocation_activity", "allocation_grant", "allocation_recipient", "ballot_elector",
      "candidate_election", "candidate_nominated_by", "candidate_party",
      "charter_acknowledgement_notice", "charter_acknowledgement_party",
      "charter_acknowledgement_term", "decision_mandate", "decision_proposer",
      "decision_review_decision", "decision_review_party", "decision_vote_decision",
      "decision_vote_of_partner", "grant_funder_is_funder", "phase_change_decision",
      "sole_recipient_confirmation", "choice_confirmation_choice",
      "choice_confirmation_of_partner", "choice_party", "choice_recorded_by_partner",
      "choice_term", "counted_ballot_election", "election_call_of_partner", "election_runoff",
      "election_term", "elector_election", "elector_is_partner",
      "indicator_version_indicator", "measurement_indicator", "measurement_party",
      "reporter_indicator", "reporter_party", "story_indicator", "story_party",
      "target_confirmed_by_partner", "target_indicator", "term_holder_is_backbone",
      "action_meeting", "action_owner_party", "group_chair_of_partner", "group_decision",
      "group_member_seat", "group_seat_group", "group_seat_of_partner", "meeting_caller",
      "meeting_decision_decision", "meeting_decision_meeting", "meeting_group",
      "meeting_guest_meeting", "meeting_guest_party", "meeting_notice", "meeting_point_meeting",
      "minutes_meeting",
    ],
    "functions alone set these columns": [
      "allocation_by_terms_to_backbone", "allocation_decision_kind", "allocation_decision_whole",
      "allocation_to_backbone_decided", "caretaker_appointed_or_withdrawn", "caretaker_role",
      "charter_notice_amended_by_decision", "charter_notice_decision_kind", "cofinancing_own_word",
      "cofinancing_party_role", "cofinancing_recipient_role", "cofinancing_state",
      "cofinancing_to_activity_or_backbone", "job_keeps_no_secret", "job_output_part",
      "job_progress", "job_runs", "job_secret", "passed_on_recipient_role",
      "sole_recipient_confirmed_kind", "sole_recipient_paused",
      "account_identified", "account_kind", "activity_owner_role", "allocation_effective",
      "allocation_recipient_role", "allocation_state",
      "allocation_to_activity_or_backbone", "audit_log_head", "audit_payload_log",
      "candidate_number", "candidate_reachable", "candidate_says_something", "candidate_state",
      "choice_confirmation_role", "choice_effective", "choice_reachable",
      "choice_recorded_role", "choice_state",
      "commitment_decided", "commitment_owner_is_partner", "commitment_owner_role",
      "decision_at_meeting", "decision_by_mandate", "decision_concluded",
      "decision_lapsed_why", "decision_never_delegated", "decision_opened", "decision_outcome",
      "decision_state", "decision_vote_cast", "decision_vote_role", "phase_change_phase",
      "sole_recipient_confirmed", "grant_funder_role", "initiative_status", "invitation_role",
      "job_state", "link_origin", "election_call_role", "election_chosen", "election_counted",
      "election_electorate", "election_method", "election_opened_because", "election_order",
      "election_outcome", "election_quorum", "election_state", "election_term_months",
      "election_threshold", "elector_role",
      "mail_about", "mail_kind", "mail_state", "measurement_decided",
      "measurement_returned_with_reason", "measurement_state", "membership_role",
      "party_standing", "party_votes_as_partner", "reporter_ended", "reporter_party_role",
      "session_address_length", "session_agent_length", "session_kind", "session_opened_by",
      "story_party_role",
      "target_confirmation", "target_confirmed_role", "target_state", "task_decided",
      "task_party_is_backbone", "task_party_role", "task_state", "term_kind",
      "term_role",
      "action_decided", "action_owner_role", "group_chair_role", "group_ended",
      "group_seat_role", "meeting_cancelled", "meeting_drafted", "meeting_guest_answered",
      "minutes_version",
    ],
    "locks come first": [
      "caretaker_one",
      "election_call_standing", "election_one_runoff", "group_one_steering", "notice_standing",
      "measurement_one_approved", "reporter_one_in_force", "sole_recipient_now",
      "target_one_confirmed", "term_one_in_force",
    ],
    "secrets are random": [
      "invitation_mailed_secret_key", "invitation_secret_key", "link_secret_key",
      "calendar_secret_key", "session_secret_key", "token_secret_key",
    ],
    "the primary key says it already": [
      "decision_id_kind_key",
      "activity_id_owner_key", "decision_id_method_key", "party_id_role_key",
    ],
    "of the agenda: arguments are read by the same rule first": [
      "agenda_comment_answer_length", "agenda_comment_section", "agenda_comment_text_length",
      "agenda_contribution_origin", "agenda_contribution_people",
      "agenda_contribution_section", "agenda_contribution_text_length",
      "agenda_draft_source_section", "agenda_draft_text_length", "agenda_draft_text_section",
      "agenda_draft_title_length", "agenda_goal_statement_length",
      "agenda_round_invitation_length", "agenda_round_title_length", "agenda_writeup_section",
      "agenda_writeup_text_length",
    ],
    "of the agenda: ids are looked up by the functions that use them": [
      "agenda_comment_draft", "agenda_comment_party", "agenda_comment_resolver",
      "agenda_contribution_by_partner", "agenda_contribution_round", "agenda_draft_based_on",
      "agenda_draft_held_by_partner", "agenda_draft_round", "agenda_draft_source_contribution",
      "agenda_draft_source_draft", "agenda_draft_text_by_partner", "agenda_draft_text_draft",
      "agenda_draft_writeup_by_partner", "agenda_draft_writeup_draft",
      "agenda_draft_writeup_writeup", "agenda_goal_confirmed_by_partner", "agenda_goal_draft",
      "agenda_goal_indicator_goal", "agenda_goal_indicator_indicator", "agenda_goal_party",
      "agenda_round_opened_by_backbone", "agenda_version_decision", "agenda_version_draft",
      "agenda_version_goal_indicator_goal", "agenda_version_goal_indicator_indicator",
      "agenda_version_goal_version", "agenda_version_held_by_partner",
      "agenda_writeup_by_backbone", "agenda_writeup_round",
      "agenda_writeup_source_contribution", "agenda_writeup_source_writeup",
    ],
    "of the agenda: functions alone set these columns": [
      "agenda_contribution_role", "agenda_draft_comments", "agenda_draft_ended",
      "agenda_draft_holder_role", "agenda_draft_state", "agenda_draft_text_revision",
      "agenda_draft_text_role", "agenda_draft_writeup_role", "agenda_draft_writeup_settled",
      "agenda_draft_writeup_state", "agenda_goal_confirmation", "agenda_goal_confirmed_role",
      "agenda_goal_state", "agenda_round_opened_role", "agenda_version_holder_role",
      "agenda_version_positive", "agenda_writeup_role",
    ],
    "of the agenda: locks come first": [
      "agenda_goal_key", "agenda_version_decision_key", "agenda_version_draft_key",
    ],
    "the one who comes second takes what is there": [
      "account_email_key", "account_peer_uid_key",
    ],
  ]

  @Test("SQL of several statements is sent by the migrator alone") func simpleProtocol() throws {
    let places = try SourceTree.files(under: "Sources", ending: ".swift").filter {
      try SourceTree.text($0).contains(/\bPQ(send)?(exec|Query)\(/.ignoresCase())
    }
    #expect(places == ["Sources/Postgres/Migration/BlockingConnection.swift"])
  }

  /// The keys of all reasons in the code.
  private func declared() throws -> Set<String> {
    let keys = try texts(under: "Sources/Commands/Refusals", ending: ".swift").flatMap {
      $0.matches(of: /Reason\(\s*"([a-z_]+)"/).map { String($0.1) }
    }
    try #require(keys.count > 20)
    return Set(keys)
  }

  private func texts(under folder: String, ending: String) throws -> [String] {
    try SourceTree.files(under: folder, ending: ending).map(SourceTree.text)
  }
}
