import type { Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';

/** How much a recomputation is about. */
export function PlannedFigures({ recomputation: { considered, planned } }: { readonly recomputation: Counted }) {
  const say = useTexts('operator.recomputations');
  const { number } = useFormats();
  const figures = [
    [say('considered'), considered],
    [say('cases'), planned.cases],
    [say('deadlines'), planned.deadlines],
    [say('tasks'), planned.tasks],
    [say('restated'), planned.restated],
  ] as const;
  return (
    <ul className="figures">
      {figures.map(([name, value]) => (
        <li key={name}>
          <strong>{number(value)}</strong> {name}
        </li>
      ))}
    </ul>
  );
}

type Counted = Pick<Schemas['Recomputation'], 'considered' | 'planned'>;
