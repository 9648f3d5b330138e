import { describe, expect, test } from 'vitest';
import { indicatorOf } from './testing/indicator.ts';
import { changesBetween, verdictChanges } from './area-changes.ts';
import type { ShownReading } from './computed-reading.ts';
import { gapsOf } from './data-gaps.ts';
import { changesFinding, ratioFindings, trendFindings } from './figure-findings.ts';
import type { StandingOf } from './figure-used.ts';
import { findingsOf, MOST_FINDINGS } from './findings.ts';
import type { Indicator } from './indicator.ts';
import type { Observation, ObservationStatus } from './observation.ts';
import { progressFindings, type TargetFound } from './progress-findings.ts';
import { standingFindings } from './standing-findings.ts';
import type { Target } from './target.ts';
import type { SeriesPoint } from './target-series.ts';
import { judgeTarget } from './verdict.ts';

const indicator = (code: string, more: Partial<Indicator> = {}): Indicator =>
  indicatorOf(code, { max: null, ...more });

const share = indicator('share', {
  formula: { kind: 'ratio', first: 'value-added', second: 'grdp', factor: 100 },
});
const index = indicator('index', { unit: 'điểm (0–1)' });
const indexRank = indicator('index-rank', { unitKind: 'rank', direction: 'lower' });
const population = indicator('population', { direction: 'none' });
const amount = indicator('amount', { restate: 'sum', paceUnit: 'percent' });

let ids = 0;
const reading = (
  code: string,
  period: string,
  value: number | null,
  more: Partial<ShownReading> = {},
): ShownReading => {
  ids += 1;
  return {
    id: ids,
    knownFrom: null,
    indicator: code,
    area: 'tien-giang',
    period,
    source: 'mic',
    boundaries: '2024',
    value,
    missingReason: value === null ? 'O' : null,
    status: ['A'],
    quality: 'ok',
    bound: null,
    note: null,
    noteEn: null,
    releasedOn: null,
    sourceTitle: null,
    sourceUrl: null,
    derivation: 'reported',
    parts: [],
    missingParts: [],
    ...more,
  };
};

const standing = (of: Indicator, latest: ShownReading, more: Partial<StandingOf> = {}): StandingOf => ({
  indicator: of,
  latest,
  previous: null,
  rank: null,
  mean: null,
  differenceFromMean: null,
  ...more,
});

const published = (value: number, observation: number) => ({
  value,
  of: 63,
  kind: 'published' as const,
  period: '2021',
  source: 'mic',
  observation,
  parts: [observation],
});

const point = (period: string, value: number, status: ObservationStatus[] = ['A']): SeriesPoint => ({
  period,
  value,
  status,
  quality: 'ok',
  source: 'province',
  boundaries: '2024',
  observation: 7,
  derivation: 'reported',
  releasedOn: null,
  bound: null,
  knownFrom: null,
  beside: [],
});

type GivenTarget = {
  value: number;
  period: string;
  from?: string | null;
  area?: string;
  of?: Indicator;
  document?: string;
};

function found(
  { value, period, from = null, area = 'tien-giang', of = share, document = 'd' }: GivenTarget,
  series: readonly SeriesPoint[],
  today = '2022-12-31',
): TargetFound {
  const target: Target = {
    code: `${of.code}-${area}-${period}-${value}-${document}`,
    area: from ?? area,
    indicator: of.code,
    period,
    comparator: '>=',
    value,
    valueMax: null,
    baseline: null,
    source: null,
    noteVi: null,
    noteEn: null,
    citations: [],
    document: {
      code: document,
      number: null,
      titleVi: '',
      titleEn: '',
      issuedOn: null,
      issuer: '',
      area: null,
      address: null,
      note: null,
    },
  };
  const judgement = judgeTarget({
    target,
    indicator: of,
    area: { slug: area, validTo: null, successors: [] },
    series,
    milestones: [],
    today,
  });
  return { target, indicator: of, area, inheritedFrom: from, judgement, latestParts: [], judgedParts: [] };
}

