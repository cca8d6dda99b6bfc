import { useTexts } from '../../language/texts';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { HealthPart } from './health-part';
import { RunningPart } from './running-part';
import { UndeliveredPart } from './undelivered-part';
import { useHealth } from './use-health';
import { WebhooksPart } from './webhooks-part';

/** How the program goes, in words. */
export default function StatePage() {
  const say = useTexts('operator.state');
  return (
    <Page title={say('title')}>
      <QueryResult query={useHealth()} lines={6}>
        {(health) => <HealthPart health={health} />}
      </QueryResult>
      <RunningPart />
      <UndeliveredPart />
      <WebhooksPart />
    </Page>
  );
}
