import { codesFor, type WantedFigure, wantedFigures } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { type AreaName, AREAS } from './cases.ts';
import { judgedOn, worldOf } from './world.ts';

type World = { readonly r: readonly string[]; readonly t: readonly string[] };

const nameOf = (slug: string) => Object.entries(AREAS).find(([, area]) => area.slug === slug)?.[0] ?? slug;

const keyOf = ({ indicator, area, period, source, boundaries }: Omit<WantedFigure, 'gives'>) =>
  [
    indicator,
    nameOf(area),
    period,
    `${source}/${boundaries === null ? '-' : boundaries === '2024' ? 63 : 34}`,
  ].join(' ');

/** What is wanted, a line a figure: key, what for, how many targets, since when, what would do as well. */
function told({ r, t }: World, area: AreaName, on: string): string[] {
  const world = worldOf(r, t);
  const { judged } = judgedOn(world, area, on);
  const { figures, beyond } = wantedFigures(
    judged,
    (indicator) =>
      world.readings.filter((reading) => codesFor(indicator, world.codebook).includes(reading.indicator)),
    { today: on },
    world.codebook,
  );
  return [
    ...figures.map((figure) =>
      [
        keyOf(figure),
        `${figure.gives}×${figure.serves.length}`,
        `${figure.couldBeKnown.from} ${figure.couldBeKnown.by}`,
        ...(figure.as === null ? [] : [`as ${figure.as}`]),
        ...figure.instead.map((key) => `or ${keyOf({ ...figure, ...key })}`),
        ...(figure.set === null
          ? []
          : [`or ${figure.set.indicator} of ${figure.set.missing.length}/${figure.set.of}`]),
      ].join(', '),
    ),
    ...beyond.map(({ target }) => `nothing helps ${target.code}`),
  ];
}

const t25 = 'a na share 2025 >=20';
const t30 = 'a na share 2030 >=20';

