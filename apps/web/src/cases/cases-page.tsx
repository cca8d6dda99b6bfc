import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'wouter';
import { answerOf, api, type Schemas } from '../api/api';
import { useWorkflow } from '../case/use-workflow';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { SelectField } from '../ui/choice-field';
import { Page } from '../ui/page';
import { Pages, usePages } from '../ui/pages';
import { Tag } from '../ui/tag';
import { TextField } from '../ui/text-field';
import { uiTexts } from '../ui/ui.texts';
import { casesTexts } from './cases.texts';

type Line = Schemas['InstancePage']['items'][number];

/** All cases that one may see. What is searched for stands in the address: it can be kept and sent to others. */
export default function CasesPage() {
  const say = useTexts(casesTexts);
  const [search] = useSearchParams();
  const query = Object.fromEntries(
    ['q', 'state', 'party', 'group', 'dueBefore'].flatMap((name) => {
      const value = search.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const cases = usePages(['instances', query], (cursor) =>
    answerOf(api.GET('/api/instances', { params: { query: { ...query, ...(cursor !== undefined && { cursor }), limit: 50 } } })),
  );
  return (
    <Page title={say('title')}>
      <Search key={search.get('q') ?? ''} />
      <Pages
        query={cases}
        empty={
          <div className="panel">
            <p>
              <strong>{say('none')}</strong>
            </p>
            <p>{say('noneText')}</p>
          </div>
        }
      >
        {(items, { count }) => (
          <>
            <p role="status" className="quiet">
              {say('count', { count })}
            </p>
            <CaseTable items={items} />
          </>
        )}
      </Pages>
    </Page>
  );
}

function Search() {
  const say = useTexts(casesTexts);
  const sayUi = useTexts(uiTexts);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('q') ?? '');
  const workflow = useWorkflow('delegation').data;
  const outermost = workflow?.graph.nodes.filter(({ parent }) => parent === null) ?? [];
  const set = (name: string, value: string): void =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (value === '') after.delete(name);
      else after.set(name, value);
      return after;
    });

  function submit(event: FormEvent): void {
    event.preventDefault();
    set('q', words.trim());
  }

  return (
    <form className="inline-form" role="search" onSubmit={submit}>
      <TextField name="q" type="search" label={say('search')} value={words} onChange={setWords} maxLength={200} />
      <button type="submit" className="button button--secondary">
        {sayUi('search')}
      </button>
      <SelectField
        name="state"
        label={say('state')}
        value={search.get('state') ?? ''}
        onChange={(value) => set('state', value)}
        choices={[
          { value: '', text: say('anyState') },
          ...outermost.map(({ id }) => ({ value: id, text: workflow?.texts.states[id]?.[language] ?? id })),
        ]}
      />
    </form>
  );
}

function CaseTable({ items }: { readonly items: readonly Line[] }) {
  const say = useTexts(casesTexts);
  const { shortDate } = useFormats();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('number')}</th>
            <th scope="col">{say('caseTitle')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <tr key={line.id}>
              <td className="number">{line.number}</td>
              <th scope="row">
                <Link href={`/cases/${line.id}`}>{line.title}</Link>
              </th>
              <td>
                <Tag kind={line.isFinal ? 'plain' : 'info'}>{line.stateText}</Tag>
              </td>
              <td className="number">{shortDate(line.changedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
