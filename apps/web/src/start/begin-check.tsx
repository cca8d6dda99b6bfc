import { useQuery } from '@tanstack/react-query';
import { Link, Redirect } from 'wouter';
import { answerOf, api } from '../api/api';
import { isRefused, Refused, Unreached } from '../api/problem';
import { ActingAs } from '../case/event/acting-as';
import { OfficeField } from '../case/event/office-field';
import { officeIn } from '../case/event/offices';
import { PaperFields } from '../case/event/paper-fields';
import { AnswerFacts } from '../form/answer-facts';
import { useForm } from '../form/form-context';
import type { SessionState } from '../form/use-session-state';
import { useTexts } from '../language/texts';
import { ErrorSummary } from '../ui/error-summary';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { ErrorMessage } from '../ui/error-message';
import { serverFaults } from './faults';
import { Following } from './following';
import { RecipientsTable } from './recipients-table';
import { RefusedRecipients } from './refused-recipients';
import { requestOf } from './request';
import { type Section, schemaOf } from './sections';
import type { StartedCases } from './started';
import { useBegin } from './use-begin';
import type { WayDraft } from './way-draft';
import { wayTitle } from './way-title';
import type { StartOption } from './start-options';

interface BeginCheckProps {
  readonly way: StartOption;
  readonly draft: SessionState<WayDraft>;
  readonly sections: readonly Section[];
  readonly onStarted: (cases: StartedCases) => void;
}

/** Everything that was answered once more, with what follows from it, before a case begins. */
export function BeginCheck({ way, draft, sections, onStarted }: BeginCheckProps) {
  const say = useTexts('start.page');
  const sayForm = useTexts('parts.form');
  const settings = useForm();
  const { language } = settings;
  const { value, change } = draft;
  const { request, faults } = requestOf(way, value, settings);
  const many = request.recipients;
  const verdict = useQuery({
    queryKey: ['start', way.workflow.name, request, language],
    queryFn: () =>
      answerOf(
        api.POST('/api/workflows/{workflow}/instances/check', {
          params: { path: { workflow: way.workflow.name } },
          body: request as never,
        }),
      ),
    enabled: many === undefined && faults.length === 0,
    staleTime: 0,
    retry: false,
  });
  const begin = useBegin(way, draft, onStarted);
  // Who comes here without having filled in everything is led back.
  if (faults.length > 0) return <Redirect to="/" />;
  const held = officeIn(way.offices, value.office);
  const wrong = [verdict.error, begin.error].find((error) => isRefused(error, 'invalidPayload'));
  const problems = wrong instanceof Refused ? (wrong.problem.problems ?? []) : [];
  const isKnownAs = (error: unknown): boolean => isRefused(error, 'invalidPayload', 'keyReused') || error instanceof Unreached;
  return (
    <Page title={sayForm('checkTitle')} caption={wayTitle(way, language)}>
      <ErrorSummary faults={many === undefined ? serverFaults(problems, settings) : []} />
      {isRefused(begin.error, 'keyReused') && (
        <Notice kind="warning" isNews>
          <p>{say('keyReused')}</p>
        </Notice>
      )}
      {verdict.isError && !isKnownAs(verdict.error) && <ErrorMessage error={verdict.error} />}
      {begin.isError && many === undefined && !isRefused(begin.error, 'invalidPayload', 'keyReused') && (
        <ErrorMessage error={begin.error} />
      )}
      {begin.isError && many !== undefined && !isRefused(begin.error, 'keyReused') && (
        <RefusedRecipients error={begin.error} way={way} bodies={value.chosen} />
      )}
      {verdict.data?.allowed === false && (
        <Notice kind="warning" title={say('whyNot')} isNews>
          <ul>
            {verdict.data.reasons.map(({ code, text }) => (
              <li key={`${code} ${text}`}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {way.start !== undefined && held !== undefined && <ActingAs held={held} />}
      {way.start === undefined && (
        <OfficeField
          offices={way.offices}
          value={value.office}
          onChange={(office) => change((before) => ({ ...before, office }))}
        />
      )}
      {held?.mandate !== undefined && way.start === undefined && (
        <PaperFields typed={value.paper} onChange={(paper) => change((before) => ({ ...before, paper }))} />
      )}
      <AnswerFacts
        schema={schemaOf(
          way.schema,
          sections.flatMap(({ fields }) => fields),
        )}
        payload={request.input}
      />
      {many !== undefined && (
        <>
          <h2>{say('manyTitle', { count: many.length })}</h2>
          <p>{say('allOrNone')}</p>
          <RecipientsTable way={way} recipients={many} />
        </>
      )}
      {verdict.data?.preview && <Following preview={verdict.data.preview} workflow={way.workflow} />}
      {way.form.isSignificant === true && (
        <Notice kind="warning">
          <p>{sayForm('checkText')}</p>
        </Notice>
      )}
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={begin.isPending || verdict.data?.allowed === false}
          onClick={() => begin.mutate(request)}
        >
          {begin.isPending
            ? sayForm('sending')
            : say(many !== undefined ? 'openCases' : way.start === undefined ? 'openCase' : 'register')}
        </button>
        <Link href="/" className="button button--secondary">
          {sayForm('change')}
        </Link>
      </div>
    </Page>
  );
}
