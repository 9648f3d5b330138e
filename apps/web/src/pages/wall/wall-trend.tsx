import type { IndicatorItem, SeriesPointOut } from '@kts/contract';
import { comparePeriods, isRank, type Period, periodInYears } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { readingMark, toTrendLines } from '@kts/pictures';
import { useFormat } from '../../i18n/format.ts';
import classes from './wall.module.css';

type Point = Pick<
  SeriesPointOut,
  'period' | 'value' | 'status' | 'quality' | 'bound' | 'boundaries' | 'derivation'
>;
type PathPoint = { readonly period: Period; readonly value: number };

type WallTrendProps = {
  readonly points: readonly Point[];
  readonly path: readonly PathPoint[];
  readonly indicator: IndicatorItem;
};

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [800, 480, 40, 90, 60, 60];

/** A few strong lines that carry across a room: the figures, the path, first and last in numbers. */
export function WallTrend({ points, path, indicator }: WallTrendProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const [first, last, goal] = [points[0], points.at(-1), path.at(-1)];
  if (first === undefined || last === undefined || points.length + path.length < 2) return null;
  const { x, y } = scalesOf([...points, ...path], isRank(indicator));
  const place = ({ period, value }: PathPoint) => `${x(period)},${y(value)}`;
  const write = (point: Point) => format.marked(indicator, point);
  const { lines } = toTrendLines(
    [
      {
        key: 'figures',
        label: '',
        points: points.map((point) => ({ ...point, text: '', detail: '', mark: readingMark(point) })),
      },
    ],
    indicator.methodBreaks.map(({ period }) => ({ period, text: '' })),
  );
  const label = t('trendSummary', {
    count: points.length,
    first: write(first),
    firstPeriod: format.periodInText(first.period),
    last: write(last),
    lastPeriod: format.periodInText(last.period),
    target: goal === undefined ? '–' : format.targetValue(indicator, goal.value),
  });
  const end = goal === undefined || comparePeriods(goal.period, last.period) < 0 ? last : goal;
  const ends = [...new Set([first.period, end.period])];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={classes.picture}>
      <line x1={LEFT} x2={WIDTH - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} className={classes.axis} />
      {path.length > 0 && <polyline points={path.map(place).join(' ')} className={classes.path} />}
      {lines.map((line) => (
        <polyline key={line.key} points={line.points.map(place).join(' ')} className={classes.line} />
      ))}
      {points.map((point) => (
        <circle
          key={point.period}
          cx={x(point.period)}
          cy={y(point.value)}
          r={9}
          className={classes.dot}
          data-mark={readingMark(point)}
        />
      ))}
      {goal !== undefined && (
        <Goal at={[x(goal.period), y(goal.value)]} text={format.trimmed(goal.value, indicator.decimals)} />
      )}
      <Tag at={[x(last.period), y(last.value) - 24]} className={classes.tag}>
        {format.markedOnPicture(indicator, last)}
      </Tag>
      {ends.map((period) => (
        <Tag key={period} at={[x(period), HEIGHT - 14]} className={classes.tick}>
          {format.periodShort(period)}
        </Tag>
      ))}
    </svg>
  );
}

type TagProps = {
  readonly at: readonly [x: number, y: number];
  readonly className: string | undefined;
  readonly children: string;
};

/** A few words at a point, within the picture: at its sides they end where it ends. */
function Tag({ at: [x, y], className, children }: TagProps) {
  const side = x > WIDTH - 2 * RIGHT ? 'end' : x < 2 * RIGHT ? 'start' : 'middle';
  const from = { start: 8, middle: x, end: WIDTH - 8 }[side];
  return (
    <text x={from} y={y} textAnchor={side} className={className}>
      {children}
    </text>
  );
}

function Goal({ at: [x, y], text }: { readonly at: readonly [number, number]; readonly text: string }) {
  return (
    <>
      <path d={`M${x} ${y - 14}l14 14-14 14-14-14z`} className={classes.goal} />
      <Tag at={[x, y - 26]} className={classes.goalTag}>
        {text}
      </Tag>
    </>
  );
}

/** Zero stays at the foot, so that a small rise looks small; for places, 1 is on top. */
function scalesOf(points: readonly PathPoint[], places: boolean) {
  const years = points.map(({ period }) => periodInYears(period));
  const values = points.map(({ value }) => value);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const [low, high] = places ? [Math.max(...values), 1] : [Math.min(0, ...values), Math.max(...values)];
  const between = (share: number, start: number, end: number) =>
    Math.round((start + (end - start) * share) * 10) / 10;
  return {
    x: (period: Period) =>
      between(to === from ? 0.5 : (periodInYears(period) - from) / (to - from), LEFT + 40, WIDTH - RIGHT),
    y: (value: number) => between(high === low ? 1 : (value - low) / (high - low), HEIGHT - BOTTOM, TOP),
  };
}
