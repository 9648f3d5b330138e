import type { Codebook, Indicator } from '@kts/domain';
import { isRank, periodInYears, periodParts } from '@kts/domain';
import type { IssueCode } from '../formats/issue.ts';
import type { ImportGround, PlannedObservation } from './import-plan.ts';
import { plainNumber } from './plain-number.ts';

/** Something odd about one planned figure: looked at by a person, who says that it is right. */
export type Finding = {
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  readonly of: PlannedObservation;
  readonly message: string;
  readonly suggestion: string;
};

type Point = { readonly at: number; readonly value: number; readonly of: PlannedObservation | null };

/** Powers of ten by which units slip: per cent, thousand, million, billion. */
const SLIPS = [2, 3, 6, 9] as const;
const JUMP = 5;

/** Compares each figure with its neighbours in time, in the file and in what is known: slips of units, and jumps. */
export function checkSeries(
  observations: readonly PlannedObservation[],
  codebook: Codebook,
  ground: ImportGround,
): Finding[] {
  const findings: Finding[] = [];
  for (const { members: series, frequency } of seriesOf(observations)) {
    const first = series[0];
    const indicator = codebook.indicator(first?.key.indicator ?? '');
    if (first === undefined || indicator === undefined || !isComparable(indicator)) continue;
    const known = ground.series?.(first.key.indicator, first.key.area, first.key.source) ?? [];
    const planned = new Set(series.map(({ key }) => key.period));
    const points: Point[] = [
      ...series.flatMap((of) =>
        of.reading.value ? [{ at: periodInYears(of.key.period), value: of.reading.value, of }] : [],
      ),
      ...known.flatMap(({ period, boundaries, value }) =>
        boundaries === first.key.boundaries &&
        periodParts(period).frequency === frequency &&
        value !== 0 &&
        !planned.has(period)
          ? [{ at: periodInYears(period), value, of: null }]
          : [],
      ),
    ].toSorted((a, b) => a.at - b.at);
    if (points.length > 1) findings.push(...oddOnes(points, indicator));
    else findings.push(...beyondPeers(first, indicator, ground));
  }
  return findings;
}

/** No province is two hundred times the usual one: the richest is some twenty times as large. */
const FAR = 200;
const FEWEST_PEERS = 3;

/** Compares the provinces of one file, indicator and period with one another. */
export function checkPeers(observations: readonly PlannedObservation[], codebook: Codebook): Finding[] {
  const groups = new Map<string, PlannedObservation[]>();
  let last: PlannedObservation[] = [];
  for (const observation of observations) {
    const { indicator, period, source, boundaries } = observation.key;
    if (boundaries === null || !observation.reading.value) continue;
    const before = last[0]?.key;
    if (
      before?.period === period &&
      before.indicator === indicator &&
      before.source === source &&
      before.boundaries === boundaries
    ) {
      last.push(observation);
      continue;
    }
    const name = `${indicator}|${period}|${source}|${boundaries}`;
    last = groups.get(name) ?? [];
    if (last.length === 0) groups.set(name, last);
    last.push(observation);
  }
  return [...groups.values()].flatMap((group) => farFromPeers(group, codebook));
}

function farFromPeers(group: readonly PlannedObservation[], codebook: Codebook): Finding[] {
  const indicator = codebook.indicator(group[0]?.key.indicator ?? '');
  if (group.length < FEWEST_PEERS || indicator === undefined || !isComparable(indicator)) return [];
  const values = group.map(({ reading }) => reading.value ?? 0).toSorted((a, b) => a - b);
  const middle = values[Math.floor(values.length / 2)] ?? 0;
  return group.flatMap((of) => {
    const value = of.reading.value ?? 0;
    const ratio = value / middle;
    if (!(ratio > FAR || ratio < 1 / FAR)) return [];
    const finding = magnitude(of, value, middle, Math.round(Math.abs(Math.log10(ratio))), indicator);
    return [
      {
        ...finding,
        message: `Số ${value > middle ? 'lớn' : 'nhỏ'} hơn số ở giữa của các tỉnh trong tệp (${plainNumber(middle)}) hơn ${FAR} lần: có thể nhầm đơn vị hoặc dấu ngăn nghìn.`,
      },
    ];
  });
}

/** Ranks and rates of change jump by nature. */
const isComparable = (indicator: Indicator): boolean => !isRank(indicator) && (indicator.min ?? -1) >= 0;

type Series = {
  readonly source: string;
  readonly boundaries: string | null;
  readonly frequency: Frequency;
  readonly members: PlannedObservation[];
};

