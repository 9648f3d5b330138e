import { describe, expect, test } from 'vitest';
import { indicatorOf } from './testing/indicator.ts';
import type { Area } from './area.ts';
import type { Indicator, MethodBreak } from './indicator.ts';
import type { ObservationStatus } from './observation.ts';
import { COMPARATORS, type NamedBaseline, type Target } from './target.ts';
import type { SeriesPoint } from './target-series.ts';
import { type Judgement, type JudgementInput, judgeTarget } from './verdict.ts';

const share = indicatorOf('digital-economy-grdp-share');
const days: Indicator = {
  ...share,
  code: 'days-per-dossier',
  unit: 'ngày',
  unitKind: 'rate',
  direction: 'lower',
  max: null,
};
const firms: Indicator = {
  ...share,
  code: 'digital-tech-firms',
  unit: 'doanh nghiệp',
  unitKind: 'count',
  max: null,
  integer: true,
  accumulation: 'stock',
  paceUnit: 'percent',
};
const growth: Indicator = { ...share, code: 'digital-economy-value-added-growth', min: null, max: null };
const rank: Indicator = {
  ...share,
  code: 'dti-rank',
  unit: 'hạng',
  unitKind: 'rank',
  direction: 'lower',
  min: 1,
  max: 63,
  integer: true,
};
const land: Indicator = { ...share, code: 'land-area', unit: 'km²', direction: 'none', max: null };
const cutIn = (period: string, status: 'B' | 'D'): MethodBreak => ({
  period,
  status,
  textVi: '',
  textEn: '',
});
const recut: Indicator = { ...share, breaks: [cutIn('2021', 'B'), cutIn('2023', 'D')] };

/** `2021 8.592, 2022 10.1 E, 2023 11 AB`: period, value, flags (A when left out). */
const series = (text: string): SeriesPoint[] =>
  text
    .split(', ')
    .filter(Boolean)
    .map((point) => {
      const [period = '', value, flags = 'A'] = point.split(' ');
      return {
        period,
        value: Number(value),
        status: [...flags] as ObservationStatus[],
        quality: 'ok',
        source: 'nso',
        boundaries: '2024',
        observation: 1,
        derivation: 'reported',
        releasedOn: null,
        bound: null,
        knownFrom: null,
        beside: [],
      };
    });

/** `>= 15 by 2025`, `range 35–40 by 2030`. */
function target(text: string, baseline: NamedBaseline | null = null): Target {
  const [comparator, values = '', , period = ''] = text.split(' ');
  const [value, valueMax = null] = values.split('–').map(Number);
  return {
    code: 't',
    area: 'tien-giang',
    indicator: 'i',
    period,
    value: value ?? 0,
    valueMax,
    baseline,
    comparator: COMPARATORS.find((known) => known === comparator) ?? '=',
    document: {
      code: '',
      number: null,
      titleVi: '',
      titleEn: '',
      issuedOn: null,
      issuer: '',
      area: null,
      address: null,
      note: null,
    },
    source: null,
    noteVi: null,
    noteEn: null,
    citations: [],
  };
}

type More = Partial<Pick<JudgementInput, 'today' | 'milestones'>> & {
  readonly baseline?: readonly [period: string, value: number];
  readonly validTo?: string;
};

const standing: Pick<Area, 'slug' | 'validTo' | 'successors'> = {
  slug: 'tien-giang',
  validTo: null,
  successors: [],
};

const given = (indicator: Indicator, wanted: string, readings: string, more: More = {}): JudgementInput => ({
  target: target(
    wanted,
    more.baseline ? { period: more.baseline[0], value: more.baseline[1], source: null } : null,
  ),
  indicator,
  area: more.validTo
    ? { slug: 'tien-giang', validTo: more.validTo, successors: ['dong-thap-2025'] }
    : standing,
  series: series(readings),
  milestones: more.milestones ?? [],
  today: more.today ?? '2024-06-30',
});

const figure = (value: number | null): string =>
  value === null ? '–' : String(Number(value.toFixed(4)) || 0);

/** A judgement in one line: verdict, gap, pace needed and actual in points or per cent, place on the path, year reached. */
function told(judgement: Judgement): string {
  const { verdict, reason, provisional, sensitive, gap, pace, position, yearReached } = judgement;
  const rates = (which: 'needed' | 'actual'): string =>
    figure(pace?.points?.[which] ?? null) + (pace?.percent ? ` or ${figure(pace.percent[which])} %` : '');
  return [
    verdict +
      (reason === null ? '' : ` (${reason})`) +
      (provisional ? ', provisional' : '') +
      (sensitive ? ', sensitive' : ''),
    gap === null ? '' : `gap ${figure(gap)}`,
    pace === null ? '' : `needs ${rates('needed')} | goes ${rates('actual')}`,
    position === null ? '' : `${position.side} ${figure(position.value)}`,
    yearReached === null
      ? ''
      : (yearReached.reason ?? `in ${figure(yearReached.points)} or ${figure(yearReached.percent)}`),
  ]
    .filter(Boolean)
    .join(' | ');
}

/**
 * What is expected was computed by a second implementation of docs/methods.md, written in Python for
 * this purpose (it walks the years where the code solves for them), and read over by hand.
 */
