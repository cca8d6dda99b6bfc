import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import { useLanguage } from '../../language/use-language';

export type WorkHealth = Schemas['WorkHealth'];

/** How the work goes that nobody waits for. What has been wrong for long answers 503, and the same. */
export function useHealth(): UseQueryResult<WorkHealth> {
  return useQuery({ queryKey: ['health', useLanguage()], queryFn: askHealth, refetchInterval: 10_000 });
}

async function askHealth(): Promise<WorkHealth> {
  return answerOf(
    api.GET('/health/work').then((answered) => {
      const { error, response } = answered as { error?: unknown; response: Response };
      if (response.status !== 503 || !isHealth(error)) return answered;
      return { data: error, response: new Response(null, { status: 200 }) };
    }),
  );
}

function isHealth(answer: unknown): answer is WorkHealth {
  return typeof answer === 'object' && answer !== null && 'wrong' in answer;
}
