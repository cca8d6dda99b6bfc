import type { Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { EntryForm } from '../../entry/entry-form';
import { useEntry } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';
import { type Rule, RuleDates, RuleSource, RuleValue } from './rule-words';

interface RuleAdditionProps {
  readonly addition: Schemas['RuleAddition'];
  readonly record: () => Promise<unknown>;
  readonly onRecorded: () => void;
  readonly onBack: () => void;
}

/** What would be recorded, beside the record that it takes the place of. */
export function RuleAdditionPart({ addition: { record, replaces }, record: send, onRecorded, onBack }: RuleAdditionProps) {
  const say = useTexts('operator.rules');
  const entry = useEntry({ first: {}, send, onDone: onRecorded });
  return (
    <EntryForm
      entry={entry}
      submit={say('record')}
      aside={
        <button type="button" className="button button--secondary" onClick={onBack}>
          {say('back')}
        </button>
      }
    >
      <h2>{say('becomes')}</h2>
      <RuleFacts rule={record} />
      <h2>{say('replaces')}</h2>
      {replaces === null ? <p>{say('replacesNone')}</p> : <RuleFacts rule={replaces} />}
    </EntryForm>
  );
}

function RuleFacts({ rule }: { readonly rule: Rule }) {
  const say = useTexts('operator.rules');
  const language = useLanguage();
  return (
    <Facts
      facts={[
        [say('rule'), rule.note[language]],
        [say('value'), <RuleValue rule={rule} />],
        [say('source'), <RuleSource rule={rule} />],
        [say('valid'), <RuleDates rule={rule} />],
        [say('verifiedBy'), rule.verifiedBy],
      ]}
    />
  );
}
