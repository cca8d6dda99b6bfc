import { type Html, html } from '../html.js';
import type { PageContent } from '../layout.js';
import type { PageGround, Query } from '../page-ground.js';
import { caseLink, coverageOf, daysLateOf, nextPage, stateTag } from '../parts.js';
import type { Order, PublicAsked, PublicLine, PublicPage, Sort } from '../public-cases.reader.js';
import type { PublicWorkflow } from '../public-ground.js';
import type { PlaceStep, PublicChoices } from '../public-totals.reader.js';
import { type Column, dataTable } from '../table.js';

export interface DelegationsShown {
  readonly asked: Omit<PublicAsked, 'limit' | 'language'>;
  readonly page: PublicPage;
  readonly workflow: PublicWorkflow;
  readonly choices: PublicChoices;
  /** Of the place asked for, from the oblast down. */
  readonly way: readonly PlaceStep[];
}

const path = '/public/delegations';

export function delegationsPage(ground: PageGround, shown: DelegationsShown): PageContent {
  const { say, link } = ground;
  const { asked, page } = shown;
  const query = queryOf(asked);
  const body = html`
    ${shown.way.length > 0 && html`<p>${say('place')}: ${shown.way.map((step, index) => html`${index > 0 && ' → '}${ground.named(step.name)}`)}</p>`}
    ${filterForm(ground, shown)}
    <p role="status">${say('found', { count: page.count })}</p>
    ${page.items.length === 0 ? html`<p>${say('nothingFound')}</p>` : table(ground, shown)}
    ${nextPage(
      ground,
      asked.cursor === undefined ? null : link(path, query),
      page.nextCursor === null ? null : link(path, { ...query, cursor: page.nextCursor }),
    )}
    <p class="quiet">${say('coverageHint')}</p>
  `;
  return { title: say('delegations'), at: { path, query }, body };
}

function queryOf({ q, place, power, state, isLate, sort }: DelegationsShown['asked']): Query {
  return { q, place, power, state, late: isLate ? 'true' : undefined, sort: sort === 'newest' ? undefined : sort };
}

function table(ground: PageGround, { asked, page, workflow }: DelegationsShown): Html {
  const { say } = ground;
  const sorted = (order: Order, title: string, more: Partial<Column> = {}): Column => ({
    title,
    ...more,
    sort: sortOf(ground, asked, order),
  });
  const columns: Column[] = [
    sorted('newest', say('number'), { isHeader: true }),
    sorted('place', say('municipality'), { isWide: true }),
    sorted('power', say('power')),
    { title: say('state'), isWide: true },
    sorted('coverage', say('coverage'), { isAmount: true }),
    sorted('late', say('daysLate'), { isAmount: true }),
  ];
  const rows = page.items.map((line) => [
    caseLink(ground, line),
    municipality(ground, line),
    ground.named(line.power?.name),
    html`${stateTag(ground, workflow, line.state)}${line.breaches > 0 && html` <span class="tag tag--warning">${say('breachesCaption')}</span>`}`,
    coverageOf(ground, line.coverage),
    daysLateOf(ground, line.daysLate),
  ]);
  return dataTable(say('caption'), columns, rows);
}

/** Orders whose best known comes last, newest and latest first, are sorted downwards by themselves. */
const downwards: readonly Order[] = ['newest', 'late'];

/** The order as it is already is turned round. */
function sortOf({ link }: PageGround, asked: DelegationsShown['asked'], order: Order): NonNullable<Column['sort']> {
  const isNow = asked.sort.replace('-', '') === order;
  const isTurned = asked.sort.startsWith('-');
  const sort: Sort = isNow && !isTurned ? `-${order}` : order;
  const now = downwards.includes(order) === isTurned ? 'ascending' : 'descending';
  return { href: link(path, queryOf({ ...asked, sort })), now: isNow ? now : null };
}

function municipality(ground: PageGround, { municipality: { name }, place }: PublicLine): Html {
  const above = place.slice(0, -1);
  return html`${ground.named(name)}${above.length > 0 && html`<br /><small class="quiet">${above.map(({ name: each }, index) => html`${index > 0 && ', '}${ground.named(each)}`)}</small>`}`;
}

function filterForm(ground: PageGround, { asked, choices, workflow }: DelegationsShown): Html {
  const { say, language, compare, plainName, link } = ground;
  const stateName = (state: string): string => ground.textOf(workflow.texts.states[state], state);
  const stateOptions = choices.states.map((state) => [state, stateName(state)] as const);
  const powerOptions = choices.powers.map(({ id, name }) => [id, plainName(name)] as const);
  const choice = (
    name: string,
    label: string,
    any: string,
    given: string | undefined,
    options: readonly (readonly [string, string])[],
  ) => {
    const sorted = [...options].sort(([, one], [, two]) => compare(one, two));
    return html`<div class="field">
      <label class="field__label" for="${name}">${label}</label>
      <select class="input" id="${name}" name="${name}">
        <option value="">${any}</option>
        ${sorted.map(([value, text]) => html`<option value="${value}" ${value === given && html` selected`}>${text}</option>`)}
      </select>
    </div>`;
  };
  return html`<form class="panel filter no-print" action="${path}" method="get" role="search" aria-label="${say('filter')}">
    <div class="field filter__wide">
      <label class="field__label" for="q">${say('searchLabel')}</label>
      <input class="input input--wide" id="q" name="q" type="search" maxlength="200" value="${asked.q}" />
    </div>
    ${choice('state', say('state'), say('anyState'), asked.state, stateOptions)}
    ${choice('power', say('power'), say('anyPower'), asked.power, powerOptions)}
    <label class="choice"
      ><input type="checkbox" name="late" value="true" ${asked.isLate && html` checked`} /> ${say('onlyLate')}</label
    >
    ${asked.place !== undefined && html`<input type="hidden" name="place" value="${asked.place}" />`}
    ${asked.sort !== 'newest' && html`<input type="hidden" name="sort" value="${asked.sort}" />`}
    <input type="hidden" name="language" value="${language}" />
    <div class="actions filter__wide">
      <button class="button" type="submit">${say('find')}</button>
      <a href="${link(path)}">${say('clear')}</a>
    </div>
  </form>`;
}
