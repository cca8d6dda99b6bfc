import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages';
import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { Table } from '../../ui/table';

type Webhook = Schemas['Webhook'];

/** Receivers of others that are disabled, or do not answer. */
export function WebhooksPart() {
  const say = useTexts('operator.state');
  const language = useLanguage();
  const { time } = useFormats();
  const webhooks = useQuery({ queryKey: ['webhooks', 'broken'], queryFn: askBroken });
  const trouble = ({ enabled, disabledAt, disabledBecause, failingSince }: Webhook): string => {
    if (enabled) return say('failingSince', { time: time(failingSince!) });
    const since = disabledAt === null ? '' : say('disabledAt', { time: time(disabledAt) });
    return [since, disabledBecause !== null && say(disabledBecause)].filter(Boolean).join(': ');
  };
  return (
    <>
      <h2>{say('webhooks')}</h2>
      <QueryResult query={webhooks}>
        {(items) =>
          items.length === 0 ? (
            <p>{say('noWebhooks')}</p>
          ) : (
            <Table isHeaded caption={say('webhooks')} columns={[say('address'), say('body'), say('how')]}>
              {items.map((webhook) => (
                <tr key={webhook.id}>
                  <th scope="row">
                    {webhook.name}
                    <br />
                    <span className="mono">{webhook.url}</span>
                  </th>
                  <td>{nameIn(webhook.body.names, language)}</td>
                  <td>{trouble(webhook)}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </QueryResult>
    </>
  );
}

/** There are few: they are looked through to the end. */
async function askBroken(): Promise<readonly Webhook[]> {
  const webhooks = await allPages((page) => answerOf(api.GET('/api/webhooks', { params: { query: { limit: 200, ...page } } })));
  return webhooks.filter(({ enabled, failingSince }) => !enabled || failingSince !== null);
}
