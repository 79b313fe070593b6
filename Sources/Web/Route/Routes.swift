import Domain
import HTTPTypes
import Hummingbird

/// Every page of the site; one that is not listed here does not exist.
let allPages: [any Page.Type] = [
  AccountPage.self,
  ActivitiesPage.self,
  ActivityPage.self,
  AgendaComparePage.self,
  AgendaPage.self,
  AgendaVersionPage.self,
  AgendaVersionsPage.self,
  AuditPage.self,
  ChangesPage.self,
  CharterMattersPage.self,
  CharterPage.self,
  CodePage.self,
  CompletenessPage.self,
  CofinancingPage.self,
  DecisionPage.self,
  DecisionsPage.self,
  DraftPage.self,
  DraftSectionPage.self,
  EditIndicatorPage.self,
  EditMeetingPage.self,
  FrontPage.self,
  GrantPage.self,
  GrantsPage.self,
  GroupPage.self,
  GroupsPage.self,
  HandoverPage.self,
  HomePage.self,
  ImportGrantsPage.self,
  IndicatorPage.self,
  IndicatorsPage.self,
  InitiativesPage.self,
  InvitationPage.self,
  JobsPage.self,
  LeavePage.self,
  LinkPage.self,
  MeasurementPage.self,
  MeasurementsPage.self,
  MeetingPage.self,
  MeetingsPage.self,
  MinutesPage.self,
  NewActivityPage.self,
  NewDecisionPage.self,
  NewGrantPage.self,
  NewIndicatorPage.self,
  NewInitiativePage.self,
  NewMeetingPage.self,
  NewPartyPage.self,
  NoticesPage.self,
  NoticeVersionPage.self,
  OfficePage.self,
  OperatorInitiativePage.self,
  OperatorJobsPage.self,
  OperatorPage.self,
  PartiesPage.self,
  PartyPage.self,
  PasswordPage.self,
  PortfolioPage.self,
  PublicCharterPage.self,
  ReportPage.self,
  ReportingPage.self,
  ReportingPeriodPage.self,
  ReviewPage.self,
  RoundPage.self,
  SecondFactorPage.self,
  ServerPage.self,
  SessionsPage.self,
  SignInPage.self,
  TasksPage.self,
  TokensPage.self,
  UploadPage.self,
]

extension Page {
  /// Registers the page with a router.
  static func register(with router: Router<WebContext>, site: Site) {
    let handler = PageHandler<Self>(site: site)
    let path = RouterPath(path)
    router.get(path) { request, context in await handler.get(request, context) }
    if !forms.isEmpty {
      router.post(path) { request, context in await handler.post(request, context) }
    }
  }
}
