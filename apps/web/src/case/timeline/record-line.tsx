import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { documentsOf } from '../documents/documents-of';
import type { Case, JournalRecord } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { basisIn } from './basis-in';
import { entered } from '../../diagram/entered';
import { PayloadFacts } from './payload-facts';

interface RecordLineProps {
  readonly record: JournalRecord;
  readonly found: Case;
  readonly workflow: Workflow;
  readonly isFull: boolean;
}

/** One record of the journal. Compact: what, when, who. Full: everything that was said, and its fingerprint. */
export function RecordLine({ record, found, workflow, isFull }: RecordLineProps) {
  const say = useTexts('case.timeline');
  const language = useLanguage();
  const offices = useWords('base.offices');
  const { time, date } = useFormats();
  const { actor } = record;
  const party = found.parties.find(({ body }) => body === actor.body);
  const office = actor.office === null ? '' : (offices[actor.office] ?? '');
  const who = actor.person === null ? say('byItself') : say('as', { body: party ? nameIn(party.names, language) : '', office });
  // The scan of an incoming paper stands beside its number.
  const named = documentsOf(record).filter((hash) => hash !== record.paper?.document);
  return (
    <li id={`record-${record.seq}`}>
      <strong>{record.text}</strong>
      <br />
      <span className="quiet">
        <time dateTime={record.at}>{time(record.at)}</time>, {who}
      </span>
      {entered(record).map((path) => (
        <div key={path}>{say('became', { state: workflow.texts.states[path]?.[language] ?? path })}</div>
      ))}
      {record.paper !== undefined && (
        <div>
          {say('paper', { number: record.paper.registrationNumber, date: date(record.paper.registeredOn) })}{' '}
          <a href={`/api/documents/${record.paper.document}`}>{say('download')}</a>
        </div>
      )}
      {actor.person !== null && actor.basis !== '' && (
        <div className="quiet">
          {say('basis')}: {basisIn(language, actor.basis, date)}
        </div>
      )}
      {reasonOf(record) !== null && (
        <div>
          {say('reason')}: <span className="written">{reasonOf(record)}</span>
        </div>
      )}
      {named.map((hash, index) => (
        <div key={hash}>
          <a href={`/api/documents/${hash}`}>{say('document', { number: index + 1 })}</a>
        </div>
      ))}
      {record.bulk !== undefined && <div>{say('bulk', { reason: record.bulk.reason })}</div>}
      {isFull && (
        <>
          <PayloadFacts payload={record.payload} event={record.event} workflow={workflow} />
          <p className="quiet">
            {say('record', { seq: record.seq })} · {say('hash')}: <span className="mono">{record.hash}</span>
          </p>
        </>
      )}
    </li>
  );
}

/** The reason in its author's own words: of a negative answer, or of an operation. */
function reasonOf({ payload }: JournalRecord): string | null {
  const { reasonText, reason } = (payload ?? {}) as Readonly<Record<string, unknown>>;
  const said = reasonText ?? reason;
  return typeof said === 'string' && said !== '' ? said : null;
}
