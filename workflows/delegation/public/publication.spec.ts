import { readFileSync } from 'node:fs';
import { projectFile } from '#platform';
import { itemKinds, instruments, terminationGrounds } from '../v1/context.js';
import { delegation } from '../v1/delegation.workflow.js';
import { publication } from './publication.js';

const sql = readFileSync(projectFile('workflows/delegation/public/public.sql'), 'utf8');
const namesIn = (text: string): string[] =>
  [...text.matchAll(/'(\w+)'/g)].map(([, name]) => name!).filter((name) => name !== 'delegation');

test('the triggers keep exactly the events that publish, and the breaches', () => {
  const [published, , ofOld] = [...sql.matchAll(/type (?:in \([^)]*\)|= '\w+')/g)].map(([text]) => namesIn(text));
  expect([published, ofOld]).toEqual([publication.publishedBy, publication.publishedBy]);
  expect(sql.split(`'${publication.breach.event}'`)).toHaveLength(3);
});

test('what is published is of the workflow, and has a text in every language', () => {
  const known = [...Object.keys(delegation.events), ...Object.keys(delegation.starts ?? {})];
  const published = [...Object.keys(publication.events), ...publication.publishedBy, publication.breach.event];
  expect(published.filter((name) => !known.includes(name))).toEqual([]);
  expect(Object.keys(publication.texts.events).sort()).toEqual(Object.keys(publication.events).sort());
  const words = [
    ...itemKinds,
    ...instruments,
    ...terminationGrounds,
    'clause',
    'pending',
    'handedOver',
    'acknowledged',
    'contested',
    'returned',
  ];
  const { facts, words: all, events } = publication.texts;
  expect(words.filter((word) => all[word] === undefined)).toEqual([]);
  for (const text of [facts, all, events].flatMap((texts) => Object.values(texts)))
    for (const language of ['ky', 'ru', 'en'] as const) expect(text[language].trim()).not.toBe('');
  const states = [...publication.inForce.states, ...publication.alarming, publication.imposed.state];
  expect(states.filter((state) => delegation.texts.states[state] === undefined)).toEqual([]);
});
