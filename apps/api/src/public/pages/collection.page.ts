import { type Html, html, type Part } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageContext, Query } from '../page-context.js';
import { caseLink, columnValue, coverageOf, daysLateOf, lines, nextPage, stateTag } from '../parts.js';
import type { PublicCaseQuery, PublicLine, PublicPage, PublicPlaceBody } from '../public-cases.reader.js';
import { fieldOf, hasMoney, listedColumns, pathOf, powerOf, type PublicWorkflow } from '../public-workflow.js';
import type { PlaceStep, PublicChoices } from '../public-totals.reader.js';
import { type Column, dataTable } from '../table.js';

interface CollectionShown {
  readonly asked: Omit<PublicCaseQuery, 'limit' | 'language'>;
  readonly page: PublicPage;
  readonly workflow: PublicWorkflow;
  readonly choices: PublicChoices;
  /** Of the place asked for, from the oblast down. */
  readonly way: readonly PlaceStep[];
}

export function collectionPage(context: PageContext, shown: CollectionShown): PageContent {
  const { say, link } = context;
  const { asked, page, workflow } = shown;
  const path = pathOf(workflow);
  const query = queryOf(asked);
  const body = html`
    ${shown.way.length > 0 && html`<p>${say('place')}: ${shown.way.map((step, index) => html`${index > 0 && ' → '}${context.named(step.name)}`)}</p>`}
    ${filterForm(context, shown)}
    <p role="status">${say('found', { count: page.count })}</p>
    ${page.items.length === 0 ? html`<p>${say('nothingFound')}</p>` : table(context, shown)}
    ${nextPage(
      context,
      asked.cursor === undefined ? null : link(path, query),
      page.nextCursor === null ? null : link(path, { ...query, cursor: page.nextCursor }),
    )}
    ${hasMoney(workflow) && html`<p class="quiet">${say('coverageHint')}</p>`}
  `;
  return { title: workflow.publication.texts.title[context.language], at: { path, query }, body };
}

function queryOf({ q, place, power, state, values, isLate, sort }: CollectionShown['asked']): Query {
  return { ...values, q, place, power, state, late: isLate ? 'true' : undefined, sort: sort === 'newest' ? undefined : sort };
}

function table(context: PageContext, { asked, page, workflow }: CollectionShown): Html {
  const { say, textOf } = context;
  const { publication } = workflow;
  const { place, breach, texts } = publication;
  const power = powerOf(workflow);
  const listed = listedColumns(publication);
  const sorted = (order: string, title: string, more: Partial<Column> = {}): Column => ({
    title,
    ...more,
    sort: sortOf(context, workflow, asked, order),
  });
  const columns: Column[] = [
    sorted('newest', say('number'), { isHeader: true }),
    ...(place ? [sorted('place', textOf(place.title, place.field), { isWide: true })] : []),
    ...(power ? [sorted('power', textOf(power.title, power.attribute))] : []),
    ...listed.map((column) => sorted(fieldOf(column), textOf(column.title, column.attribute))),
    { title: say('state'), isWide: true },
    ...(hasMoney(workflow)
      ? [sorted('coverage', say('coverage'), { isAmount: true }), sorted('late', say('daysLate'), { isAmount: true })]
      : []),
  ];
  const breachTag = ({ breaches }: PublicLine): Part =>
    breach !== undefined && breaches > 0 && html` <span class="tag tag--warning">${textOf(breach.caption, breach.event)}</span>`;
  const rows = page.items.map((line): Part[] => [
    caseLink(context, workflow, line),
    ...(place ? [lines(line.bodies.map((body) => bodyWithPlace(context, body)))] : []),
    ...(power ? [context.named(line.power?.name)] : []),
    ...listed.map((column) => columnValue(context, workflow, column, line)),
    html`${stateTag(context, workflow, line.state)}${breachTag(line)}`,
    ...(hasMoney(workflow) ? [coverageOf(context, line.coverage), daysLateOf(context, line.daysLate)] : []),
  ]);
  return dataTable(textOf(texts.published, ''), columns, rows);
}

