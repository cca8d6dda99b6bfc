import { languages, versionsOf } from '#machine';
import { packages } from '#workflows';
import { leave } from '../../../../../test/support/leave/leave.workflow.js';
import { applicant, openApi, type TestApi } from '../../../../../test/support/api.js';
import { workflowGraph } from '../workflow-graph.js';
import type { DiagramView, PlacedBox } from './diagram.view.js';
import { diagramOutline } from './diagram-outline.js';
import { elkGraph } from './elk-layout.js';
import { layOut } from './elk-worker.js';
import { packageOf } from '../../../../../test/support/package-of.js';
import { storedLayout } from './stored-layouts.js';

const all = [...packages, packageOf(leave)];
let api: TestApi;
beforeAll(async () => (api = await openApi({}, all)));
afterAll(() => api.close());

const pictures = versionsOf(all).flatMap((workflow) => languages.map((language) => [workflow.name, language, workflow] as const));

async function ask(name: string, language: string): Promise<DiagramView> {
  const url = `/api/workflows/${name}/diagram?version=v1`;
  const { status, body, headers } = await api.ask(applicant, 'GET', url, { headers: { 'accept-language': language } });
  expect([status, headers['content-language'], headers['cache-control']]).toEqual([200, language, 'private, max-age=3600']);
  return body as DiagramView;
}

describe.each(pictures)('the picture of %s in %s', (name, language, workflow) => {
  let diagram: DiagramView;
  beforeAll(async () => (diagram = await ask(name, language)));

  test('has every state once, by its name, and every way between states in a line or within a state', () => {
    const { nodes, edges } = workflowGraph(workflow);
    const states = diagram.nodes.filter(({ kind }) => kind !== 'many');
    expect(states.map(({ id, lines }) => [id, lines.join(' ')])).toEqual(
      nodes.map(({ id }) => [id, workflow.texts.states[id]![language]]),
    );
    const ways = diagram.edges.flatMap(({ ways }) =>
      ways.flatMap(({ from, to, name, on }) => from.map((each) => [each, to, on, name])),
    );
    const within = states.flatMap(({ id, within }) => within.map(({ on, name }) => [id, on, name]));
    const leaving = edges.filter(({ from, to }) => from !== to);
    expect(ways.map(String).sort()).toEqual(leaving.map(({ from, to, on, name }) => String([from, to, on, name])).sort());
    expect(within.map(String).sort()).toEqual(
      edges
        .filter(({ from, to }) => from === to)
        .map(({ from, on, name }) => String([from, on, name]))
        .sort(),
    );
  });

  test('has each box within its parent and clear of those beside it', () => {
    const root = { x: 0, y: 0, width: diagram.width, height: diagram.height };
    for (const node of diagram.nodes) {
      expect(isInside(node, diagram.nodes.find(({ id }) => id === node.parent) ?? root)).toBe(true);
      const beside = diagram.nodes.filter(({ id, parent }) => parent === node.parent && id !== node.id);
      expect(beside.filter((other) => overlap(node, other)).map(({ id }) => [node.id, id])).toEqual([]);
    }
  });

  test('has every line inside the frame, from the edge of one box to the edge of another', () => {
    for (const { from, to, points, lines, labelAt } of diagram.edges) {
      const places = [...points, ...(labelAt === null ? [] : [labelAt])];
      expect(places.every(([x, y]) => x >= 0 && y >= 0 && x <= diagram.width && y <= diagram.height)).toBe(true);
      expect(touches(points[0]!, find(diagram, from))).toBe(true);
      expect(touches(points.at(-1)!, find(diagram, to))).toBe(true);
      expect(labelAt === null).toBe(lines.length === 0);
    }
  });
});

test('the build has laid out what it draws, as it would be laid out at the first question', async () => {
  const graphs = versionsOf(packages).flatMap((workflow) =>
    languages.map((language) => elkGraph(diagramOutline(workflow, language))),
  );
  const stored = await Promise.all(graphs.map(storedLayout));
  expect(stored).not.toContain(null);
  expect(stored[0]).toEqual(await layOut(graphs[0]!));
  expect(await storedLayout(elkGraph(diagramOutline(leave, 'en')))).toBeNull();
});

test('a picture is made once for a language', async () => {
  const first = await ask('delegation', 'ru');
  expect(await ask('delegation', 'ru')).toEqual(first);
  expect((await ask('delegation', 'en')).nodes[0]!.lines).not.toEqual(first.nodes[0]!.lines);
});

test('without a version it is that of the newest; one that is not there has no picture', async () => {
  expect((await api.ask(applicant, 'GET', '/api/workflows/leave/diagram')).body).toMatchObject({
    workflow: 'leave',
    version: 'v1',
  });
  expect((await api.ask(applicant, 'GET', '/api/workflows/leave/diagram?version=v9')).status).toBe(404);
  expect((await api.ask(applicant, 'GET', '/api/workflows/nothing/diagram')).status).toBe(404);
  expect((await api.ask(null, 'GET', '/api/workflows/leave/diagram')).status).toBe(401);
});

test('what ELK cannot place, or not in time, is a fault and no wait', async () => {
  const lost = { id: '', edges: [{ id: 'a', sources: ['nowhere'], targets: ['nowhere'] }] };
  await expect(layOut(lost)).rejects.toThrow('nowhere');
  const endless = { id: '', children: Array.from({ length: 400 }, (_, index) => ({ id: `${index}`, width: 10, height: 10 })) };
  await expect(layOut(endless, 1)).rejects.toThrow('1 ms');
});

type Frame = Pick<PlacedBox, 'x' | 'y' | 'width' | 'height'>;

function find({ nodes }: DiagramView, id: string): PlacedBox {
  return nodes.find((node) => node.id === id)!;
}

function isInside(inner: Frame, outer: Frame): boolean {
  const isRight = inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
  return isRight && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}

function overlap(one: Frame, other: Frame): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width;
  return across && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** Rounded: a pixel more or less. */
function touches([x, y]: readonly [number, number], box: Frame): boolean {
  const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height];
  const isNear = x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
  return isNear && [x - left, x - right, y - top, y - bottom].some((distance) => Math.abs(distance) <= 1);
}
