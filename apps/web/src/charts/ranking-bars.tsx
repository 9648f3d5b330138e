import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { FAINT, FONT_SIZE, GRID, INK, PAPER } from './palette.ts';
import { type Reference, ReferenceRules } from './ranking-references.tsx';
import { BarShape, DotShape } from './ranking-shapes.tsx';
import { RankingTick } from './ranking-tick.tsx';
import type { RankingBar } from './to-ranking-bars.ts';
import { TooltipCard } from './tooltip-card.tsx';
import { usePrintWidth } from './use-print-width.ts';
import { placeTicks } from './value-axis.ts';

type RankingBarsProps = {
  /** Said of the whole picture to a screen reader. */
  readonly label: string;
  readonly bars: readonly RankingBar[];
  readonly references: readonly Reference[];
  /** Writes a figure on the axis. */
  readonly write: (value: number) => string;
  /** The figures are places: a long bar would praise the last, so that dots are drawn. */
  readonly places: boolean;
};

const ROW = 24;
/** On paper the bars move together, so that 63 stay on one page. */
const PAPER_ROW = 17;
const PAPER_HEIGHT = 880;
const AXIS = 34;
/** Width of a letter at 12 px, generously: Vietnamese has many wide ones. */
const LETTER = 6.9;

const longest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => text.length)) * LETTER;
const nameOf = ({ rank, label }: RankingBar): string => (rank === null ? label : `${rank}. ${label}`);

const FROM_ZERO: [(low: number) => number, 'auto'] = [(low) => Math.min(0, low), 'auto'];

/** There is no place 0: the axis says so, though the dots are counted from it. */
function placeAxis(bars: readonly RankingBar[]) {
  const ticks = placeTicks(Math.max(...bars.map(({ value }) => value)));
  return { ticks, domain: [0, ticks.at(-1) ?? 1] };
}

/** Horizontal bars, the best first. The height grows with the rows: 63 stay readable. */
export function RankingBars({ label, bars, references, write, places }: RankingBarsProps) {
  const names = Math.min(Math.max(longest(bars.map(nameOf)), 60), 150);
  const width = usePrintWidth();
  const row = width === '100%' ? ROW : Math.min(PAPER_ROW, PAPER_HEIGHT / bars.length);
  return (
    <ResponsiveContainer width={width} height={AXIS + 12 + bars.length * row} minWidth={200}>
      <BarChart
        data={[...bars]}
        layout="vertical"
        title={label}
        accessibilityLayer
        barCategoryGap={3}
        margin={{
          top: references.length > 0 ? 18 : 4,
          right: longest(bars.map(({ text }) => text)) + 10,
          bottom: 0,
          left: 0,
        }}
      >
        <CartesianGrid horizontal={false} stroke={GRID} />
        <XAxis
          type="number"
          {...(places ? placeAxis(bars) : { domain: FROM_ZERO, tickCount: 5 })}
          height={AXIS - 6}
          tickFormatter={write}
          tick={{ fontSize: FONT_SIZE, fill: FAINT }}
          stroke={FAINT}
        />
        <YAxis
          type="category"
          dataKey="key"
          width={names + 6}
          interval={0}
          tickLine={false}
          stroke={FAINT}
          tick={({ x, y, index }) => (
            <RankingTick x={Number(x)} y={Number(y)} bar={bars[index]} text={nameOf} />
          )}
        />
        <Tooltip
          cursor={{ fill: '#eef2f6' }}
          isAnimationActive={false}
          content={({ payload }) => <RankingTooltip bar={payload[0]?.payload} />}
        />
        <Bar dataKey="value" isAnimationActive={false} shape={places ? DotShape : BarShape}>
          <LabelList
            dataKey="text"
            position="right"
            offset={places ? 10 : 5}
            fill={INK}
            fontSize={FONT_SIZE}
            // A rim of paper keeps figures readable where a rule runs through them.
            stroke={PAPER}
            strokeWidth={5}
            paintOrder="stroke"
          />
        </Bar>
        <ReferenceRules references={references} />
      </BarChart>
    </ResponsiveContainer>
  );
}

function RankingTooltip({ bar }: { readonly bar: RankingBar | undefined }) {
  if (bar === undefined) return null;
  const { key, text, detail } = bar;
  return <TooltipCard lines={[{ key, label: nameOf(bar), text, detail }]} />;
}