// biome-ignore format: a table reads better than its cells, one a line
const cases: Record<string, readonly (readonly [name: string, input: JudgementInput, told: string])[]> = {
  'the worked example of docs/methods.md: Tiền Giang': [
    ['8.592 % of 2021 alone, to 15 % by 2025',
      given(share, '= 15 by 2025', '2021 8.592'),
      'insufficient (one-point) | gap 6.408 | needs 1.602 or 14.9474 % | goes – or – % | no-pace'],
    ['8.59 % as printed',
      given(share, '= 15 by 2025', '2021 8.59'),
      'insufficient (one-point) | gap 6.41 | needs 1.6025 or 14.9541 % | goes – or – % | no-pace'],
    ['straight to 25 % by 2030',
      given(share, '= 25 by 2030', '2021 8.592'),
      'insufficient (one-point) | gap 16.408 | needs 1.8231 or 12.6 % | goes – or – % | no-pace'],
    ['if 2025 had closed at 12.0 %',
      given(share, '= 15 by 2025', '2021 8.592, 2025 12', { today: '2026-04-01' }),
      'missed | gap 3 | behind -3'],
    ['then on to 25 % by 2030',
      given(share, '= 25 by 2030', '2021 8.592, 2025 12', { today: '2026-04-01' }),
      'slow, sensitive | gap 13 | needs 2.6 or 15.8115 % | goes 0.852 or 8.7106 % | behind -3.8844 | in 2041 or 2034'],
    ['dissolved on 30 June 2025',
      given(share, '= 15 by 2025', '2021 8.592', { today: '2026-11-21', validTo: '2025-06-30' }),
      'area-dissolved | gap 6.408'],
  ],
  'rising': [
    ['on the path',
      given(share, '>= 15 by 2025', '2021 8, 2023 11.5'),
      'on-track | gap 3.5 | needs 1.75 or 14.208 % | goes 1.75 or 19.8958 % | on 0 | in 2025 or 2025'],
    ['ahead of it',
      given(share, '>= 15 by 2025', '2021 8, 2023 13'),
      'on-track | gap 2 | needs 1 or 7.4172 % | goes 2.5 or 27.4755 % | ahead 1.5 | in 2024 or 2024'],
    ['R = 0.95',
      given(share, '>= 15 by 2030', '2020 5, 2024 8.8'),
      'on-track | gap 6.2 | needs 1.0333 or 9.2953 % | goes 0.95 or 15.1803 % | behind -0.2 | in 2031 or 2028'],
    ['R just under 0.95',
      given(share, '>= 15 by 2030', '2020 5, 2024 8.79'),
      'accelerate, sensitive | gap 6.21 | needs 1.035 or 9.316 % | goes 0.9475 or 15.1476 % | behind -0.21 | in 2031 or 2028'],
    ['R = 0.60',
      given(share, '>= 15 by 2030', '2020 5, 2024 7.4'),
      'accelerate | gap 7.6 | needs 1.2667 or 12.4976 % | goes 0.6 or 10.2974 % | behind -1.6 | in 2037 or 2032'],
    ['R just under 0.60',
      given(share, '>= 15 by 2030', '2020 5, 2024 7.39'),
      'slow, sensitive | gap 7.61 | needs 1.2683 or 12.523 % | goes 0.5975 or 10.2602 % | behind -1.61 | in 2037 or 2032'],
    ['no change',
      given(share, '>= 15 by 2030', '2020 5, 2024 5'),
      'slow | gap 10 | needs 1.6667 or 20.0937 % | goes 0 or 0 % | behind -4 | no-pace'],
    ['going back',
      given(share, '>= 15 by 2030', '2020 5, 2024 4'),
      'reversing | gap 11 | needs 1.8333 or 24.6441 % | goes -0.25 or -5.4258 % | behind -5 | wrong-way'],
    ['three readings: the slope differs from first-to-last',
      given(share, '>= 15 by 2030', '2020 5, 2021 7, 2024 8'),
      'accelerate, sensitive | gap 7 | needs 1.1667 or 11.0453 % | goes 0.75 or 12.4683 % | behind -1 | in 2034 or 2030'],
    ['the last reading counts, not the best',
      given(share, '>= 15 by 2030', '2020 5, 2022 16, 2024 9'),
      'on-track | gap 6 | needs 1 or 8.8867 % | goes 1 or 15.8292 % | on 0 | in 2030 or 2028'],
    ['a target twenty years away',
      given(share, '= 50 by 2045', '2020 20, 2024 23'),
      'accelerate, sensitive | gap 27 | needs 1.2857 or 3.767 % | goes 0.75 or 3.5558 % | behind -1.8 | in 2060 or 2047'],
    ['a year that ends on the very day',
      given(share, '>= 15 by 2030', '2020 5, 2022 6'),
      'slow, sensitive | gap 9 | needs 1.125 or 12.1353 % | goes 0.5 or 9.5445 % | behind -1 | in 2040 or 2033'],
  ],
  'falling': [
    ['on the path',
      given(days, '<= 5 by 2025', '2020 10, 2022 8'),
      'on-track, sensitive | gap 3 | needs -1 or -14.5012 % | goes -1 or -10.5573 % | on 0 | in 2025 or 2027'],
    ['slow',
      given(days, '<= 5 by 2025', '2020 10, 2022 9.5'),
      'slow | gap 4.5 | needs -1.5 or -19.2612 % | goes -0.25 or -2.5321 % | behind 1.5 | in 2040 or 2048'],
    ['going up',
      given(days, '<= 5 by 2025', '2020 10, 2022 10.5'),
      'reversing | gap 5.5 | needs -1.8333 or -21.9103 % | goes 0.25 or 2.4695 % | behind 2.5 | wrong-way'],
    ['met early',
      given(days, '<= 5 by 2025', '2020 10, 2022 4.5'),
      'met-early | gap -0.5 | needs 0.1667 or 3.5744 % | goes -2.75 or -32.918 % | ahead -3.5 | already-met'],
    ['missed',
      given(days, '<= 5 by 2025', '2020 10, 2025 5.5', { today: '2026-01-01' }),
      'missed | gap 0.5 | behind 0.5'],
    ['met at the deadline',
      given(days, '<= 5 by 2025', '2020 10, 2025 5', { today: '2026-01-01' }),
      'met | gap 0 | on 0'],
    ['= is met by falling below it',
      given(days, '= 5 by 2025', '2020 10, 2022 4'),
      'met-early | gap -1 | needs 0.3333 or 7.7217 % | goes -3 or -36.7544 % | ahead -4 | already-met'],
  ],
  'met before the deadline': [
    ['by a single reading',
      given(share, '>= 15 by 2025', '2023 15.4'),
      'met-early | gap -0.4 | needs -0.2 or -1.3072 % | goes – or – % | already-met'],
    ['exactly',
      given(share, '= 15 by 2025', '2021 8, 2023 15'),
      'met-early | gap 0 | needs 0 or 0 % | goes 3.5 or 36.9306 % | ahead 3.5 | already-met'],
    ['by an estimate',
      given(share, '>= 15 by 2025', '2021 8, 2023 16 E'),
      'met-early, provisional | gap -1 | needs -0.5 or -3.1754 % | goes 4 or 41.4214 % | ahead 4.5 | already-met'],
    ['by a share that we computed, a hair below 15',
      given(share, '>= 15 by 2025', '2021 8, 2023 14.999999999999998'),
      'met-early | gap 0 | needs 0 or 0 % | goes 3.5 or 36.9306 % | ahead 3.5 | already-met'],
    ['in the target\'s own year',
      given(share, '>= 15 by 2025', '2021 8, 2025 15.1 E', { today: '2025-12-20' }),
      'met-early, provisional | gap -0.1 | ahead 0.1 | already-met'],
    ['from a start that met it already',
      given(share, '>= 15 by 2025', '2021 16, 2023 15.5'),
      'met-early | gap -0.5 | needs -0.25 or -1.6261 % | goes -0.25 or -1.5749 % | on 0 | already-met'],
    ['across a break',
      given(recut, '>= 15 by 2025', '2022 8, 2023 15.5', { baseline: ['2020', 7] }),
      'met-early | gap -0.5 | needs -0.25 or -1.6261 % | goes – or – % | already-met'],
  ],
  'after the deadline': [
    ['an official figure meets it',
      given(share, '>= 15 by 2025', '2021 8, 2025 15.2', { today: '2026-11-21' }),
      'met | gap -0.2 | ahead 0.2'],
    ['a provisional figure meets it',
      given(share, '>= 15 by 2025', '2021 8, 2025 15.2 P', { today: '2026-11-21' }),
      'met | gap -0.2 | ahead 0.2'],
    ['a provisional figure does not',
      given(share, '>= 15 by 2025', '2021 8, 2025 14.99 P', { today: '2026-11-21' }),
      'missed | gap 0.01 | behind -0.01'],
    ['an official figure after a break decides all the same',
      given(share, '>= 15 by 2025', '2021 8, 2025 15.2 AB', { today: '2026-11-21' }),
      'met | gap -0.2'],
    ['an estimate meets it',
      given(share, '>= 15 by 2025', '2021 8, 2025 15.2 E', { today: '2026-11-21' }),
      'met, provisional | gap -0.2 | ahead 0.2'],
    ['an estimate does not',
      given(share, '>= 15 by 2025', '2021 8, 2025 14 E', { today: '2026-11-21' }),
      'missed, provisional | gap 1 | behind -1'],
    ['only what the press says',
      given(share, '>= 15 by 2025', '2021 8, 2025 17 V', { today: '2026-11-21' }),
      'met, provisional | gap -2 | ahead 2'],
    ['provisional by hearsay',
      given(share, '>= 15 by 2025', '2021 8, 2025 17 PV', { today: '2026-11-21' }),
      'met, provisional | gap -2 | ahead 2'],
    ['nothing for the period, though an earlier reading met it',
      given(share, '>= 15 by 2025', '2021 8, 2024 15.3', { today: '2026-11-21' }),
      'awaiting (nothing-for-period) | gap -0.3 | ahead 2.05'],
    ['no reading at all',
      given(share, '>= 15 by 2025', '', { today: '2026-11-21' }),
      'awaiting (nothing-for-period)'],
    ['a reading of a later year does not stand in',
      given(share, '>= 15 by 2022', '2021 8, 2023 16', { today: '2026-11-21' }),
      'unreported (nothing-for-period) | gap 7'],
    ['only a later reading',
      given(share, '>= 15 by 2022', '2023 16', { today: '2026-11-21' }),
      'unreported (nothing-for-period)'],
    ['a single official reading',
      given(share, '>= 15 by 2025', '2025 12', { today: '2026-11-21' }),
      'missed | gap 3'],
    ['the last day still belongs to the race',
      given(share, '>= 15 by 2025', '2021 8, 2024 12', { today: '2025-12-31' }),
      'accelerate | gap 3 | needs 3 or 25 % | goes 1.3333 or 14.4714 % | behind -1.25 | in 2027 or 2026'],
    ['an estimate of the last day of the twelve months is still waited for',
      given(share, '>= 15 by 2025', '2021 8', { today: '2026-12-30' }),
      'awaiting (nothing-for-period) | gap 7'],
    ['from that day on nobody published it',
      given(share, '>= 15 by 2025', '2021 8', { today: '2026-12-31' }),
      'unreported (nothing-for-period) | gap 7'],
    ['twelve months after a leap day',
      given(firms, '>= 700 by 2024-02', '2023-02 600', { today: '2025-02-28' }),
      'unreported (nothing-for-period) | gap 100'],
    ['… and before one',
      given(firms, '>= 700 by 2023-02', '2022-02 600', { today: '2024-02-28' }),
      'awaiting (nothing-for-period) | gap 100'],
    ['the day after does not',
      given(share, '>= 15 by 2025', '2021 8, 2024 12', { today: '2026-01-01' }),
      'awaiting (nothing-for-period) | gap 3 | behind -1.25'],
    ['a target for a half-year passes in July',
      given(share, '>= 15 by 2025-S1', '2024-S1 8, 2025-S1 14', { today: '2025-07-01' }),
      'missed | gap 1 | behind -1'],
  ],
  'the meaning of meeting': [
    ['= in the direction',
      given(share, '= 15 by 2025', '2021 8, 2025 17', { today: '2026-11-21' }),
      'met | gap -2 | ahead 2'],
    ['~ in the direction',
      given(share, '~ 20 by 2025', '2021 8, 2025 19.9', { today: '2026-11-21' }),
      'missed | gap 0.1 | behind -0.1'],
    ['range, rising: its lower end',
      given(share, 'range 35–40 by 2030', '2021 20, 2024 35.5'),
      'met-early | gap -0.5 | needs -0.0833 or -0.2361 % | goes 5.1667 or 21.0782 % | ahead 10.5 | already-met'],
    ['range, rising: on the way',
      given(share, 'range 35–40 by 2030', '2021 20, 2024 24'),
      'accelerate, sensitive | gap 11 | needs 1.8333 or 6.4902 % | goes 1.3333 or 6.2659 % | behind -1 | in 2033 or 2031'],
    ['range, rising: beyond its far end',
      given(share, 'range 35–40 by 2030', '2030 41', { today: '2031-01-01' }),
      'met | gap -6'],
    ['range, falling: its upper end',
      given(days, 'range 3–5 by 2025', '2020 10, 2023 4.8'),
      'met-early | gap -0.2 | needs 0.1 or 2.0621 % | goes -1.7333 or -21.7026 % | ahead -2.2 | already-met'],
    ['range, falling: on the way',
      given(days, 'range 3–5 by 2025', '2020 10, 2023 8'),
      'accelerate, sensitive | gap 3 | needs -1.5 or -20.9431 % | goes -0.6667 or -7.1682 % | behind 1 | in 2028 or 2030'],
    ['no direction, a floor',
      given(land, '>= 42 by 2025', '2020 40, 2023 41'),
      'accelerate | gap 1 | needs 0.5 or 1.2122 % | goes 0.3333 or 0.8265 % | behind -0.2 | in 2026 or 2026'],
    ['no direction, a ceiling',
      given(land, '<= 38 by 2025', '2020 40, 2023 39'),
      'accelerate | gap 1 | needs -0.5 or -1.2904 % | goes -0.3333 or -0.8404 % | behind 0.2 | in 2026 or 2027'],
    ['no direction, a value',
      given(land, '= 42 by 2025', '2020 40, 2023 43'),
      'met-early | gap -1 | needs -0.5 or -1.1696 % | goes 1 or 2.44 % | ahead 1.8 | already-met'],
    ['a ceiling on what should rise',
      given(share, '<= 5 by 2025', '2020 10, 2023 8'),
      'accelerate, sensitive | gap 3 | needs -1.5 or -20.9431 % | goes -0.6667 or -7.1682 % | behind 1 | in 2028 or 2030'],
  ],
  'too little to rate': [
    ['no reading',
      given(share, '>= 15 by 2025', ''),
      'insufficient (no-points)'],
    ['one reading',
      given(share, '>= 15 by 2025', '2022 9'),
      'insufficient (one-point) | gap 6 | needs 2 or 18.5631 % | goes – or – % | no-pace'],
    ['a named start and one reading are two',
      given(share, '>= 15 by 2025', '2023 11.5', { baseline: ['2021', 8] }),
      'on-track | gap 3.5 | needs 1.75 or 14.208 % | goes 1.75 or 19.8958 % | on 0 | in 2025 or 2025'],
    ['a named start without a reading',
      given(share, '>= 15 by 2025', '', { baseline: ['2021', 8] }),
      'insufficient (no-points)'],
    ['a named start of the reading\'s own year',
      given(share, '>= 15 by 2025', '2021 8.1', { baseline: ['2021', 8] }),
      'insufficient (one-point) | gap 6.9 | needs 1.725 or 16.6545 % | goes – or – % | no-pace'],
    ['a named start after the last reading',
      given(share, '>= 15 by 2025', '2021 8, 2022 9', { baseline: ['2023', 10] }),
      'insufficient (one-point) | gap 6 | needs 2 or 18.5631 % | goes – or – % | no-pace'],
    ['the start is past the target',
      given(share, '>= 15 by 2025', '2021 16, 2023 14'),
      'insufficient (baseline-past-target) | gap 1 | needs 0.5 or 3.5098 % | goes -1 or -6.4586 % | behind -1.5 | wrong-way'],
    ['the start is the target',
      given(share, '>= 15 by 2025', '2021 15, 2023 14'),
      'insufficient (baseline-past-target) | gap 1 | needs 0.5 or 3.5098 % | goes -0.5 or -3.3908 % | behind -1 | wrong-way'],
    ['a falling start is past the target',
      given(days, '<= 5 by 2025', '2020 4, 2023 6'),
      'insufficient (baseline-past-target) | gap 1 | needs -0.5 or -8.7129 % | goes 0.6667 or 14.4714 % | behind 1.4 | wrong-way'],
    ['a start that counts from 100 to 0',
      given(days, '<= 0 by 2025', '2020 100, 2022 60'),
      'on-track | gap 60 | needs -20 or – % | goes -20 or -22.5403 % | on 0 | in 2025 or –'],
  ],
  'breaks': [
    ['named start before a break of method',
      given(recut, '>= 15 by 2025', '2020 7, 2021 8, 2022 9', { baseline: ['2020', 7] }),
      'insufficient (method-break) | gap 6 | needs 2 or 18.5631 % | goes – or – % | no-pace'],
    ['named start before a new definition',
      given(recut, '>= 15 by 2025', '2022 9, 2024 11', { baseline: ['2022', 9] }),
      'insufficient (definition-change) | gap 4 | needs 4 or 36.3636 % | goes – or – % | no-pace'],
    ['named start before both: method outranks',
      given(recut, '>= 15 by 2025', '2024 11', { baseline: ['2020', 7] }),
      'insufficient (method-break) | gap 4 | needs 4 or 36.3636 % | goes – or – % | no-pace'],
    ['unnamed start moves behind the break',
      given(recut, '>= 15 by 2025', '2020 20, 2021 8, 2022 9.75'),
      'on-track | gap 5.25 | needs 1.75 or 15.4416 % | goes 1.75 or 21.875 % | on 0 | in 2025 or 2025'],
    ['unnamed start moves behind both',
      given(recut, '>= 15 by 2025', '2020 20, 2022 9, 2023 10, 2024 12.5'),
      'on-track | gap 2.5 | needs 2.5 or 20 % | goes 2.5 or 25 % | on 0 | in 2025 or 2025'],
    ['one reading since the break',
      given(recut, '>= 15 by 2025', '2020 7, 2022 9, 2024 11'),
      'insufficient (one-point) | gap 4 | needs 4 or 36.3636 % | goes – or – % | no-pace'],
    ['a break after the last reading',
      given(recut, '>= 15 by 2025', '2021 8, 2022 9.75', { baseline: ['2021', 8] }),
      'on-track | gap 5.25 | needs 1.75 or 15.4416 % | goes 1.75 or 21.875 % | on 0 | in 2025 or 2025'],
    ['a flag B on the way moves an unnamed start, as the codebook\'s does',
      given(share, '>= 15 by 2025', '2021 8, 2022 12 PB, 2023 13'),
      'on-track | gap 2 | needs 1 or 7.4172 % | goes 1 or 8.3333 % | on 0 | in 2025 or 2025'],
    ['a flag on the start is behind us',
      given(share, '>= 15 by 2025', '2021 8 AB, 2023 11.5'),
      'on-track | gap 3.5 | needs 1.75 or 14.208 % | goes 1.75 or 19.8958 % | on 0 | in 2025 or 2025'],
    ['a break in mid-2021 leaves March 2021 behind',
      given({ ...firms, breaks: [cutIn('2021-07', 'B')] }, '>= 600 by 2025', '2021-03 300, 2021-09 400, 2023-09 484'),
      'on-track, sensitive | gap 116 | needs 51.5556 or 10.0194 % | goes 42 or 10 % | behind -10.1176 | in 2026 or 2026'],
  ],
  'zero and below': [
    ['from zero',
      given(firms, '>= 100 by 2025', '2020 0, 2022 40'),
      'on-track | gap 60 | needs 20 or 35.7209 % | goes 20 or – % | on 0 | in 2025 or –'],
    ['a latest of zero',
      given(firms, '>= 100 by 2025', '2020 10, 2022 0'),
      'reversing | gap 100 | needs 33.3333 | goes -5 | behind -46 | wrong-way'],
    ['a deficit closed',
      given(growth, '>= 0 by 2025', '2020 -5, 2022 -3'),
      'on-track | gap 3 | needs 1 | goes 1 | on 0 | in 2025 or –'],
    ['a deficit widened',
      given(growth, '>= 5 by 2025', '2020 -5, 2022 -6'),
      'reversing | gap 11 | needs 3.6667 | goes -0.5 | behind -5 | wrong-way'],
    ['a target below zero',
      given({ ...growth, direction: 'lower' }, '<= -4 by 2025', '2020 1, 2022 -1'),
      'on-track | gap 3 | needs -1 | goes -1 | on 0 | in 2025 or –'],
  ],
  'counts and amounts, per cent decides': [
    ['on track by growth, not by number',
      given(firms, '= 100000 by 2025', '2020 50000, 2022 65000'),
      'accelerate | gap 35000 | needs 11666.6667 or 15.4416 % | goes 7500 or 14.0175 % | behind -5000 | in 2027 or 2026'],
    ['a named start (50,000 firms of 2020)',
      given(firms, '= 100000 by 2025', '2023 74000', { baseline: ['2020', 50000] }),
      'accelerate | gap 26000 | needs 13000 or 16.2476 % | goes 8000 or 13.9604 % | behind -6000 | in 2027 or 2026'],
    ['both agree',
      given(firms, '>= 800 by 2025', '2021 400, 2023 570'),
      'on-track, sensitive | gap 230 | needs 115 or 18.4698 % | goes 85 or 19.3734 % | behind -30 | in 2026 or 2025'],
    ['quarters of a stock',
      given(firms, '>= 700 by 2025', '2022-Q4 440, 2023-Q2 491, 2023-Q3 505, 2024-Q1 540'),
      'on-track, sensitive | gap 160 | needs 91.4286 or 15.9852 % | goes 80 or 17.8021 % | behind -8.3333 | in 2026 or 2025'],
    ['a June beside a December',
      given(firms, '>= 700 by 2025', '2021 410, 2023-06 491'),
      'accelerate | gap 209 | needs 83.6 or 15.2409 % | goes 54 or 12.7713 % | behind -27.75 | in 2027 or 2026'],
    ['a stock of December is the stock of the year',
      given(firms, '>= 700 by 2025', '2021 410, 2025-12 720', { today: '2026-02-01' }),
      'met | gap -20 | ahead 20'],
    ['a stock of October is not',
      given(firms, '>= 700 by 2025', '2021 410, 2025-10 720', { today: '2026-02-01' }),
      'awaiting (nothing-for-period) | gap -20 | ahead 32.0833'],
  ],
  'ranks: points only': [
    ['climbing',
      given(rank, '<= 10 by 2025', '2020 30, 2022 20'),
      'on-track | gap 10 | needs -3.3333 | goes -5 | ahead -2 | in 2024 or –'],
    ['too slowly',
      given(rank, '<= 10 by 2025', '2020 30, 2022 27'),
      'slow | gap 17 | needs -5.6667 | goes -1.5 | behind 5 | in 2034 or –'],
    ['falling back',
      given(rank, '<= 10 by 2025', '2020 30, 2022 31'),
      'reversing | gap 21 | needs -7 | goes 0.5 | behind 9 | wrong-way'],
    ['there already',
      given(rank, '<= 10 by 2025', '2020 30, 2022 9'),
      'met-early | gap -1 | needs 0.3333 | goes -10.5 | ahead -13 | already-met'],
    ['missed',
      given(rank, '<= 10 by 2022', '2020 30, 2022 12'),
      'missed | gap 2 | behind 2'],
  ],
  'milestones': [
    ['behind the milestone of 2025',
      given(share, '>= 25 by 2030', '2021 8, 2025 13, 2026 15', { today: '2027-06-30', milestones: [{ period: '2025', value: 15 }] }),
      'accelerate, sensitive | gap 10 | needs 2.5 or 13.6219 % | goes 1.4 or 13.3967 % | behind -2 | in 2034 or 2031'],
    ['ahead of a late start',
      given(share, '>= 25 by 2030', '2021 8, 2023 10', { milestones: [{ period: '2028', value: 12 }] }),
      'slow, sensitive | gap 15 | needs 2.1429 or 13.9852 % | goes 1 or 11.8034 % | ahead 0.8571 | in 2038 or 2032'],
    ['those before the start and after the end are none',
      given(share, '>= 15 by 2025', '2021 8, 2023 11.5', { milestones: [{ period: '2020', value: 99 }, { period: '2030', value: 99 }] }),
      'on-track | gap 3.5 | needs 1.75 or 14.208 % | goes 1.75 or 19.8958 % | on 0 | in 2025 or 2025'],
  ],
  'dissolved areas': [
    ['before the deadline',
      given(share, '>= 25 by 2030', '2021 8, 2024 12', { today: '2025-07-01', validTo: '2025-06-30' }),
      'area-dissolved | gap 13 | behind -1.6667'],
    ['as of a day when it still stood',
      given(share, '>= 15 by 2025', '2021 8, 2023 11.5', { today: '2025-06-30', validTo: '2025-06-30' }),
      'on-track | gap 3.5 | needs 1.75 or 14.208 % | goes 1.75 or 19.8958 % | on 0 | in 2025 or 2025'],
    ['even when the target was met before',
      given(share, '>= 15 by 2025', '2021 8, 2024 15.5', { today: '2026-11-21', validTo: '2025-06-30' }),
      'area-dissolved | gap -0.5 | ahead 2.25'],
    ['after its deadline: judged as any other',
      given(share, '>= 10 by 2024', '2021 8, 2024 10.5', { today: '2026-11-21', validTo: '2025-06-30' }),
      'met | gap -0.5 | ahead 0.5'],
    ['on the last day of the target\'s period',
      given(share, '>= 10 by 2025-S1', '2025-S1 9', { today: '2026-11-21', validTo: '2025-06-30' }),
      'missed | gap 1'],
    ['without a reading',
      given(share, '>= 15 by 2025', '', { today: '2026-11-21', validTo: '2025-06-30' }),
      'area-dissolved'],
  ],
  'an estimate for a period that still runs': [
    ['rated, without a pace that is left',
      given(share, '>= 15 by 2025', '2021 8, 2025 13 E', { today: '2025-11-30' }),
      'accelerate | gap 2 | behind -2 | in 2027 or 2027'],
  ],
  'the two computations disagree': [
    ['points decide',
      given(share, '>= 40 by 2030', '2020 10, 2025 18.5', { today: '2026-06-30' }),
      'slow, sensitive | gap 21.5 | needs 4.3 or 16.675 % | goes 1.7 or 13.0926 % | behind -6.5 | in 2038 or 2032'],
    ['per cent decides',
      given({ ...share, paceUnit: 'percent' }, '>= 40 by 2030', '2020 10, 2025 18.5', { today: '2026-06-30' }),
      'accelerate, sensitive | gap 21.5 | needs 4.3 or 16.675 % | goes 1.7 or 13.0926 % | behind -6.5 | in 2038 or 2032'],
  ],
};

