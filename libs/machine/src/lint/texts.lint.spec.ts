import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { requirement, type Text, type Texts } from '../index.js';
import { anEvent, faults, text, tiny, to } from './tiny-workflow.support.js';

const last = { type: 'final' };
const withTexts = (texts: Partial<Texts>): string[] => faults({ ...leave, texts: { ...leave.texts, ...texts } });

describe('a text that is missing', () => {
  const kinds: (keyof Texts & string)[] = ['states', 'events', 'fields', 'deadlines', 'tasks', 'reasons', 'notices'];

  test.each(kinds)('in every language: %s', (kind) => {
    const name = Object.keys(leave.texts[kind])[0]!;
    const faultsFound = withTexts({ [kind]: {} });
    for (const language of ['ky', 'ru', 'en'])
      expect(faultsFound).toContain(`${kind.slice(0, -1)} ${name} has no text in ${language}`);
  });

  test('in one language', () => {
    const asked = { ...leave.texts.notices['asked']!, ru: ' ' };
    const found = withTexts({ notices: { asked } });
    expect(found).toContain('notice asked has no text in ru');
    expect(found).not.toContain('notice asked has no text in ky');
  });

  test('of the workflow itself', () => {
    expect(withTexts({ workflow: { ...text, en: '' } })).toContain('workflow leave has no text in en');
  });

  test('of every reason that a requirement can give', () => {
    const asks = (code: string) => requirement([code], () => []);
    const refuse = { ...leave.events['refuse']!, requires: [asks('notReady')] };
    const found = faults({ ...leave, events: { ...leave.events, refuse } });
    expect(found).toContain('reason notReady has no text in en');
  });
});

describe('the placeholders of a reason', () => {
  const reasoned = (reason: Text): string[] => {
    const states = { first: { on: { go: to('last') } }, last };
    const asking = { ...anEvent, requires: [requirement(['short'], () => [])] };
    const workflow = tiny(states, { events: { go: asking } });
    return faults({ ...workflow, texts: { ...workflow.texts, reasons: { short: reason } } });
  };

  test('are the same in every language, in any order and number', () => {
    const same = { ky: '{due:date} {sum:money}', ru: '{sum:money}: {due:date}', en: '{due:date} {sum:money}, {sum:money}' };
    expect(reasoned(same)).toEqual([]);
  });

  test.each([
    ['one is left out', '{due:date}'],
    ['one has another name', '{due:date} {amount:money}'],
    ['one has another form', '{due:date} {sum:date}'],
    ['one is too many', '{due:date} {sum:money} {more}'],
  ])('%s', (_, ru) => {
    const good = '{due:date} {sum:money}';
    expect(reasoned({ ky: good, ru, en: good })).toEqual(['reason short: the placeholders in ru are not those in ky']);
  });

  test('are ones that would be filled', () => {
    const broken = '{sum:som} is due';
    expect(reasoned({ ky: broken, ru: broken, en: broken })).toEqual([
      'reason short: "{sum:som" is no placeholder that would be filled',
    ]);
  });
});

describe('a state that people are shown', () => {
  const region = (one: string): object => ({ initial: one, states: { [one]: {}, away: {} } });
  const states = (regions: object): object => ({ first: { type: 'parallel', on: { go: to('last') }, states: regions }, last });
  const shown = (
    shownState: (paths: readonly string[]) => string,
    regions: object = { left: region('one'), right: region('two') },
  ) => faults(tiny(states(regions), { shownState })).filter((fault) => !fault.endsWith('cannot be reached'));

  test('has a text, also where only one combination of regions shows it', () => {
    const both = ['first.left.away', 'first.right.away'];
    const isBoth = (paths: readonly string[]): boolean => both.every((path) => paths.includes(path));
    expect(shown((paths) => (isBoth(paths) ? 'bothAway' : 'first'))).toEqual(
      ['ky', 'ru', 'en'].map((language) => `state bothAway has no text in ${language}`),
    );
  });

  test('is there for all paths, sorted, every ancestor included', () => {
    expect(shown((paths) => (paths[0] === 'first' || paths[0] === 'last' ? 'first' : (undefined as never)))).toEqual([]);
    expect(shown((paths) => (paths.includes('last') ? (undefined as never) : 'first'))).toEqual([
      'shownState gives no state for last',
    ]);
    const failing = (): never => {
      throw new Error('no such state');
    };
    expect(shown(failing)).toContain(
      'shownState gives no state for first, first.left, first.left.one, first.right, first.right.two',
    );
  });

  test('of very many regions is looked at region by region', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`region${index}`, region('one')]));
    expect(shown((paths) => (paths.includes('first.region19.away') ? 'away' : 'first'), many)).toContain(
      'state away has no text in ky',
    );
  });
});
