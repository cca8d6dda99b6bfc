import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { useNow } from '../../session/use-today';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { type Case, caseKey } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { QrPicture } from './qr-picture';
import './slip.css';

type Slip = Schemas['Slip'];

interface SlipPageProps {
  readonly found: Case;
  readonly workflow: Workflow;
}

/** One page on paper: which case it is, how it stands, and where anybody finds and checks it. */
export default function SlipPage({ found, workflow }: SlipPageProps) {
  const say = useTexts('case.slip');
  const sayForm = useTexts('parts.form');
  const language = useLanguage();
  const query = useQuery({
    queryKey: [...caseKey(found.id), 'slip', found.seq, language],
    queryFn: () => answerOf(api.GET('/api/instances/{id}/slip', { params: { path: { id: found.id } } })),
  });
  return (
    <Page title={say('title')} caption={`Ынтымак · ${workflow.text[language]}`}>
      <div className="actions no-print">
        <button type="button" className="button" onClick={() => window.print()} disabled={query.data === undefined}>
          {say('print')}
        </button>
        <Link href="/" className="button button--secondary">
          {sayForm('toCase')}
        </Link>
      </div>
      <QueryResult query={query}>{(slip) => <Written slip={slip} found={found} workflow={workflow} />}</QueryResult>
    </Page>
  );
}

function Written({ slip, found, workflow }: SlipPageProps & { readonly slip: Slip }) {
  const say = useTexts('case.slip');
  const language = useLanguage();
  const { time } = useFormats();
  const now = useNow();
  const { facts, record, address, isPublic, publishes, qr } = slip;
  return (
    <article className="slip">
      <Facts
        of={[
          [say('number'), <strong key="number">{found.number}</strong>],
          [
            say('name'),
            <span key="name" className="written">
              {found.title}
            </span>,
          ],
          [say('state'), found.stateText],
          ...found.parties.map(({ party, body, names }): Pair => [
            workflow.texts.parties[party]?.[language] ?? party,
            nameIn(names, language),
            `${party} ${body}`,
          ]),
        ]}
      />
      {publishes && (
        <>
          <h2>{say('ground')}</h2>
          {facts.length === 0 ? (
            <p>{say('noGround')}</p>
          ) : (
            <Facts of={facts.map((fact): Pair => [fact.text, <FactValue key={fact.name} fact={fact} />, fact.name])} />
          )}
        </>
      )}
      <h2>{say('record')}</h2>
      <Facts
        of={[
          [say('recordNumber'), String(record.seq)],
          [say('recordAt'), time(record.at)],
          [
            say('hash'),
            <span key="hash" className="mono">
              {record.hash}
            </span>,
          ],
        ]}
      />
      <h2>{say('check')}</h2>
      <div className="slip__check">
        <QrPicture qr={qr} label={say('qr')} />
        <div>
          <p>{say(isPublic ? 'publicText' : publishes ? 'privateText' : 'neverPublicText')}</p>
          <p className="slip__address">
            {say('address')}: <a href={address}>{address}</a>
          </p>
          <p className="quiet">{say('asOf', { time: time(now) })}</p>
        </div>
      </div>
    </article>
  );
}

function FactValue({ fact: { kind, valueText } }: { readonly fact: Slip['facts'][number] }) {
  const { money, date, number } = useFormats();
  switch (kind) {
    case 'date':
      return date(valueText);
    case 'tyiyn':
      return <span className="number">{money(valueText)}</span>;
    case 'count':
      return number(Number(valueText));
    case 'sha256':
      return <span className="mono">{valueText}</span>;
    default:
      return <span className="written">{valueText}</span>;
  }
}

/** `key` where two could be called the same. */
type Pair = readonly [label: string, value: ReactNode, key?: string];

function Facts({ of }: { readonly of: readonly Pair[] }) {
  return (
    <dl className="facts">
      {of.map(([label, value, key = label]) => (
        <div key={key} className="facts__pair">
          <dt className="capital">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
