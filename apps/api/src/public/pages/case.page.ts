import type { PublicFact, PublicItemList } from '#machine';
import { type Html, html, type Part, said } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageContext } from '../page-context.js';
import { moneyByPeriod } from '../money-by-period.js';
import { coverageOf, daysLateOf, facts, lines, powerName, stateTag } from '../parts.js';
import type { PublicCase, PublicSum } from '../public-case.reader.js';
import { hasMoney, pathOf, powerOf, type PublicWorkflow } from '../public-workflow.js';
import { asHeading, dataTable } from '../table.js';

export function casePage(context: PageContext, shown: PublicCase): PageContent {
  const { say, link } = context;
  const { publication } = shown.workflow;
  const isWithMoney = hasMoney(shown.workflow);
  const hashes = shown.facts.filter(({ kind }) => kind === 'sha256');
  const body = html`
    <p class="lead">${stateTag(context, shown.workflow, shown.state)} ${said(shown.title)}</p>
    ${facts([
      [say('power'), powerOf(shown.workflow) && powerName(context, shown.power)],
      [say('place'), publication.place && placeLinks(context, shown)],
      [say('due'), isWithMoney && context.money(shown.due)],
      [say('received'), isWithMoney && context.money(shown.received)],
      [say('coverage'), isWithMoney && coverageOf(context, shown.coverage)],
      [say('daysLate'), isWithMoney && daysLateOf(context, shown.daysLate)],
    ])}
    ${
      shown.parties.length > 0 &&
      html`<h2>${say('parties')}</h2>
        ${partyNames(context, shown)}`
    }
    ${
      publication.facts &&
      html`<h2>${say('mainFacts')}</h2>
        ${facts(shown.facts.filter(({ kind }) => kind !== 'sha256').map((fact) => factPair(context, shown, fact)))}`
    }
    ${
      isWithMoney &&
      html`<h2>${say('money')}</h2>
        ${moneyTables(context, shown)}`
    }
    ${
      publication.items &&
      html`<h2>${publication.items.title[context.language]}</h2>
        ${itemsTable(context, shown, publication.items)}`
    }
    <h2>${say('course')}</h2>
    ${courseTable(context, shown)}
    <h2>${say('proof')}</h2>
    <p>${say('proofText')} <a href="${link('/public/data')}#check">${say('howToCheck')}</a></p>
    ${facts([
      ...hashes.map(
        ({ name, value }) => [context.textOf(publication.texts.facts?.[name], name), html`<code>${value}</code>`] as const,
      ),
      [say('journalHead', { seq: context.number(shown.journal.seq) }), html`<code>${shown.journal.head}</code>`],
    ])}
  `;
  return { title: shown.number, at: { path: pathOf(shown.workflow, shown.id), query: {} }, body };
}

function placeLinks({ link, named }: PageContext, { bodies, workflow }: PublicCase): Part {
  return lines(
    bodies.map(({ place }) =>
      place.map(
        ({ id, name }, index) => html`${index > 0 && ' → '}<a href="${link(pathOf(workflow), { place: id })}">${named(name)}</a>`,
      ),
    ),
  );
}

/** Each party once, with all its bodies. */
function partyNames(context: PageContext, { parties, workflow }: PublicCase): Html {
  const names = [...new Set(parties.map(({ party }) => party))];
  return facts(
    names.map((name) => [
      capital(context.textOf(workflow.texts.parties[name], name)),
      lines(parties.filter(({ party }) => party === name).map(({ body }) => context.named(body.name))),
    ]),
  );
}

function factPair(context: PageContext, { workflow }: PublicCase, fact: PublicFact): [string, Part] {
  return [context.textOf(workflow.publication.texts.facts?.[fact.name], fact.name), factValue(context, workflow, fact)];
}

function factValue(context: PageContext, { publication }: PublicCase['workflow'], { kind, value }: PublicFact): Part {
  switch (kind) {
    case 'word':
      return context.textOf(publication.texts.words?.[value], value);
    case 'text':
      return said(value);
    case 'date':
      return context.date(value);
    case 'tyiyn':
      return context.money(value);
    case 'count':
      return context.number(Number(value));
    case 'sha256':
      return value;
  }
}

/** One table for each payee, under its name where there are several. */
function moneyTables(context: PageContext, { ledger, workflow }: PublicCase): Html {
  const { say, named } = context;
  if (moneyByPeriod(ledger).length === 0) return html`<p>${say('noMoney')}</p>`;
  const payees = [...new Map(ledger.map(({ body }) => [body?.id, body])).values()];
  return html`${payees.map((payee) => {
      const own = ledger.filter(({ body }) => body?.id === payee?.id);
      return html`${payees.length > 1 && html`<h3>${named(payee?.name)}</h3>`} ${moneyTable(context, workflow, own)}`;
    })}
    <p class="quiet">${say('scheduleNote')}</p>`;
}

/** Kinds of money that the public reads by period, of which a workflow has those that it publishes. */
const kindsShown = { due: 'planned', appropriated: 'appropriated', received: 'received', spent: 'spent' } as const;

function moneyTable(context: PageContext, { publication }: PublicWorkflow, ledger: readonly PublicSum[]): Html {
  const { say, money } = context;
  const kinds = (['due', 'appropriated', 'received', 'spent'] as const).filter(
    (kind) => publication.ledger?.kinds[kind] !== undefined,
  );
  return dataTable(
    asHeading(say('byPeriod')),
    [
      { title: say('period'), isHeader: true },
      ...kinds.map((kind) => ({ title: say(kindsShown[kind]), isAmount: true })),
      { title: say('coverage'), isAmount: true },
    ],
    moneyByPeriod(ledger).map((row) => [
      periodName(context, row.period),
      ...kinds.map((kind) => row[kind] && money(row[kind])),
      row.coverage === null ? null : context.percent(row.coverage),
    ]),
  );
}

function periodName({ say }: PageContext, period: string): Html {
  const [year, quarter] = period.split('-Q') as [string, string?];
  return quarter === undefined
    ? html`${say('year', { year })}`
    : html`<span class="quarter">${say('quarter', { year, quarter })}</span>`;
}

function itemsTable(
  context: PageContext,
  { items, workflow: { publication } }: PublicCase,
  { title, none }: PublicItemList,
): Html {
  const { say, textOf, number, language } = context;
  if (items.length === 0) return html`<p>${none[language]}</p>`;
  return dataTable(
    asHeading(title[language]),
    [{ title: say('kind'), isHeader: true }, { title: say('state') }, { title: say('count'), isAmount: true }],
    items.map(({ kind, state, count }) => [
      capital(textOf(publication.texts.words?.[kind], kind)),
      textOf(publication.texts.words?.[state], state),
      number(count),
    ]),
  );
}

function courseTable(context: PageContext, { events, workflow: { publication } }: PublicCase): Html {
  const { say, textOf } = context;
  return dataTable(
    asHeading(say('course')),
    [{ title: say('on') }, { title: say('what'), isHeader: true }, { title: say('who') }],
    events.map(({ at, type, body, words }) => [
      html`<span class="number">${context.date(at)}</span>`,
      html`${textOf(publication.texts.events[type], type)}${Object.entries(words).map(
        ([field, word]) =>
          html` (${textOf(publication.texts.fields?.[field], field)}: ${textOf(publication.texts.words?.[word], word)})`,
      )}`,
      body === null ? say('system') : context.named(body.name),
    ]),
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
