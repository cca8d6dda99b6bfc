import { Link } from 'wouter';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import { Table } from '../../ui/table';
import { useDuration } from '../../ui/use-duration';
import type { WorkHealth } from './use-health';

/** What is wrong, in words and since when; then each part of the work with what is tolerated of it. */
export function HealthPart({ health }: { readonly health: WorkHealth }) {
  const say = useTexts('operator.state');
  const duration = useDuration();
  return (
    <>
      {health.wrong.length === 0 ? (
        <Notice kind="success" title={say('ok')}>
          <p>{say('okText')}</p>
        </Notice>
      ) : (
        <Notice kind={health.wrong.every(({ code }) => code === 'incidentsOpen') ? 'warning' : 'danger'} title={say('degraded')}>
          <ul>
            {health.wrong.map(({ code, text, seconds }) => (
              <li key={code}>
                {code === 'incidentsOpen' ? <Link href="/incidents">{text}</Link> : text}
                {seconds !== null && seconds >= 120 && ` (${say('since', { duration: duration(seconds) })})`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {health.incidents !== null && <IncidentCounts incidents={health.incidents} />}
      <h2>{say('behind')}</h2>
      <p className="quiet">{say('again')}</p>
      <Work health={health} />
    </>
  );
}

function IncidentCounts({ incidents }: { readonly incidents: NonNullable<WorkHealth['incidents']> }) {
  const say = useTexts('operator.state');
  const { number } = useFormats();
  return (
    <>
      <h2>{say('incidents')}</h2>
      <ul className="figures">
        {(['step', 'effect', 'delivery'] as const).map((kind) => (
          <li key={kind}>
            <Link href={`/incidents?kind=${kind}`}>
              <strong>{number(incidents[kind])}</strong> {say(kind)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Seconds after which something late is wrong, as the server judges it. */
const tolerated = { sweeper: 60, alarmLag: 60, outboxLag: 60, deliveryLag: 300 };

function Work({ health }: { readonly health: WorkHealth }) {
  const say = useTexts('operator.state');
  const duration = useDuration();
  const said = (name: keyof typeof tolerated): string => {
    const seconds = health[name];
    if (seconds === null) return say('never');
    if (name === 'sweeper') return say('ago', { duration: duration(seconds) });
    return seconds < 1 ? say('none') : duration(seconds);
  };
  return (
    <Table isHeaded caption={say('behind')} columns={[say('what'), say('how'), say('limit')]}>
      {(Object.keys(tolerated) as (keyof typeof tolerated)[]).map((name) => (
        <tr key={name}>
          <th scope="row">{say(name)}</th>
          <td>
            <Tag kind={(health[name] ?? Infinity) > tolerated[name] ? 'danger' : 'success'}>{said(name)}</Tag>
          </td>
          <td>{duration(tolerated[name])}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">{say('queue')}</th>
        <td>
          <Tag kind={health.isQueueReachable ? 'success' : 'danger'}>
            {say(health.isQueueReachable ? 'queueThere' : 'queueAway')}
          </Tag>
        </td>
        <td />
      </tr>
    </Table>
  );
}