describe('progress: the latest figure against its targets', () => {
  test('two years of one indicator are one finding, by year, with what each needs', () => {
    const series = [point('2021', 8.59)];
    const [finding, ...rest] = progressFindings(
      [found({ value: 25, period: '2030' }, series), found({ value: 15, period: '2025' }, series)],
      'tien-giang',
    );
    expect(rest).toEqual([]);
    expect(finding?.latest).toMatchObject({ observation: 7, parts: [7], value: 8.59, period: '2021' });
    expect(finding?.figures).toEqual([finding?.latest]);
    expect(finding?.targets.map(({ period }) => period)).toEqual(['2025', '2030']);
    expect(finding?.targets[0]?.gap).toBeCloseTo(6.41, 10);
    expect(finding?.targets[0]?.needed).toBeCloseTo(1.6025, 10);
    expect(finding?.targets[1]?.needed).toBeCloseTo(16.41 / 9, 10);
    expect(finding?.targets[0]?.actual).toBeNull();
  });

  test('the same target in two documents is told once', () => {
    const series = [point('2021', 8.59)];
    const [finding] = progressFindings(
      [
        found({ value: 15, period: '2025', document: 'a' }, series),
        found({ value: 15, period: '2025', document: 'b' }, series),
      ],
      'tien-giang',
    );
    expect(finding?.targets).toHaveLength(1);
  });

  test.each<[name: string, targets: TargetFound[], told: [inherited: string | null, importance: number][]]>([
    ['no target', [], []],
    ['a target without a figure says nothing', [found({ value: 15, period: '2025' }, [])], []],
    [
      'own before inherited: the national one of the same indicator is left to the table',
      [
        found({ value: 15, period: '2025' }, [point('2021', 8.59)]),
        found({ value: 30, period: '2030', from: 'vn' }, [point('2021', 8.59)]),
      ],
      [[null, 100]],
    ],
    [
      'nothing of its own: what it falls under is promoted, of its own area first',
      [
        found({ value: 15, period: '2025', from: 'old', area: 'old' }, [point('2021', 8.59)]),
        found({ value: 30, period: '2030', from: 'vn' }, [point('2021', 8.59)]),
      ],
      [
        ['old', 40],
        ['vn', 85],
      ],
    ],
  ])('%s', (_name, targets, told) => {
    expect(
      progressFindings(targets, 'tien-giang').map(({ inheritedFrom, importance }) => [
        inheritedFrom,
        importance,
      ]),
    ).toEqual(told);
  });
});

describe('standing: place, movement and distance from the mean', () => {
  const latest = reading('index', '2021', 0.4856);
  const placed = { rank: published(12, 501), mean: published(0.4098, 502) };

  test('the founding figures: 12 of 63, 0,4856 against 0,4098, above it by 0,0758', () => {
    const [finding] = standingFindings([
      standing(index, latest, { ...placed, differenceFromMean: 0.4856 - 0.4098 }),
    ]);
    expect(finding).toMatchObject({ rank: { place: 12, of: 63 }, mean: { value: 0.4098 }, before: null });
    expect(finding?.difference).toBeCloseTo(0.0758, 10);
    expect(finding?.figures.map(({ observation }) => observation)).toEqual([latest.id, 501, 502]);
  });

  const moved = (before: number | null, more: Partial<ShownReading> = {}) => {
    const now = reading('index-rank', '2021', 12);
    const previous = reading('index-rank', '2020', before, more);
    return standingFindings([
      standing(index, latest, placed),
      standing(indexRank, now, { rank: published(12, 501), previous }),
    ]);
  };

  test.each<[name: string, before: number | null, more: Partial<ShownReading>, gained: number | null]>([
    ['up three places', 15, {}, 3],
    ['down two places', 10, {}, -2],
    ['unchanged', 12, {}, 0],
    ['missing before', null, {}, null],
    ['on another list of provinces: no movement', 15, { boundaries: '2025' }, null],
  ])('movement: %s', (_name, before, more, gained) => {
    expect(moved(before, more)[0]?.before?.gained ?? null).toBe(gained);
  });

  test('a break of method: the profile gives nothing before, so nothing moves', () => {
    const now = reading('index-rank', '2021', 12);
    const [finding] = standingFindings([
      standing(index, latest, placed),
      standing(indexRank, now, { rank: published(12, 501), previous: null }),
    ]);
    expect(finding?.before).toBeNull();
  });

  test('a rank of the same period is told with its index, a later one by itself', () => {
    expect(moved(15)).toHaveLength(1);
    const later = reading('index-rank', '2022', 20);
    const both = standingFindings([
      standing(index, latest, placed),
      standing(indexRank, later, { rank: { ...published(20, 600), of: 63, period: '2022' } }),
    ]);
    expect(both.map((each) => each.rank?.place)).toEqual([12, 20]);
    expect(both[1]?.value).toBeNull();
  });

  test.each<[name: string, given: StandingOf]>([
    ['neither place nor mean', standing(index, latest)],
    ['the mean beside itself', standing(index, latest, { mean: published(0.4856, latest.id ?? 0) })],
  ])('%s: nothing to tell', (_name, given) => {
    expect(standingFindings([given])).toEqual([]);
  });

  test('published before computed, and the size of a province last', () => {
    const computed = {
      ...published(3, 1),
      kind: 'computed' as const,
      observation: null,
      parts: [1, 2, 3],
      of: 63,
    };
    const [first, second, third] = [
      standing(index, latest, placed),
      standing(share, reading('share', '2021', 9), { rank: computed }),
      standing(amount, reading('amount', '2021', 9), { rank: computed }),
    ].flatMap((each) => standingFindings([each]));
    expect(first?.importance).toBeGreaterThan(second?.importance ?? 0);
    expect(second?.importance).toBeGreaterThan(third?.importance ?? 0);
    expect(second?.figures.at(-1)).toMatchObject({ observation: null, parts: [1, 2, 3], derivation: 'rank' });
  });
});