describe('judgeTarget', () => {
  for (const [group, rows] of Object.entries(cases)) {
    describe(group, () => {
      test.each(rows)('%s', (_name, input, expected) => {
        expect(told(judgeTarget(input))).toBe(expected);
      });
    });
  }
});

describe('what a judgement carries besides', () => {
  test('everything in the formulas of the worked example', () => {
    const judged = judgeTarget(given(share, '= 15 by 2025', '2021 8.592, 2025 12', { today: '2026-04-01' }));
    expect(judged.inputs).toEqual({
      y0: 8.592,
      t0: 2021,
      y: 12,
      t: 2025,
      yT: 15,
      tT: 2025,
      n: 0,
      direction: 'higher',
      decides: 'points',
      requiredFromBaseline: { points: expect.closeTo(1.602, 4), percent: expect.closeTo(14.9474, 4) },
      // R = 0.532 by points and 0.583 by per cent in docs/methods.md
      progressRatio: { points: expect.closeTo(0.5318, 4), percent: expect.closeTo(0.5827, 4) },
      targetSource: null,
      dissolvedOn: null,
      deadline: '2025-12-31',
      today: '2026-04-01',
    });
    expect(judged.baseline).toEqual({ period: '2021', value: 8.592, source: 'nso', named: false });
  });

  test('the ratio of paces: 0.85 of the 2.60 points a year that are needed, so three times as fast', () => {
    const { pace } = judgeTarget(
      given(share, '= 25 by 2030', '2021 8.592, 2025 12', { today: '2026-04-01' }),
    );
    expect(pace?.points).toEqual({
      needed: 2.6,
      actual: expect.closeTo(0.852),
      lastYear: null,
      ratio: expect.closeTo(0.3277, 4),
      slope: null,
    });
    expect(pace?.percent?.ratio).toBeCloseTo(0.5509, 4);
  });

  test('the pace of the last year stands beside that since the baseline', () => {
    const { pace } = judgeTarget(
      given(share, '= 20 by 2030', '2020 12, 2024 13.17, 2025 14.02', { today: '2026-04-01' }),
    );
    expect(pace?.points).toMatchObject({
      actual: expect.closeTo(0.404, 3),
      lastYear: expect.closeTo(0.85, 9),
    });
    const across = judgeTarget(
      given(recut, '= 20 by 2030', '2022 12, 2023 13, 2024 14', { today: '2025-04-01' }),
    );
    expect(across.pace?.points?.lastYear).toBeCloseTo(1, 9);
    const broken = judgeTarget(given(recut, '= 20 by 2030', '2022 12, 2023 13', { today: '2024-04-01' }));
    expect(broken.pace?.points?.lastYear).toBeNull();
  });

  test('the newest figure is told also when it does not decide, and why', () => {
    const of = (readings: string, today: string) => {
      const { latest, judged, latestAside } = judgeTarget(given(share, '>= 15 by 2025', readings, { today }));
      return [latest?.period, judged?.period, latestAside];
    };
    expect(of('2024 12, 2025 14', '2026-06-30')).toEqual(['2025', '2025', null]);
    expect(of('2024 12, 2026 16', '2027-06-30')).toEqual(['2026', '2024', 'after-period']);
    expect(of('2023 12, 2024 13', '2026-06-30')).toEqual(['2024', '2024', 'before-period']);
    expect(of('2023 12, 2024 13', '2025-06-30')).toEqual(['2024', '2024', null]);
    expect(of('2026 16', '2027-06-30')).toEqual(['2026', undefined, 'after-period']);
  });

  test.each<[string, 'lower' | 'upper' | 'about', string, string]>([
    ['>= 500 by 2025', 'upper', '2025 500', 'missed'],
    ['>= 500 by 2025', 'lower', '2025 500', 'met'],
    ['>= 500 by 2025', 'about', '2025 500', 'met'],
    ['>= 500 by 2025', 'upper', '2025 501', 'met'],
    ['>= 500 by 2025', 'lower', '2025 499', 'missed'],
    ['<= 500 by 2025', 'lower', '2025 500', 'missed'],
    ['<= 500 by 2025', 'upper', '2025 500', 'met'],
  ])('%s, printed as %s bound %s: %s', (wanted, bound, reading, verdict) => {
    const input = given(firms, wanted, reading, { today: '2026-06-30' });
    const judged = judgeTarget({ ...input, series: input.series.map((point) => ({ ...point, bound })) });
    expect(judged).toMatchObject({ verdict, provisional: false });
  });

  test.each([
    ['2.1 % apart', 979, true],
    ['2 % apart', 980, false],
  ])(
    'published and restated figures %s on the way: depends on the restatement %#',
    (_name, value, expected) => {
      const input = given(firms, '>= 2000 by 2030', '2022 1000, 2024 1200', { today: '2026-06-30' });
      const series = input.series.map((point, index) =>
        index === 0
          ? {
              ...point,
              boundaries: '2025' as const,
              beside: [{ ...point, boundaries: '2025' as const, value, derivation: 'sum' as const }],
            }
          : point,
      );
      expect(judgeTarget({ ...input, series }).conversionSensitive).toBe(expected);
    },
  );

  test('the slope goes through the readings from the baseline on', () => {
    const judged = judgeTarget(
      given(recut, '>= 25 by 2030', '2020 90, 2021 8, 2022 10', { baseline: ['2021', 8] }),
    );
    expect(judged.pace?.points?.slope).toBeNull();
    const longer = judgeTarget(
      given(share, '>= 15 by 2030', '2019 90, 2020 5, 2021 7, 2024 8', { baseline: ['2020', 5] }),
    );
    expect(longer.pace?.points?.slope).toBeCloseTo(0.6538, 4); // 17/26 by hand
  });

  test('the start that the document names, and nothing required of a target without a start', () => {
    const named = judgeTarget(given(firms, '= 100000 by 2025', '', { baseline: ['2020', 50000] }));
    expect(named.baseline).toEqual({ period: '2020', value: 50000, source: null, named: true });
    expect(named.inputs.requiredFromBaseline).toEqual({ points: 10000, percent: expect.closeTo(14.8698, 4) });
    expect(judgeTarget(given(firms, '= 100000 by 2025', '')).inputs).toMatchObject({
      y0: null,
      t0: null,
      y: null,
      t: null,
      n: null,
      requiredFromBaseline: { points: null, percent: null },
    });
  });

  test('per cent cannot decide where it is not defined', () => {
    const decides = (indicator: Indicator, readings: string) =>
      judgeTarget(given(indicator, '>= 100 by 2025', readings)).inputs.decides;
    expect(decides(firms, '2020 10, 2022 40')).toBe('percent');
    expect(decides(firms, '2020 0, 2022 40')).toBe('points');
    expect(decides({ ...rank, paceUnit: 'percent' }, '2020 300, 2022 200')).toBe('points');
    expect(decides(share, '2020 10, 2022 40')).toBe('points');
  });

  test('a dissolved area leads to its successors, from the day after', () => {
    const on = (today: string) =>
      judgeTarget(given(share, '>= 15 by 2025', '2021 8', { today, validTo: '2025-06-30' }));
    expect(on('2025-06-30')).toMatchObject({ successors: [], inputs: { dissolvedOn: null } });
    expect(on('2025-07-01')).toMatchObject({
      successors: ['dong-thap-2025'],
      inputs: { dissolvedOn: '2025-06-30' },
      pace: null,
      yearReached: null,
    });
  });

  test("the direction is the indicator's; without one, the comparator's", () => {
    const direction = (indicator: Indicator, wanted: string) =>
      judgeTarget(given(indicator, wanted, '')).inputs.direction;
    expect(direction(share, '>= 15 by 2025')).toBe('higher');
    expect(direction(share, '<= 15 by 2025')).toBe('lower');
    expect(direction(days, '= 5 by 2025')).toBe('lower');
    expect(direction(land, '<= 5 by 2025')).toBe('lower');
    expect(direction(land, 'range 4–5 by 2025')).toBe('higher');
  });

  test.each([
    ['a forecast from four readings', '2020 5, 2021 6, 2022 8, 2023 9', {}, null],
    ['three are too few', '2021 6, 2022 8, 2023 9', {}, 'too-few-points'],
    ['passed', '2020 5, 2021 6, 2022 8, 2023 9', { today: '2031-01-01' }, 'deadline-passed'],
    ['dissolved', '2020 5, 2021 6, 2022 8, 2023 9', { validTo: '2023-12-31' }, 'area-dissolved'],
  ])('forecast: %s', (_name, readings, more, reason) => {
    const { forecast, forecastReason } = judgeTarget(given(share, '>= 15 by 2030', readings, more));
    expect(forecastReason).toBe(reason);
    expect(forecast === null).toBe(reason !== null);
  });
});
