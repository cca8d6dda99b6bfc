import { CoverageStrip } from '../../charts/coverage-bar';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import type { PlaceLine } from '../../lists/place-filter';

/** A bar and what it says. It is drawn by what is missing, as the share is: the surplus of one case covers no other. */
export function Share({
  line: { coverage, dueToDate, shortfall },
}: {
  readonly line: Pick<PlaceLine, 'coverage' | 'dueToDate' | 'shortfall'>;
}) {
  const say = useTexts('finance.coverage');
  const { percent } = useFormats();
  if (coverage === null) return <span className="quiet">{say('nothingDueShort')}</span>;
  return (
    <div className="share">
      <span aria-hidden="true">
        <CoverageStrip due={dueToDate} received={String(BigInt(dueToDate) - BigInt(shortfall))} />
      </span>
      <span>{percent(coverage)}</span>
    </div>
  );
}