describe('ratio: a figure taken apart', () => {
  const derived = (first: ShownReading, second: ShownReading, value: number | null) =>
    reading('share', '2021', value, { id: null, derivation: 'derived', parts: [first, second] });
  const [added, grdp] = [reading('value-added', '2021', 8619), reading('grdp', '2021', 100_314)];

  test('8.619 of 100.314', () => {
    const [finding] = ratioFindings([{ indicator: share, readings: [derived(added, grdp, 8.592)] }]);
    expect(finding).toMatchObject({
      first: { value: 8619 },
      second: { value: 100_314 },
      value: { value: 8.592 },
    });
    expect(finding?.figures.map(({ observation }) => observation)).toEqual([added.id, grdp.id]);
  });

  test('what goes before a computed figure elsewhere is told here as well', () => {
    const published = reading('share', '2021', 8.6);
    const firmer = reading('grdp', '2021', 100_300, { id: null, derivation: 'derived' });
    const press = reading('grdp', '2021', 100_314, { status: ['V'] });
    const [finding] = ratioFindings([
      { indicator: share, readings: [published, derived(added, press, 8.592)] },
      { indicator: amount, readings: [press, firmer] },
    ]);
    expect(finding).toMatchObject({ second: { value: 100_300, status: ['A'] }, value: { value: 8.6 } });
    expect(finding?.figures.map(({ observation }) => observation)).toEqual([added.id, null, published.id]);
  });

  test.each<[name: string, readings: ShownReading[]]>([
    ['nothing derived', [reading('share', '2021', 8.59)]],
    ['a part without a value', [derived(added, reading('grdp', '2021', null), null)]],
    ['a part that is itself computed', [derived(added, { ...grdp, id: null, derivation: 'derived' }, 8.592)]],
    ['a part of another source', [derived(added, { ...grdp, source: 'nso' }, 8.592)]],
  ])('%s: nothing to tell', (_name, readings) => {
    expect(ratioFindings([{ indicator: share, readings }])).toEqual([]);
  });
});

describe('trend: against the reading before', () => {
  test.each<
    [
      name: string,
      of: Indicator,
      at: readonly [now: number | null, before: number | null],
      change: number | null,
    ]
  >([
    ['up in points', share, [13.17, 12.44], 0.73],
    ['down', share, [10, 12], -2],
    ['a better place is up', indexRank, [71, 86], 15],
    ['nothing before', share, [13.17, null], null],
    ['no value now', share, [null, 12], null],
    ['neither better nor worse', population, [10, 9], null],
  ])('%s', (_name, of, [now, before], change) => {
    const previous = before === null ? null : reading(of.code, '2023', before);
    const [finding] = trendFindings([standing(of, reading(of.code, '2024', now), { previous })]);
    if (change === null) expect(finding).toBeUndefined();
    else expect(finding?.change).toBeCloseTo(change, 10);
  });

  test('amounts in per cent, never from zero', () => {
    const from = (before: number) =>
      trendFindings([
        standing(amount, reading('amount', '2024', 110), { previous: reading('amount', '2023', before) }),
      ])[0]?.changePercent;
    expect(from(100)).toBeCloseTo(10, 10);
    expect(from(0)).toBeNull();
  });
});

