import { Redirect, Route } from 'wouter';
import { useTexts } from '../language/texts';
import { useMe } from '../session/use-me';
import { lazyPage } from '../ui/lazy-page';
import { Routed } from '../shell/routed';
import { useDemonstration } from '../session/use-demonstration';
import { Sectioned } from '../ui/sectioned';
import { addressOf, sectionsFor } from './operator-sections';
import './operator.css';

const StatePage = lazyPage(() => import('./state/state-page'));
const IncidentsPage = lazyPage(() => import('./incidents/incidents-page'));
const RetryManyPage = lazyPage(() => import('./incidents/retry-many-page'));
const IncidentPage = lazyPage(() => import('./incidents/incident-page'));
const BodiesPage = lazyPage(() => import('./bodies/bodies-page'));
const NewBodyPage = lazyPage(() => import('./bodies/new-body-page'));
const BodyPage = lazyPage(() => import('./bodies/body-page'));
const BodyChangePage = lazyPage(() => import('./bodies/body-change-page'));
const SuccessionsPage = lazyPage(() => import('./successions/successions-page'));
const NewSuccessionPage = lazyPage(() => import('./successions/new-succession-page'));
const SuccessionPage = lazyPage(() => import('./successions/succession-page'));
const PeoplePage = lazyPage(() => import('./people/people-page'));
const NewPersonPage = lazyPage(() => import('./people/new-person-page'));
const PersonPage = lazyPage(() => import('./people/person-page'));
const PersonActPage = lazyPage(() => import('./people/person-act-page'));
const GrantOfficePage = lazyPage(() => import('./people/grant-office-page'));
const EndOfficePage = lazyPage(() => import('./people/end-office-page'));
const MandatesPage = lazyPage(() => import('./mandates/mandates-page'));
const NewMandatePage = lazyPage(() => import('./mandates/new-mandate-page'));
const CalendarsPage = lazyPage(() => import('./calendars/calendars-page'));
const CalendarUploadPage = lazyPage(() => import('./calendars/calendar-upload-page'));
const CalendarYearPage = lazyPage(() => import('./calendars/calendar-year-page'));
const RulesPage = lazyPage(() => import('./rules/rules-page'));
const RulePage = lazyPage(() => import('./rules/rule-page'));
const NewRulePage = lazyPage(() => import('./rules/new-rule-page'));
const RecomputationsPage = lazyPage(() => import('./recomputations/recomputations-page'));
const NewRecomputationPage = lazyPage(() => import('./recomputations/new-recomputation-page'));
const RecomputationPage = lazyPage(() => import('./recomputations/recomputation-page'));
const NewImportPage = lazyPage(() => import('./imports/new-import-page'));
const ImportPage = lazyPage(() => import('./imports/import-page'));
const OperationsPage = lazyPage(() => import('./operations/operations-page'));
const OperationPage = lazyPage(() => import('./operations/operation-page'));
const CheckpointsPage = lazyPage(() => import('./checkpoints/checkpoints-page'));
const ClockPage = lazyPage(() => import('./clock/clock-page'));

/** What keeps the program running, and what it goes by: each section is open to whom the server answers. */
export default function OperatorPages() {
  const me = useMe();
  const say = useTexts('operator.sections');
  const sections = sectionsFor(me, typeof useDemonstration() === 'string');
  return (
    <Sectioned label={say('sections')} sections={sections.map((name) => ({ href: addressOf(name), text: say(name) }))}>
      <Routed>
        <Route path="/">{sections.includes('state') ? <StatePage /> : <Redirect to={addressOf(sections[0]!)} />}</Route>
        <Route path="/incidents" component={IncidentsPage} />
        <Route path="/incidents/retry" component={RetryManyPage} />
        <Route path="/incidents/:id">{({ id }) => <IncidentPage key={id} id={id} />}</Route>
        <Route path="/bodies" component={BodiesPage} />
        <Route path="/bodies/new" component={NewBodyPage} />
        <Route path="/bodies/:id">{({ id }) => <BodyPage key={id} id={id} />}</Route>
        <Route path="/bodies/:id/change">{({ id }) => <BodyChangePage id={id} />}</Route>
        <Route path="/successions" component={SuccessionsPage} />
        <Route path="/successions/new" component={NewSuccessionPage} />
        <Route path="/successions/:id">{({ id }) => <SuccessionPage id={id} />}</Route>
        <Route path="/people" component={PeoplePage} />
        <Route path="/people/new" component={NewPersonPage} />
        <Route path="/people/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
        <Route path="/people/:id/offices/new">{({ id }) => <GrantOfficePage id={id} />}</Route>
        <Route path="/people/:id/offices/:office/end">{({ id, office }) => <EndOfficePage id={id} office={office} />}</Route>
        <Route path="/people/:id/:act">{({ id, act }) => <PersonActPage key={act} id={id} act={act} />}</Route>
        <Route path="/mandates" component={MandatesPage} />
        <Route path="/mandates/new" component={NewMandatePage} />
        <Route path="/calendars" component={CalendarsPage} />
        <Route path="/calendars/upload" component={CalendarUploadPage} />
        <Route path="/calendars/:year">{({ year }) => <CalendarYearPage year={year} />}</Route>
        <Route path="/rules" component={RulesPage} />
        <Route path="/rules/:rule">{({ rule }) => <RulePage rule={rule} />}</Route>
        <Route path="/rules/:rule/new">{({ rule }) => <NewRulePage rule={rule} />}</Route>
        <Route path="/recomputations" component={RecomputationsPage} />
        <Route path="/recomputations/new" component={NewRecomputationPage} />
        <Route path="/recomputations/:id">{({ id }) => <RecomputationPage id={id} />}</Route>
        <Route path="/imports" component={NewImportPage} />
        <Route path="/imports/:id">{({ id }) => <ImportPage id={id} />}</Route>
        <Route path="/operations" component={OperationsPage} />
        <Route path="/operations/:number">{({ number }) => <OperationPage key={number} number={number} />}</Route>
        <Route path="/checkpoints" component={CheckpointsPage} />
        <Route path="/clock" component={ClockPage} />
      </Routed>
    </Sectioned>
  );
}