/** Maps within maps: making one text of five for every row takes longer than looking five up. */
function seriesOf(observations: readonly PlannedObservation[]): Series[] {
  const indicators = new Map<string, Map<string, Series[]>>();
  const all: Series[] = [];
  for (const observation of observations) {
    const { indicator, area, source, boundaries, period } = observation.key;
    const areas = indicators.get(indicator) ?? new Map<string, Series[]>();
    if (areas.size === 0) indicators.set(indicator, areas);
    const known = areas.get(area) ?? [];
    if (known.length === 0) areas.set(area, known);
    const frequency = frequencyOf(period);
    const series = known.find(
      (one) => one.frequency === frequency && one.source === source && one.boundaries === boundaries,
    );
    if (series !== undefined) series.members.push(observation);
    else {
      const begun = { source, boundaries, frequency, members: [observation] };
      known.push(begun);
      all.push(begun);
    }
  }
  return all;
}

type Frequency = 'A' | 'S' | 'Q' | 'M';

/** As the domain's, without taking the whole period apart: asked for every row. */
function frequencyOf(period: string): Frequency {
  if (period.length === 4) return 'A';
  const sign = period[5];
  return sign === 'S' || sign === 'Q' ? sign : 'M';
}

/** Each planned figure against the nearest one before it, or behind it for the first. */
function oddOnes(points: readonly Point[], indicator: Indicator): Finding[] {
  const middle =
    points.map(({ value }) => Math.abs(value)).toSorted((a, b) => a - b)[
      Math.floor((points.length - 1) / 2)
    ] ?? 0;
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    const other = before ?? points[at + 1];
    if (point.of === null || other === undefined) return [];
    const slip = slipOf(point.value, other.value) ?? null;
    // Of two that differ by a slip, the one far from the middle of the series is pointed out; of only two, the later.
    const isOdd =
      points.length === 2 ? before !== undefined || other.of === null : slipOf(point.value, middle) !== null;
    if (slip !== null && isOdd) return [magnitude(point.of, point.value, other.value, slip, indicator)];
    if (before === undefined || slip !== null) return [];
    return jumps(point, before) ? [jump(point.of, point.value, before.value)] : [];
  });
}

/** The power of ten by which two numbers differ, when it is one by which units slip. */
export function slipOf(value: number, other: number): number | null {
  const power = Math.abs(Math.log10(Math.abs(value / other)));
  return SLIPS.find((size) => Math.abs(power - size) < (size === 2 ? 0.12 : 0.2)) ?? null;
}

function jumps(point: Point, before: Point): boolean {
  const ratio = point.value / before.value;
  return point.at - before.at <= 1 && (ratio > JUMP || ratio < 1 / JUMP);
}

const magnitude = (
  of: PlannedObservation,
  value: number,
  other: number,
  slip: number,
  { unit }: Indicator,
): Finding => ({
  severity: 'warning',
  code: 'unit-magnitude',
  of,
  message: `Số ${Math.abs(value) > Math.abs(other) ? 'lớn' : 'nhỏ'} hơn kỳ bên cạnh (${plainNumber(other)}) khoảng 10^${slip} lần: có thể nhầm đơn vị.`,
  suggestion: `Kiểm tra đơn vị (${unit}).`,
});

const jump = (of: PlannedObservation, value: number, before: number): Finding => ({
  severity: 'warning',
  code: 'outlier',
  of,
  message: `Số ${value > before ? 'tăng' : 'giảm'} hơn ${JUMP} lần so với kỳ trước (${plainNumber(before)}).`,
  suggestion: 'Kiểm tra lại số; nếu đúng thì xác nhận.',
});

/** Without a history of its own a figure is held against all that is known of the other provinces. */
function beyondPeers(of: PlannedObservation, indicator: Indicator, ground: ImportGround): Finding[] {
  const { value } = of.reading;
  const spread =
    value && of.key.boundaries !== null ? ground.spread?.(of.key.indicator, of.key.source) : null;
  if (!value || !spread || spread.least <= 0) return [];
  const other = value > spread.most * 50 ? spread.most : value < spread.least / 50 ? spread.least : null;
  if (other === null) return [];
  const slip = Math.round(Math.abs(Math.log10(value / other)));
  return [
    {
      ...magnitude(of, value, other, slip, indicator),
      message: `Số khác xa mọi tỉnh khác (${plainNumber(spread.least)}–${plainNumber(spread.most)}): có thể nhầm đơn vị.`,
    },
  ];
}