describe('changes between two moments', () => {
  const stored = (code: string, value: number | null): Observation => {
    const {
      derivation: _derivation,
      parts: _parts,
      missingParts: _missing,
      id,
      ...rest
    } = reading(code, '2022', value);
    return { ...rest, id: id ?? 0 };
  };
  const [old, same, gone] = [stored('share', 12.67), stored('index', 0.5), stored('amount', 3)];
  const revised = { ...old, id: 900, value: 12.63 };
  const fresh = stored('population', 1_000);
  const changes = changesBetween([old, same, gone], [revised, same, fresh]);

  test('new, revised and withdrawn; what is the same is no change', () => {
    expect(changes.map(({ key, before, after }) => [key.indicator, before?.value, after?.value])).toEqual([
      ['share', 12.67, 12.63],
      ['population', undefined, 1_000],
      ['amount', 3, undefined],
    ]);
  });

  test('counted, with the revision told in full and every id', () => {
    const finding = changesFinding('2024-06-30', changes, [], new Set(['share']));
    expect(finding).toMatchObject({
      created: 1,
      revised: 1,
      withdrawn: 1,
      example: { before: { indicator: 'share', value: 12.67 }, after: { indicator: 'share', value: 12.63 } },
      importance: 70,
    });
    expect(finding?.figures.map(({ observation }) => observation)).toEqual([900, fresh.id, gone.id]);
  });

  test('news of population alone come last; no news are no finding', () => {
    const aside = changesBetween([], [fresh]);
    expect(changesFinding('2024-06-30', aside, [], new Set(['share']))?.importance).toBe(30);
    expect(changesFinding('2024-06-30', [], [], new Set())).toBeNull();
  });

  test('a figure that became missing has no value to tell', () => {
    const emptied = changesBetween([old], [{ ...old, id: 901, value: null, missingReason: 'O' }]);
    expect(changesFinding('2024-06-30', emptied, [], new Set(['share']))).toBeNull();
  });

  test('verdicts that changed; a new target has none before', () => {
    expect(
      verdictChanges(
        [
          { target: 'a', verdict: 'slow' },
          { target: 'b', verdict: 'slow' },
        ],
        [
          { target: 'a', verdict: 'met' },
          { target: 'b', verdict: 'slow' },
          { target: 'c', verdict: 'met' },
        ],
      ),
    ).toEqual([{ target: 'a', from: 'slow', to: 'met' }]);
  });
});

describe('all together', () => {
  const input = (targets: readonly TargetFound[], indicators: readonly StandingOf[]) =>
    findingsOf({
      area: 'tien-giang',
      targets,
      changes: null,
      indicators: indicators.map((each) => ({ ...each, readings: [each.latest] })),
    });

  test('nothing known, nothing told', () => {
    expect(input([], [])).toEqual([]);
    expect(input([found({ value: 15, period: '2025' }, [])], [])).toEqual([]);
  });

  test('at most five, at most two of a kind, the most important first, none without figures', () => {
    const many = Array.from({ length: 6 }, (_, at) =>
      standing(indicator(`index${at}`), reading(`index${at}`, '2021', 1), {
        rank: published(at + 1, 700 + at),
        mean: published(0.5, 800 + at),
        previous: reading(`index${at}`, '2020', 0.9),
      }),
    );
    const chosen = input([found({ value: 15, period: '2025' }, [point('2021', 8.59)])], many);
    expect(chosen.map(({ kind }) => kind)).toEqual(['progress', 'standing', 'standing', 'trend', 'trend']);
    expect(chosen).toHaveLength(MOST_FINDINGS);
    expect(chosen.every(({ figures }) => figures.length > 0)).toBe(true);
    expect(chosen.flatMap(({ figures }) => figures).every(({ parts }) => parts.length > 0)).toBe(true);
  });

  test('a trend of what a place or a target has told is left out', () => {
    const previous = reading('share', '2020', 7);
    const chosen = input(
      [found({ value: 15, period: '2025' }, [point('2021', 8.59)])],
      [standing(share, reading('share', '2021', 8.59), { previous })],
    );
    expect(chosen.map(({ kind }) => kind)).toEqual(['progress']);
  });
});

describe('gaps', () => {
  const base = { has: new Set(['share']), expected: [], used: [], today: '2022-12-31', changes: 1 };
  const known = found({ value: 15, period: '2025' }, [point('2021', 8.59)]);
  const unknown = found({ value: 80, period: '2025', of: index }, []);

  test.each<[name: string, input: Parameters<typeof gapsOf>[0], kinds: string[]]>([
    ['none', { ...base, targets: [known] }, []],
    ['nothing at all', { ...base, targets: [], has: new Set(), changes: 0 }, ['no-figures', 'no-targets']],
    ['a target without a figure', { ...base, targets: [known, unknown] }, ['targets-without-figures']],
    [
      'an indicator that others have',
      { ...base, targets: [known], expected: ['share', 'dti'] },
      ['missing-indicators'],
    ],
    [
      'named once: lacking for a target, not missing besides',
      { ...base, targets: [unknown], expected: ['index'] },
      ['targets-without-figures'],
    ],
    ['a figure of three years ago', { ...base, targets: [known], today: '2024-06-30' }, ['old-figures']],
    ['a figure of two years ago is not old', { ...base, targets: [known], today: '2023-12-31' }, []],
    ['nothing new since the last report', { ...base, targets: [known], changes: 0 }, ['no-changes']],
  ])('%s', (_name, input, kinds) => {
    expect(gapsOf(input).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('second-hand figures are counted', () => {
    const [finding] = progressFindings(
      [found({ value: 15, period: '2025' }, [point('2021', 8.59, ['V'])])],
      'tien-giang',
    );
    expect(gapsOf({ ...base, targets: [known], used: [...(finding?.figures ?? [])] })).toEqual([
      { kind: 'unverified', have: 1, of: 1 },
    ]);
  });
});