/** Orders whose best known comes last, newest and latest first, are sorted downwards by themselves. */
const downwards: readonly string[] = ['newest', 'late'];

/** The order as it is already is turned round. */
function sortOf(
  { link }: PageContext,
  workflow: PublicWorkflow,
  asked: CollectionShown['asked'],
  order: string,
): NonNullable<Column['sort']> {
  const isNow = asked.sort.replace('-', '') === order;
  const isTurned = asked.sort.startsWith('-');
  const sort = isNow && !isTurned ? `-${order}` : order;
  const now = downwards.includes(order) === isTurned ? 'ascending' : 'descending';
  return { href: link(pathOf(workflow), queryOf({ ...asked, sort })), now: isNow ? now : null };
}

function bodyWithPlace(context: PageContext, { name, place }: PublicPlaceBody): Html {
  const above = place.slice(0, -1);
  return html`${context.named(name)}${above.length > 0 && html`<br /><small class="quiet">${above.map(({ name: each }, index) => html`${index > 0 && ', '}${context.named(each)}`)}</small>`}`;
}

function filterForm(context: PageContext, { asked, choices, workflow }: CollectionShown): Html {
  const { say, language, compare, plainName, link } = context;
  const stateName = (state: string): string => context.textOf(workflow.texts.states[state], state);
  const stateOptions = choices.states.map((state) => [state, stateName(state)] as const);
  const { texts } = workflow.publication;
  const words = listedColumns(workflow.publication).filter(({ kind }) => kind === 'word');
  const path = pathOf(workflow);
  const powerOptions = choices.powers.map(({ id, name }) => [id, plainName(name)] as const);
  const choice = (name: string, label: string, given: string | undefined, options: readonly (readonly [string, string])[]) => {
    const sorted = [...options].sort(([, one], [, two]) => compare(one, two));
    return html`<div class="field">
      <label class="field__label" for="${name}">${label}</label>
      <select class="input" id="${name}" name="${name}">
        <option value="">${say('any')}</option>
        ${sorted.map(([value, text]) => html`<option value="${value}" ${value === given && html` selected`}>${text}</option>`)}
      </select>
    </div>`;
  };
  return html`<form class="panel filter no-print" action="${path}" method="get" role="search" aria-label="${say('filter')}">
    <div class="field filter__wide">
      <label class="field__label" for="q">${say('searchLabel')}</label>
      <input class="input input--wide" id="q" name="q" type="search" maxlength="200" value="${asked.q}" />
    </div>
    ${choice('state', say('state'), asked.state, stateOptions)}
    ${powerOf(workflow) && choice('power', say('power'), asked.power, powerOptions)}
    ${words.map((column) => {
      const field = fieldOf(column);
      const options = (choices.words[field] ?? []).map((word) => [word, context.textOf(texts.words?.[word], word)] as const);
      return choice(field, context.textOf(column.title, field), asked.values?.[field], options);
    })}
    ${
      hasMoney(workflow) &&
      html`<label class="choice"
        ><input type="checkbox" name="late" value="true" ${asked.isLate && html` checked`} /> ${say('onlyLate')}</label
      >`
    }
    ${Object.entries(asked.values ?? {})
      .filter(([name]) => !words.some((column) => fieldOf(column) === name))
      .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${asked.place !== undefined && html`<input type="hidden" name="place" value="${asked.place}" />`}
    ${asked.sort !== 'newest' && html`<input type="hidden" name="sort" value="${asked.sort}" />`}
    <input type="hidden" name="language" value="${language}" />
    <div class="actions filter__wide">
      <button class="button" type="submit">${say('find')}</button>
      <a href="${link(path)}">${say('clear')}</a>
    </div>
  </form>`;
}
