import type { Schemas } from '../../api/api';
import { sourceOf } from '../../workflow/rule';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Tag } from '../../ui/tag';

export type Rule = Schemas['Rule'];

/** `10 working days` */
export function RuleValue({ rule: { value, unit } }: { readonly rule: Rule }) {
  const say = useTexts('operator.rules');
  const { number } = useFormats();
  return <>{say(`said_${unit}`, { value: number(value) })}</>;
}

/** Required by law or recommended, and the act that it comes from. */
export function RuleSource({ rule }: { readonly rule: Rule }) {
  const say = useTexts('operator.rules');
  const { date } = useFormats();
  const source = sourceOf(rule);
  return (
    <>
      <Tag kind={rule.statutory ? 'info' : 'plain'}>{say(rule.statutory ? 'statutory' : 'recommended')}</Tag>
      <div>
        {source === null
          ? say('noSource')
          : rule.actDate === null
            ? source
            : say('actDate', { act: source, date: date(rule.actDate) })}
      </div>
    </>
  );
}

export function RuleDates({ rule: { validFrom, validTo } }: { readonly rule: Rule }) {
  const say = useTexts('operator.rules');
  const { date } = useFormats();
  const from = date(validFrom);
  return <>{validTo === null ? say('from', { from }) : say('fromTo', { from, to: date(validTo) })}</>;
}
