import { Metrics } from './metrics.js';

const lines = async (metrics: Metrics, part: string): Promise<string[]> =>
  (await metrics.text([])).split('\n').filter((line) => line.startsWith('yntymak_') && line.includes(part));

test('what is stale or busy is a conflict, anything else that is refused a refusal', async () => {
  const metrics = new Metrics();
  for (const code of ['stale', 'busy', 'notAllowed', 'notAllowed']) metrics.refused(code);
  metrics.conflicted('lost');
  expect(await lines(metrics, 'conflicts_total{')).toEqual([
    'yntymak_conflicts_total{kind="stale"} 1',
    'yntymak_conflicts_total{kind="busy"} 1',
    'yntymak_conflicts_total{kind="lost"} 1',
  ]);
  expect(await lines(metrics, 'refusals_total{')).toEqual(['yntymak_refusals_total{code="notAllowed"} 2']);
});

test('addresses that lead nowhere are one series, whatever is requested and how', async () => {
  const metrics = new Metrics();
  for (const method of ['GET', 'PROPFIND', 'MKCOL']) metrics.answered(method, null, 404, 3);
  metrics.answered('GET', '/api/instances/:id', 200, 12);
  expect(await lines(metrics, 'seconds_count{')).toEqual([
    'yntymak_http_request_seconds_count{method="any",route="none",status="4xx"} 3',
    'yntymak_http_request_seconds_count{method="GET",route="/api/instances/:id",status="2xx"} 1',
  ]);
});

test('a commit that fails is not timed, and its error is thrown on', async () => {
  const metrics = new Metrics();
  await expect(metrics.committing(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await metrics.committing(() => Promise.resolve(7))).toBe(7);
  expect(await lines(metrics, 'commit_seconds_count')).toEqual(['yntymak_commit_seconds_count 1']);
});

test('a reading is of its moment: what is not read any more is not reported any more', async () => {
  const metrics = new Metrics();
  const reading = { name: 'incidents_open', help: 'x', labels: { kind: 'step' }, value: 2 };
  expect(await metrics.text([reading])).toContain('yntymak_incidents_open{kind="step"} 2');
  expect(await metrics.text([])).not.toContain('incidents_open');
});
