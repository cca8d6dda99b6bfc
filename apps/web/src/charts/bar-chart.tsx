import { Group } from '@visx/group';
import { Bar } from '@visx/shape';
import { useId } from 'react';
import { AxisBelow } from './axis';
import { barHeight, barLayout, lineHeight, saysWidth } from './bar-layout';
import { type ChartProps, ChartWithTable } from './chart-with-table';
import type { Figures } from './figures';
import { ChartLegend } from './legend';
import { fillOf, Patterns } from './patterns';
import { useFigureTexts } from './use-figure-texts';
import { useWidth } from './use-width';

/** Bars in groups: what is due, appropriated, released, received and spent, period by period. */
export function BarChart(props: ChartProps) {
  return (
    <ChartWithTable {...props}>
      {(namedBy) => (
        <>
          <ChartLegend series={props.figures.series} />
          <Bars figures={props.figures} namedBy={namedBy} />
        </>
      )}
    </ChartWithTable>
  );
}

function Bars({ figures, namedBy }: { readonly figures: Figures; readonly namedBy: string }) {
  const id = useId();
  const [part, width] = useWidth<HTMLDivElement>();
  const { short, measure } = useFigureTexts(figures);
  const { height, scale, groups } = barLayout(figures, width);
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 130))).map((value) => ({ at: scale(value), text: short(value) }));
  return (
    <div ref={part}>
      <svg className="chart__drawing" role="img" aria-labelledby={namedBy} viewBox={`0 0 ${width} ${height + 44}`}>
        <Patterns id={id} />
        {groups.map(({ key, lines, y, bars }) => (
          <Group key={key}>
            <text className="chart__name" y={y}>
              {lines.map((line, place) => (
                <tspan key={place} x={0} dy={place === 0 ? 0 : lineHeight}>
                  {line}
                  {place < lines.length - 1 && ' '}
                </tspan>
              ))}
            </text>
            {bars.map((bar) => (
              <Group key={bar.key}>
                <Bar
                  className={`chart__bar chart__bar--${bar.look}`}
                  x={bar.x + 1}
                  y={bar.y}
                  width={Math.max(bar.value === null ? 0 : 1.5, bar.width)}
                  height={barHeight}
                  fill={fillOf(id, bar.look)}
                />
                <text className="chart__says" x={bar.saysAt} y={bar.y + barHeight - 3.5}>
                  {short(bar.value)}
                </text>
              </Group>
            ))}
          </Group>
        ))}
        <AxisBelow ticks={ticks} from={0} to={width - saysWidth} top={height} />
        <text className="chart__says" x={1} y={height + 40}>
          {measure}
        </text>
      </svg>
    </div>
  );
}
