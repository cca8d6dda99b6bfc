import { Group } from '@visx/group';
import { LinePath } from '@visx/shape';
import { AxisBelow, AxisBeside } from './axis';
import { type ChartProps, ChartWithTable } from './chart-with-table';
import type { Figures } from './figures';
import { ChartLegend } from './legend';
import { Marker } from './marker';
import { stepped, trendLayout } from './trend-layout';
import { useFigureTexts } from './use-figure-texts';
import { useWidth } from './use-width';

interface TrendProps extends ChartProps {
  /** What holds until it changes: a balance, a number of cases. */
  readonly isStepped?: boolean;
}

/** How figures went on, month by month. */
export function Trend({ isStepped = false, ...props }: TrendProps) {
  return (
    <ChartWithTable {...props}>
      {(namedBy) => (
        <>
          <ChartLegend series={props.figures.series} isLines />
          <Lines figures={props.figures} isStepped={isStepped} namedBy={namedBy} />
        </>
      )}
    </ChartWithTable>
  );
}

interface LinesProps {
  readonly figures: Figures;
  readonly isStepped: boolean;
  readonly namedBy: string;
}

function Lines({ figures, isStepped, namedBy }: LinesProps) {
  const [part, width] = useWidth<HTMLDivElement>();
  const { short, measure } = useFigureTexts(figures);
  const { height, left, bottom, x, y, lines, named } = trendLayout(figures, width);
  const names = new Map(figures.rows.map((row) => [row.name, row.text]));
  return (
    <div ref={part}>
      <p className="chart__measure" aria-hidden="true">
        {measure}
      </p>
      <svg className="chart__drawing" role="img" aria-labelledby={namedBy} viewBox={`0 0 ${width} ${height}`}>
        <AxisBeside ticks={y.ticks(4).map((value) => ({ at: y(value), text: short(value) }))} from={14} to={bottom} left={left} />
        <AxisBelow ticks={named.map((name) => ({ at: x(name)!, text: names.get(name)! }))} from={left} to={width} top={bottom} />
        {y(0) < bottom && <path className="chart__zero" d={`M${left} ${y(0)}H${width}`} />}
        {lines.map(({ key, look, parts }) => (
          <Group key={key}>
            {parts.map((points, index) => (
              <LinePath
                key={index}
                className={`chart__trend chart__trend--${look}`}
                data={isStepped ? stepped(points) : [...points]}
                x={(point) => point.x}
                y={(point) => point.y}
              />
            ))}
            {parts.flat().map((point) => (
              <Marker key={point.x} look={look} {...point} />
            ))}
          </Group>
        ))}
      </svg>
    </div>
  );
}