describe('what is missing', () => {
  test.each<[string, World, readonly [AreaName, string], string[]]>([
    // Passed
    [
      'awaiting: the figure of its own period, of the first source in order where none has any',
      { r: [], t: [t25] },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, verdict×1, 2026-01-01 ended'],
    ],
    [
      'unreported: the same, of the source of the series',
      { r: ['share na 2024 mic/63 9'], t: [t25] },
      ['na', '2026-12-31'],
      ['share na 2025 mic/34, verdict×1, 2026-01-01 ended'],
    ],
    [
      'of the source that the document names, whatever others say',
      { r: ['share na 2025 nso/34 9'], t: [`${t25} src=province`] },
      ['na', '2026-06-01'],
      ['share na 2025 province/34, verdict×1, 2026-01-01 ended'],
    ],
    ['met: nothing', { r: ['share na 2025 nso/34 21'], t: [t25] }, ['na', '2026-06-01'], []],
    ['missed: nothing', { r: ['share na 2025 nso/34 19'], t: [t25] }, ['na', '2026-06-01'], []],
    ['met by an estimate: nothing', { r: ['share na 2025 nso/34 21 E'], t: [t25] }, ['na', '2026-06-01'], []],
    [
      'a doubted figure is none',
      { r: ['share na 2025 nso/34 21 doubtful'], t: [t25] },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, verdict×1, 2026-01-01 ended'],
    ],
    [
      'nor is one of another definition',
      { r: ['share na 2025 nso/34 21 D'], t: [t25] },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, verdict×1, 2026-01-01 ended'],
    ],
    // Running
    ['met early: nothing', { r: ['share na 2024 nso/63 21'], t: [t30] }, ['na', '2026-06-01'], []],
    [
      'two points: rated, nothing',
      { r: ['share na 2023 nso/63 8', 'share na 2024 nso/63 9'], t: [t30] },
      ['na', '2026-06-01'],
      [],
    ],
    [
      'no figure: the newest year that has ended, and the one before it',
      { r: [], t: [t30] },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, trend×1, 2026-01-01 ended', 'share na 2024 nso/63, trend×1, 2025-01-01 ended'],
    ],
    [
      'one figure: the newest year after it',
      { r: ['share na 2022 nso/63 9'], t: [t30] },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, trend×1, 2026-01-01 ended'],
    ],
    [
      'one figure of the newest year: the year before',
      { r: ['share na 2025 nso/34 9'], t: [t30] },
      ['na', '2026-06-01'],
      ['share na 2024 nso/63, trend×1, 2025-01-01 ended'],
    ],
    [
      'on the last day of a year it has not ended',
      { r: [], t: [t30] },
      ['na', '2025-12-31'],
      ['share na 2024 nso/63, trend×1, 2025-01-01 ended', 'share na 2023 nso/63, trend×1, 2024-01-01 ended'],
    ],
    [
      'a year that the source usually releases later is not asked for yet',
      {
        r: [
          'share hn 2023 nso/63 9 r=2024-10-01',
          'share hn 2024 nso/63 9 r=2025-10-01',
          'share na 2023 nso/63 9',
        ],
        t: [t30],
      },
      ['na', '2026-06-01'],
      ['share na 2024 nso/63, trend×1, 2025-10-01 released'],
    ],
    [
      'but it is once the source has released it for somebody',
      {
        r: [
          'share hn 2024 nso/63 9 r=2025-10-01',
          'share hn 2025 nso/34 9 r=2026-05-20',
          'share na 2023 nso/63 9',
        ],
        t: [t30],
      },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, trend×1, 2026-05-20 released'],
    ],
    [
      'the usual day: the median of what it took for other years',
      {
        r: [
          'share hn 2022 nso/63 9 r=2023-01-10',
          'share hn 2023 nso/63 9 r=2024-01-20',
          'share hn 2024 nso/63 9 r=2025-06-30',
        ],
        t: [t25],
      },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, verdict×1, 2026-01-20 usual'],
    ],
    [
      'a release that is known by its year alone was by today at the latest, and says nothing of the usual day',
      {
        r: ['hh hn 2025 mic/34 9 r=2026', 'share hn 2024 nso/63 9 r=2025'],
        t: [t25, 'b na hh 2025 >=20 src=mic'],
      },
      ['na', '2026-06-01'],
      [
        'share na 2025 nso/34, verdict×1, 2026-01-01 ended',
        'hh na 2025 mic/34, verdict×1, 2026-06-01 released',
      ],
    ],
    [
      'what one province reported says nothing of when another does',
      {
        r: ['hh hn 2025 province/34 9 r=2026-03-01', 'hh na 2024 province/63 9 r=2025-02-10'],
        t: ['a na hh 2025 >=20'],
      },
      ['na', '2026-06-01'],
      ['hh na 2025 province/34, verdict×1, 2026-02-10 usual'],
    ],
    [
      'what was told before the end of a year says nothing of when it is released',
      { r: ['share hn 2024 nso/63 9 E r=2024-12-20'], t: [t25] },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, verdict×1, 2026-01-01 ended'],
    ],
    [
      'a stock of the year’s middle is one point; the year’s end is the other',
      { r: ['hh na 2025-06 province/63 9'], t: ['a na hh 2030 >=20'] },
      ['na', '2026-06-01'],
      ['hh na 2025 province/34, trend×1, 2026-01-01 ended'],
    ],
    [
      'a stock of this year is the newest; the last year’s end goes before it',
      { r: ['hh na 2026-03 province/34 9'], t: ['a na hh 2030 >=20'] },
      ['na', '2026-06-01'],
      ['hh na 2025 province/34, trend×1, 2026-01-01 ended'],
    ],
    // Named baselines
    [
      'a named start is one of the two points',
      { r: [], t: [`${t30} base=2020:5`] },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, trend×1, 2026-01-01 ended'],
    ],
    [
      'after a named start only what is later helps',
      { r: ['share na 2025 nso/34 9'], t: [`${t30} base=2025:9`] },
      ['na', '2026-06-01'],
      ['share na 2026 nso/34, trend×1, 2027-01-01 ended'],
    ],
    [
      'a named start that is past the target: nothing helps',
      { r: ['share na 2025 nso/34 9'], t: [`${t30} base=2020:25`] },
      ['na', '2026-06-01'],
      ['nothing helps a'],
    ],
    [
      'a named start on another method: its figure as the later one is measured',
      { r: ['dti na 2024 mic/34 0.6'], t: ['a na dti 2030 >=0.8 base=2023:0.5'] },
      ['na', '2026-06-01'],
      ['dti na 2023 mic/63, trend×1, 2024-01-01 ended, as 2024'],
    ],
    // Breaks of method
    [
      'one figure before a change of method is none: two on the present one',
      { r: ['dti na 2023 mic/63 0.5'], t: ['a na dti 2030 >=0.8'] },
      ['na', '2026-06-01'],
      ['dti na 2025 mic/34, trend×1, 2026-01-01 ended', 'dti na 2024 mic/63, trend×1, 2025-01-01 ended'],
    ],
    [
      'one figure of the first year of a method: the next year, as the one before cannot be compared',
      { r: ['dti na 2024 mic/63 0.5'], t: ['a na dti 2030 >=0.8'] },
      ['na', '2025-06-01'],
      ['dti na 2025 mic/34, trend×1, 2026-01-01 ended'],
    ],
    // Territories
    [
      'the country has no list',
      { r: [], t: ['a vn share 2025 >=20'] },
      ['vn', '2026-06-01'],
      ['share vn 2025 nso/-, verdict×1, 2026-01-01 ended'],
    ],
    [
      'no province speaks for it',
      { r: [], t: ['a vn hh 2025 >=20'] },
      ['vn', '2026-06-01'],
      ['hh vn 2025 mic/-, verdict×1, 2026-01-01 ended'],
    ],
    [
      'a province inherits the country’s target and lacks a figure of its own',
      { r: [], t: ['a vn share 2025 >=20'] },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, verdict×1, 2026-01-01 ended'],
    ],
    [
      'a dissolved province lacks what it lacked before',
      { r: [], t: ['a tg share 2024 >=20'] },
      ['tg', '2025-03-01'],
      ['share tg 2024 nso/63, verdict×1, 2025-01-01 ended'],
    ],
    [
      'a target that ended with its area lacks nothing',
      { r: [], t: ['a tg share 2030 >=20'] },
      ['tg', '2026-03-01'],
      [],
    ],
    [
      'targets of predecessors are not asked for again',
      { r: [], t: ['a tg share 2024 >=20'] },
      ['new', '2026-03-01'],
      [],
    ],
    [
      'a new province before its time: back-cast on the 34',
      { r: ['share new 2025 nso/34 9'], t: ['a new share 2030 >=20'] },
      ['new', '2026-06-01'],
      ['share new 2024 nso/34, trend×1, 2025-01-01 ended'],
    ],
    // The last part
    [
      'the one part of a formula that is missing',
      { r: ['grdp na 2025 nso/34 200'], t: [t25] },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, verdict×1, 2026-01-01 ended, or va na 2025 nso/34'],
    ],
    [
      'a part of another source is none',
      { r: ['grdp na 2025 province/34 200'], t: [t25] },
      ['na', '2026-06-01'],
      ['share na 2025 nso/34, verdict×1, 2026-01-01 ended'],
    ],
    [
      'the one part of a restatement that is missing, of the province that lacks it',
      {
        r: [
          'share new 2025 nso/34 9',
          'va dt 2024 nso/63 10',
          'grdp dt 2024 nso/63 100',
          'grdp tg 2024 nso/63 120',
        ],
        t: ['a new share 2030 >=20'],
      },
      ['new', '2026-06-01'],
      ['share new 2024 nso/34, trend×1, 2025-01-01 ended, or va tg 2024 nso/63'],
    ],
    [
      'two missing parts: neither alone would do',
      {
        r: ['share new 2025 nso/34 9', 'va dt 2024 nso/63 10', 'grdp tg 2024 nso/63 120'],
        t: ['a new share 2030 >=20'],
      },
      ['new', '2026-06-01'],
      ['share new 2024 nso/34, trend×1, 2025-01-01 ended'],
    ],
    [
      'of a sum the part of one province',
      { r: ['firms new 2025 province/34 90', 'firms tg 2024 province/63 40'], t: ['a new firms 2030 >=200'] },
      ['new', '2026-06-01'],
      ['firms new 2024 province/34, trend×1, 2025-01-01 ended, or firms dt 2024 province/63'],
    ],
    [
      'a denominator of the statistics office, of the year that the month lies in',
      { r: ['pop na 2025 nso/34 3000'], t: ['a na per1000 2025 >=1'] },
      ['na', '2026-06-01'],
      ['per1000 na 2025 mic/34, verdict×1, 2026-01-01 ended, or firms na 2025 mic/34'],
    ],
    // Places
    [
      'a place: published, or the scores of the whole set',
      { r: ['dti na 2024 mic/34 0.5', 'dti hn 2024 mic/34 0.6'], t: ['a na dti-rank 2025 <=10'] },
      ['na', '2026-06-01'],
      ['dti-rank na 2025 mic/34, verdict×1, 2026-01-01 ended, or dti of 3/3'],
    ],
    [
      'a place of a set that is nearly whole',
      {
        r: ['dti na 2025 mic/34 0.5', 'dti hn 2025 mic/34 0.6'],
        t: ['a na dti-rank 2025 <=10'],
      },
      ['na', '2026-06-01'],
      ['dti-rank na 2025 mic/34, verdict×1, 2026-01-01 ended, or dti of 1/3'],
    ],
    // Order
    [
      'what serves most targets first, then the more urgent, then the newer',
      {
        r: ['hh na 2024 province/63 5'],
        t: ['a na hh 2030 >=20', 'b na share 2030 >=30', 'c na share 2028 >=25', 'd na share 2025 >=20'],
      },
      ['na', '2026-12-31'],
      [
        'share na 2025 nso/34, verdict×3, 2026-01-01 ended',
        'share na 2024 nso/63, trend×2, 2025-01-01 ended',
        'hh na 2025 province/34, trend×1, 2026-01-01 ended',
      ],
    ],
  ])('%s', (_name, world, [area, on], wanted) => {
    expect(told(world, area, on)).toEqual(wanted);
  });
});
