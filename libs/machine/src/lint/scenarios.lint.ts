import { validatePayload } from '../payload.js';
import { Refused } from '../reason.js';
import { begin } from '../transition.js';
import type { Workflow } from '../workflow.js';
import type { WorkflowPackage } from '../workflow-package.js';

/** Any day: what a payload says of it does not have to fit a case. */
const someDay = '2026-06-01';

/** Everybody who plays holds an office that acts, each event has a payload that its form takes, and each journey a file of its own. */
export function lintScenarios(newest: Workflow, { scenarios }: WorkflowPackage): string[] {
  if (scenarios === undefined) return [];
  const { roles, journeys } = scenarios;
  const { start, starts = {}, events } = newest;
  const offices = [start, ...Object.values({ ...starts, ...events })].flatMap(({ by }) => by.map(({ office }) => office));
  // As histories name their files.
  const files = Object.keys(journeys).map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
  return [
    ...(files.length > 0 ? [] : ['there is no journey']),
    ...repeated(files).map((file) => `two journeys would be recorded as ${file}`),
    ...repeated(roles).map((role) => `the role ${role} is there twice`),
    ...roles.filter((role) => !isPlayed(role, offices)).map((role) => `no event is sent by the office of ${role}`),
    ...payloadFaults(newest, scenarios.payloads(begin(newest.machine, undefined).next.context, someDay)),
  ].map((fault) => `scenarios: ${fault}`);
}

function isPlayed(role: string, offices: readonly string[]): boolean {
  const [body, office, ...more] = role.split('.');
  return body !== '' && more.length === 0 && offices.includes(office ?? '');
}

function payloadFaults({ events, starts = {} }: Workflow, payloads: Readonly<Record<string, object>>): string[] {
  const known: Workflow['events'] = { ...events, ...starts };
  // What the engine alone sends is not played.
  const played = Object.entries(events).flatMap(([name, { by }]) => (by.length > 0 ? [name] : []));
  return [
    ...Object.keys(payloads)
      .filter((name) => !Object.hasOwn(known, name))
      .map((name) => `there is no event ${name}`),
    ...played.filter((name) => !Object.hasOwn(payloads, name)).map((name) => `${name} has no payload`),
    ...Object.entries(payloads).flatMap(([name, payload]) =>
      Object.hasOwn(known, name)
        ? problemsOf(known[name]!.payload, payload).map((problem) => `payload of ${name}: ${problem}`)
        : [],
    ),
  ];
}

function problemsOf(payloadClass: Workflow['start']['payload'], payload: object): string[] {
  try {
    validatePayload(payloadClass, payload);
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.problems.map(({ path, code }) => `${path} ${code}`);
  }
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
