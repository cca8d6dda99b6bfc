import { Bar } from '@visx/shape';
import { useId } from 'react';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { ChartWithTable } from './chart-with-table';
import './charts.css';
import { type Coverage, coverageOf, coverageParts } from './coverage';
import type { Figures } from './figures';
import { fillOf, Patterns } from './patterns';
import { useWidth } from './use-width';

interface CoverageProps {
  /** Tyiyn. */
  readonly due: string;
  readonly received: string;
}

interface CoverageBarProps extends CoverageProps {
  readonly caption: string;
  readonly isTableFolded?: boolean;
}

/** How much of what is due was received: said, drawn and in a table. What is missing is hatched. */
export function CoverageBar({ caption, due, received, isTableFolded = false }: CoverageBarProps) {
  const say = useTexts('parts.charts');
  const coverage = coverageOf(due, received);
  const covered = useCovered(coverage);
  const isOver = coverage.over !== '0';
  const row = (name: 'due' | 'received' | 'missing' | 'over') => ({ name, text: say(name), values: [coverage[name]] });
  const figures: Figures = {
    caption,
    category: say('measure'),
    unit: 'money',
    series: [{ name: 'amount', text: say('amount') }],
    rows: [row('due'), row('received'), row(isOver ? 'over' : 'missing')],
  };
  return (
    <ChartWithTable figures={figures} isTableFolded={isTableFolded}>
      {() => (
        <>
          <p className="chart__sentence">{covered}</p>
          <CoverageStrip due={due} received={received} />
        </>
      )}
    </ChartWithTable>
  );
}

/** The bar alone, for a row of a table that has the amounts beside it. */
export function CoverageStrip({ due, received }: CoverageProps) {
  const id = useId();
  const coverage = coverageOf(due, received);
  const covered = useCovered(coverage);
  const [part, width] = useWidth<HTMLDivElement>();
  const parts = coverageParts(coverage, width);
  return (
    <div ref={part}>
      <svg className="chart__drawing" role="img" aria-label={covered} viewBox={`0 0 ${width} 24`}>
        <Patterns id={id} />
        <rect className="chart__bar chart__bar--outline" x="1" y="1" width={width - 2} height="22" fill={fillOf(id, 'outline')} />
        <Bar
          className="chart__bar chart__bar--missing"
          x={parts.received}
          {...inBar}
          width={parts.missing}
          fill={fillOf(id, 'missing')}
        />
        <Bar className="chart__bar chart__bar--solid" x={0} {...inBar} width={parts.received} fill={fillOf(id, 'solid')} />
        <Bar
          className="chart__bar chart__bar--stripes"
          x={parts.received}
          {...inBar}
          width={parts.over}
          fill={fillOf(id, 'stripes')}
        />
      </svg>
    </div>
  );
}

const inBar = { y: 1, height: 22 };

function useCovered({ due, received, share }: Coverage): string {
  const say = useTexts('parts.charts');
  const { money, percent } = useFormats();
  const amounts = { due: money(due), received: money(received) };
  return share === null ? say('nothingDue', amounts) : say('covered', { ...amounts, share: percent(share) });
}
