import { type ReactNode, useId } from 'react';
import { useTexts } from '../language/texts';
import { lineOf, type Point } from './geometry';
import type { Diagram, DiagramEdge, DiagramNode, Trace } from './trace';

interface DrawingProps {
  readonly diagram: Diagram;
  readonly trace: Trace;
  readonly scale: number;
}

/** The picture itself. Frames lie below the lines that cross them, single states above. */
export function Drawing({ diagram: { width, height, nodes, edges }, trace, scale }: DrawingProps) {
  const say = useTexts('parts.diagram');
  const id = useId();
  const holds = (node: DiagramNode): boolean => nodes.some(({ parent }) => parent === node.id);
  const kindOf = (edge: DiagramEdge): LineKind =>
    trace.open.has(edge.id) ? 'open' : trace.taken.has(edge.id) ? 'taken' : 'plain';
  const lines = [...edges].sort((one, other) => lineKinds.indexOf(kindOf(one)) - lineKinds.indexOf(kindOf(other)));
  return (
    <svg
      className="diagram__drawing"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      viewBox={`0 0 ${width} ${height}`}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
    >
      <title id={`${id}-title`}>{say('title')}</title>
      <desc id={`${id}-description`}>{say('description')}</desc>
      <defs>
        {lineKinds.map((kind) => (
          <marker
            key={kind}
            id={`${id}-${kind}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerUnits="userSpaceOnUse"
            markerWidth="10"
            markerHeight="10"
            orient="auto"
          >
            <path className={`diagram__head diagram__head--${kind}`} d="M0 0.5 10 5 0 9.5z" />
          </marker>
        ))}
      </defs>
      {nodes.filter(holds).map((node) => (
        <Box key={node.id} node={node} trace={trace} isFrame />
      ))}
      {lines.map((edge) => (
        <Line key={edge.id} edge={edge} kind={kindOf(edge)} head={`url(#${id}-${kindOf(edge)})`} />
      ))}
      {nodes
        .filter((node) => !holds(node))
        .map((node) => (
          <Box key={node.id} node={node} trace={trace} />
        ))}
      {edges.map((edge) => (
        <Label key={edge.id} edge={edge} kind={kindOf(edge)} />
      ))}
    </svg>
  );
}

const lineKinds = ['plain', 'taken', 'open'] as const;
type LineKind = (typeof lineKinds)[number];

function Line({
  edge: { points, ways },
  kind,
  head,
}: {
  readonly edge: DiagramEdge;
  readonly kind: LineKind;
  readonly head: string;
}) {
  return (
    <path className={`diagram__line diagram__line--${kind}`} d={lineOf(points as unknown as Point[])} markerEnd={head}>
      <title>{ways.map(({ text }) => text).join('; ')}</title>
    </path>
  );
}

function Label({ edge: { lines, labelAt }, kind }: { readonly edge: DiagramEdge; readonly kind: LineKind }) {
  if (labelAt === null) return null;
  const [x, y] = labelAt as unknown as Point;
  return (
    <Lines
      className={`diagram__label diagram__label--${kind}`}
      lines={lines}
      x={x}
      y={y - (lines.length - 1) * 7.5 + 4}
      lineHeight={15}
    />
  );
}

interface BoxProps {
  readonly node: DiagramNode;
  readonly trace: Trace;
  readonly isFrame?: boolean;
}

function Box({ node, trace, isFrame = false }: BoxProps) {
  const say = useTexts('parts.diagram');
  const { id, kind, x, y, width, height, lines, within } = node;
  const mark = markOf(id, trace);
  const place = { x, y, width, height, rx: kind === 'many' ? height / 2 : 4 };
  const classes = [
    'diagram__box',
    `diagram__box--${kind}`,
    isFrame && 'diagram__box--frame',
    mark !== null && `diagram__box--${mark}`,
  ];
  return (
    <g className={classes.filter(Boolean).join(' ')}>
      <title>{[lines.join(' '), ...within.map(({ text }) => `· ${text}`)].join('\n')}</title>
      <rect className="diagram__outline" {...place} />
      {kind === 'final' && <rect className="diagram__end" x={x + 4} y={y + 4} width={width - 8} height={height - 8} rx="2" />}
      {isFrame ? (
        <Lines className="diagram__name" lines={lines} x={x + 14} y={y + 26} lineHeight={18} />
      ) : (
        <Lines className="diagram__name" lines={lines} x={x + width / 2} y={y + 26} lineHeight={18} />
      )}
      {(mark === 'passed' || mark === 'ahead') && trace.passed.has(id) && <Tick x={x + width} y={y} />}
      {(mark === 'now' || mark === 'ahead') && (
        <Flag x={x - 12} y={y}>
          {say(mark)}
        </Flag>
      )}
    </g>
  );
}

type Mark = 'now' | 'around' | 'passed' | 'ahead';

/** What is active says so before what is past; where the case was and may be again is marked as next. */
function markOf(id: string, { now, around, passed, ahead }: Trace): Mark | null {
  if (now.has(id)) return 'now';
  if (around.has(id)) return 'around';
  if (ahead.has(id)) return 'ahead';
  return passed.has(id) ? 'passed' : null;
}

/** A word on the upper edge of a box. */
function Flag({ x, y, children }: { readonly x: number; readonly y: number; readonly children: string }) {
  return (
    <g className="diagram__flag">
      <rect x={x} y={y - 9} width={children.length * 8.2 + 12} height="17" rx="3" />
      <text x={x + 6} y={y + 4}>
        {children}
      </text>
    </g>
  );
}

export function Tick({ x, y }: { readonly x: number; readonly y: number }): ReactNode {
  return (
    <g className="diagram__tick" transform={`translate(${x} ${y})`}>
      <circle r="9" />
      <path d="M-4.5 0.5-1.5 3.5 4.5-3.5" />
    </g>
  );
}

interface LinesProps {
  readonly className: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly lineHeight: number;
}

function Lines({ className, lines, x, y, lineHeight }: LinesProps) {
  return (
    <text className={className}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={y + index * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
