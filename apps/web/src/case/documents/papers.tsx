import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/api';
import { languageNames } from '../../language/language';
import { useTexts } from '../../language/texts';
import { QueryResult } from '../../ui/query-result';
import { SelectField } from '../../ui/choice-field';
import { Notice } from '../../ui/notice';
import { ErrorMessage } from '../../ui/error-message';
import { type Case, caseKey, type JournalRecord } from '../use-case';

type Available = Schemas['AvailablePaper'];
type PaperLanguage = Available['languages'][number];

interface PapersProps {
  readonly found: Case;
  readonly records: readonly JournalRecord[];
}

/** What the case can be put on paper as, in the languages of the state. */
export function Papers({ found, records }: PapersProps) {
  const say = useTexts('case.documents');
  const query = useQuery({
    queryKey: [...caseKey(found.id), 'papers', found.seq],
    queryFn: () => answerOf(api.GET('/api/instances/{id}/papers', { params: { path: { id: found.id } } })),
  });
  return (
    <>
      <h2>{say('papers')}</h2>
      <p>{say('papersText')}</p>
      <QueryResult query={query}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{say('noPapers')}</p>}
            <ul className="list">
              {items.map((paper) => (
                <PaperLine key={paper.paper} paper={paper} found={found} records={records} />
              ))}
            </ul>
          </>
        )}
      </QueryResult>
    </>
  );
}

function PaperLine({ paper, found, records }: PapersProps & { readonly paper: Available }) {
  const say = useTexts('case.documents');
  const client = useQueryClient();
  const newest = String(records.at(-1)?.seq ?? '');
  const [seq, setSeq] = useState('');
  const produce = useMutation({
    mutationFn: (language: PaperLanguage) => {
      const of = paper.isOfRecord ? { seq: Number(seq || newest) } : {};
      const body = { paper: paper.paper, language, ...of };
      return answerOf(api.POST('/api/instances/{id}/papers', { params: { path: { id: found.id } }, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: caseKey(found.id) }),
  });
  return (
    <li>
      <strong>{paper.text}</strong>
      {paper.isOfRecord && (
        <SelectField
          name={`record-${paper.paper}`}
          label={say('record')}
          choices={[...records].reverse().map((record) => ({ value: String(record.seq), text: `${record.seq}. ${record.text}` }))}
          value={seq || newest}
          onChange={setSeq}
        />
      )}
      <div className="actions">
        {paper.languages.map((language) => (
          <button
            key={language}
            type="button"
            className="button button--secondary"
            disabled={produce.isPending}
            onClick={() => produce.mutate(language)}
          >
            {produce.isPending && produce.variables === language ? say('making') : `PDF, ${languageNames[language]}`}
            <span className="visually-hidden">: {paper.text}</span>
          </button>
        ))}
      </div>
      {produce.isError && <ErrorMessage error={produce.error} />}
      {produce.data && (
        <Notice kind="success" isNews>
          <p>
            {say('made')} <a href={`/api/documents/${produce.data.sha256}`}>{produce.data.fileName}</a>
          </p>
        </Notice>
      )}
    </li>
  );
}
