import type { PublicFact } from '#machine';
import { type Html, html, type Part, said } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageGround } from '../page-ground.js';
import { coverageOf, daysLateOf, facts, powerName, stateTag } from '../parts.js';
import { moneyByPeriod } from '../money-by-period.js';
import type { PublicCase } from '../public-case.reader.js';
import { asHeading, dataTable } from '../table.js';

export function delegationPage(ground: PageGround, shown: PublicCase): PageContent {
  const { say, link } = ground;
  const { publication } = shown.workflow;
  const hashes = shown.facts.filter(({ kind }) => kind === 'sha256');
  const body = html`
    <p class="lead">${stateTag(ground, shown.workflow, shown.state)} ${said(shown.title)}</p>
    ${facts([
      [say('power'), powerName(ground, shown.power)],
      [say('place'), placeLinks(ground, shown)],
      [say('due'), ground.money(shown.due)],
      [say('received'), ground.money(shown.received)],
      [say('coverage'), coverageOf(ground, shown.coverage)],
      [say('daysLate'), daysLateOf(ground, shown.daysLate)],
    ])}
    <h2>${say('parties')}</h2>
    ${facts(shown.parties.map(({ party, body }) => [capital(ground.textOf(shown.workflow.texts.parties[party], party)), ground.named(body.name)]))}
    <h2>${say('mainFacts')}</h2>
    ${facts(shown.facts.filter(({ kind }) => kind !== 'sha256').map((fact) => factPair(ground, shown, fact)))}
    <h2>${say('money')}</h2>
    ${moneyTable(ground, shown)}
    <h2>${say('items')}</h2>
    ${itemsTable(ground, shown)}
    <h2>${say('course')}</h2>
    ${courseTable(ground, shown)}
    <h2>${say('proof')}</h2>
    <p>${say('proofText')} <a href="${link('/public/data')}#check">${say('howToCheck')}</a></p>
    ${facts([
      ...hashes.map(
        ({ name, value }) => [ground.textOf(publication.texts.facts[name], name), html`<code>${value}</code>`] as const,
      ),
      [say('journalHead', { seq: ground.number(shown.journal.seq) }), html`<code>${shown.journal.head}</code>`],
    ])}
  `;
  return { title: shown.number, at: { path: `/public/delegations/${shown.id}`, query: {} }, body };
}

function placeLinks({ link, named }: PageGround, { place }: PublicCase): Part {
  return place.map(
    ({ id, name }, index) =>
      html`${index > 0 && ' → '}<a href="${link('/public/delegations', { place: id })}">${named(name)}</a>`,
  );
}

function factPair(ground: PageGround, { workflow }: PublicCase, fact: PublicFact): [string, Part] {
  return [ground.textOf(workflow.publication.texts.facts[fact.name], fact.name), factValue(ground, workflow, fact)];
}

export function factValue(ground: PageGround, { publication }: PublicCase['workflow'], { kind, value }: PublicFact): Part {
  switch (kind) {
    case 'word':
      return ground.textOf(publication.texts.words[value], value);
    case 'text':
      return said(value);
    case 'date':
      return ground.date(value);
    case 'tyiyn':
      return ground.money(value);
    case 'count':
      return ground.number(Number(value));
    case 'sha256':
      return value;
  }
}

function moneyTable(ground: PageGround, { ledger }: PublicCase): Html {
  const { say, money } = ground;
  const rows = moneyByPeriod(ledger);
  if (rows.length === 0) return html`<p>${say('noMoney')}</p>`;
  const amount = (value: string | null): Part => value && money(value);
  return html`${dataTable(
      asHeading(say('byPeriod')),
      [
        { title: say('period'), isHeader: true },
        ...(['planned', 'appropriated', 'received', 'spent', 'coverage'] as const).map((name) => ({
          title: say(name),
          isAmount: true,
        })),
      ],
      rows.map(({ period, due, appropriated, received, spent, coverage }) => [
        periodName(ground, period),
        amount(due),
        amount(appropriated),
        amount(received),
        amount(spent),
        coverage === null ? null : ground.percent(coverage),
      ]),
    )}
    <p class="quiet">${say('scheduleNote')}</p>`;
}

function periodName({ say }: PageGround, period: string): Html {
  const [year, quarter] = period.split('-Q') as [string, string?];
  return quarter === undefined
    ? html`${say('year', { year })}`
    : html`<span class="quarter">${say('quarter', { year, quarter })}</span>`;
}

function itemsTable(ground: PageGround, { items, workflow: { publication } }: PublicCase): Html {
  const { say, textOf, number } = ground;
  if (items.length === 0) return html`<p>${say('noItems')}</p>`;
  return dataTable(
    asHeading(say('items')),
    [{ title: say('kind'), isHeader: true }, { title: say('state') }, { title: say('count'), isAmount: true }],
    items.map(({ kind, state, count }) => [
      capital(textOf(publication.texts.words[kind], kind)),
      textOf(publication.texts.words[state], state),
      number(count),
    ]),
  );
}

function courseTable(ground: PageGround, { events, workflow: { publication } }: PublicCase): Html {
  const { say, textOf } = ground;
  return dataTable(
    asHeading(say('course')),
    [{ title: say('on') }, { title: say('what'), isHeader: true }, { title: say('who') }],
    events.map(({ at, type, body, words }) => [
      html`<span class="number">${ground.date(at)}</span>`,
      html`${textOf(publication.texts.events[type], type)}${Object.values(words).map(
        (word) => html` (${say('ground')}: ${textOf(publication.texts.words[word], word)})`,
      )}`,
      body === null ? say('system') : ground.named(body.name),
    ]),
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
