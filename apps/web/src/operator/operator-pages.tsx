import { lazy } from 'react';
import { Redirect, Route } from 'wouter';
import { useTexts } from '../language/texts';
import { useMe } from '../session/use-me';
import { Routed } from '../shell/routed';
import { useDemonstration } from '../session/use-demonstration';
import { Sectioned } from '../ui/sectioned';
import { addressOf, sectionsFor } from './operator-sections';
import './operator.css';

const StatePage = lazy(() => import('./state/state-page'));
const IncidentsPage = lazy(() => import('./incidents/incidents-page'));
const RetryManyPage = lazy(() => import('./incidents/retry-many-page'));
const IncidentPage = lazy(() => import('./incidents/incident-page'));
const BodiesPage = lazy(() => import('./bodies/bodies-page'));
const NewBodyPage = lazy(() => import('./bodies/new-body-page'));
const BodyPage = lazy(() => import('./bodies/body-page'));
const BodyChangePage = lazy(() => import('./bodies/body-change-page'));
const SuccessionsPage = lazy(() => import('./successions/successions-page'));
const NewSuccessionPage = lazy(() => import('./successions/new-succession-page'));
const SuccessionPage = lazy(() => import('./successions/succession-page'));
const PeoplePage = lazy(() => import('./people/people-page'));
const NewPersonPage = lazy(() => import('./people/new-person-page'));
const PersonPage = lazy(() => import('./people/person-page'));
const PersonActPage = lazy(() => import('./people/person-act-page'));
const GrantOfficePage = lazy(() => import('./people/grant-office-page'));
const EndOfficePage = lazy(() => import('./people/end-office-page'));
const MandatesPage = lazy(() => import('./mandates/mandates-page'));
const NewMandatePage = lazy(() => import('./mandates/new-mandate-page'));
const CalendarsPage = lazy(() => import('./calendars/calendars-page'));
const CalendarUploadPage = lazy(() => import('./calendars/calendar-upload-page'));
const CalendarYearPage = lazy(() => import('./calendars/calendar-year-page'));
const RulesPage = lazy(() => import('./rules/rules-page'));
const RulePage = lazy(() => import('./rules/rule-page'));
const NewRulePage = lazy(() => import('./rules/new-rule-page'));
const RecomputationsPage = lazy(() => import('./recomputations/recomputations-page'));
const NewRecomputationPage = lazy(() => import('./recomputations/new-recomputation-page'));
const RecomputationPage = lazy(() => import('./recomputations/recomputation-page'));
const NewImportPage = lazy(() => import('./imports/new-import-page'));
const ImportPage = lazy(() => import('./imports/import-page'));
const OperationsPage = lazy(() => import('./operations/operations-page'));
const OperationPage = lazy(() => import('./operations/operation-page'));
const CheckpointsPage = lazy(() => import('./checkpoints/checkpoints-page'));
const ClockPage = lazy(() => import('./clock/clock-page'));

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
