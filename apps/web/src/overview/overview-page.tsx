import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/api';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { EmptyState } from '../ui/empty-state';
import { useLanguage } from '../language/use-language';
import { QueryResult } from '../ui/query-result';
import { Page } from '../ui/page';
import { useFilters } from '../lists/use-filters';
import { AwaitedPart } from './awaited-part';
import { Headlines } from './headlines';
import { MoneyPart } from './money-part';
import { MonthsPart } from './months-part';
import { MyTasks } from './my-tasks';
import './overview.css';
import { StatesPart } from './states-part';
import { StateDurationsPart } from './state-durations-part';
import { useIsMunicipal } from './use-is-municipal';
import { WorkflowTabs } from './workflow-tabs';

/** Where the cases stand that one may see, what holds them up, and their money: in words first. */
export default function OverviewPage() {
  const say = useTexts('overview');
  const language = useLanguage();
  const { time } = useFormats();
  const isMunicipal = useIsMunicipal();
  const [query] = useFilters('workflow');
  const indicators = useQuery({
    // Texts of states and tasks come in the language of the page.
    queryKey: ['indicators', query, language],
    queryFn: () => answerOf(api.GET('/api/indicators', { params: { query } })),
  });
  return (
    <Page title={say('title')} caption={say('of')}>
      <QueryResult query={indicators} lines={10}>
        {(found) => {
          if (found.workflows.length === 0) return <EmptyState title={say('none')} text={say('noneText')} />;
          const money = found.money && <MoneyPart money={found.money} />;
          return (
            <>
              <WorkflowTabs indicators={found} />
              <p className="quiet">{say('computed', { time: time(found.at) })}</p>
              <Headlines indicators={found} />
              {isMunicipal && money}
              <MyTasks />
              <StatesPart indicators={found} />
              <AwaitedPart indicators={found} />
              <StateDurationsPart stays={found.stays} />
              {!isMunicipal && money}
              <MonthsPart indicators={found} />
            </>
          );
        }}
      </QueryResult>
    </Page>
  );
}
