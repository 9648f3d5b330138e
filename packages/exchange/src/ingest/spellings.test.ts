import type { Area, Boundaries } from '@kts/domain';
import { BOUNDARIES, dayOf, inForceOn } from '@kts/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planText, theCodebook } from '../testing/codebook.ts';
import { areaReader } from '@kts/words/reading/area-names';
import { foldTight } from '@kts/words/reading/fold';
import { readPeriod } from '@kts/words/reading/period';
import { writePeriod } from '@kts/words';

const grouped = (digits: string, sign: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, sign);

/** Ways in which offices and programs print one number; the figure is given with a decimal dot. */
const SPELLINGS: readonly (readonly [name: string, print: (whole: string, fraction: string) => string])[] = [
  ['dot', (whole, fraction) => (fraction === '' ? whole : `${whole}.${fraction}`)],
  ['comma', (whole, fraction) => (fraction === '' ? whole : `${whole},${fraction}`)],
  ['Vietnamese', (whole, fraction) => grouped(whole, '.') + (fraction === '' ? '' : `,${fraction}`)],
  ['English', (whole, fraction) => grouped(whole, ',') + (fraction === '' ? '' : `.${fraction}`)],
  ['spaces', (whole, fraction) => grouped(whole, '\u00a0') + (fraction === '' ? '' : `,${fraction}`)],
  [
    'full width',
    (whole, fraction) =>
      [...(fraction === '' ? whole : `${whole},${fraction}`)]
        .map((sign) => (/\d/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
        .join(''),
  ],
];

const figure = fc.tuple(
  fc.integer({ min: 0, max: 99_999_999 }),
  fc.constantFrom('', '5', '25', '125', '0625'),
);

describe('figures survive every spelling', () => {
  // 100 columns of 100 figures each: 10,000 figures a spelling.
  test.each(SPELLINGS)('%s: the same number, or asked, never another', (_name, print) => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 100, maxLength: 100 }), (figures) => {
        const lines = figures.map(
          ([whole, fraction], at) =>
            `grdp\tvn\t${1990 + (at % 100)}${at >= 100 ? '-Q1' : ''}\t${print(String(whole), fraction)}\tnso`,
        );
        const plan = planText(`indicator\tprovince\tperiod\tvalue\tsource\n${lines.join('\n')}\n`, {
          today: '2101-01-01',
        });
        if (plan.state !== 'ready') {
          expect(plan.questions.map(({ id }) => id)).toEqual(['decimal-sign']);
          return;
        }
        const read = plan.observations.map(({ reading }) => reading.value);
        expect(read).toEqual(figures.map(([whole, fraction]) => Number(`${whole}.${fraction || '0'}`)));
      }),
      { numRuns: 100 },
    );
  });
});

const variations = (name: string): string[] => [
  name,
  name.toUpperCase(),
  name.toLowerCase(),
  name.normalize('NFD'),
  name.replaceAll(' ', '\u00a0'),
  `  ${name} `,
  `\u200b${name}`,
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
  name.replace('òa', 'oà').replace('óa', 'oá').replace('ủy', 'uỷ'),
  name.replace(/ - /g, '–'),
];

const PREFIXES = ['Tỉnh ', 'tỉnh ', 'TP. ', 'Thành phố ', 'T. '];

describe('provinces', () => {
  const read = areaReader(theCodebook);

  const provincesOf = (era: Boundaries): Area[] =>
    theCodebook.areas.filter((area) => area.level !== 'country' && inForceOn(area, dayOf(era)));
  const spellingsOf = ({ level, names, aliases }: Area): string[] => {
    const all = [...names.map(({ nameVi }) => nameVi), ...aliases];
    const prefixed = level === 'province' ? PREFIXES.map((prefix) => prefix + (all[0] ?? '')) : [];
    return [...all.flatMap(variations), ...prefixed];
  };

  test.each(BOUNDARIES)('every name and alias of the list of %s, however written, is that area', (era) => {
    const areas = provincesOf(era);
    expect(areas.filter(({ level }) => level === 'province')).toHaveLength(era === '2024' ? 63 : 34);
    for (const area of areas) {
      for (const text of spellingsOf(area)) expect(read(text, era), text).toEqual({ kind: 'area', area });
    }
  });

  test.each(BOUNDARIES)('no two areas of the list of %s share a key', (era: Boundaries) => {
    const holders = new Map<string, string>();
    for (const area of theCodebook.areas.filter((one) => inForceOn(one, dayOf(era)))) {
      const keys = new Set([...area.names.map(({ nameVi }) => nameVi), ...area.aliases].map(foldTight));
      for (const key of keys) {
        expect(holders.get(key) ?? area.slug, key).toBe(area.slug);
        holders.set(key, area.slug);
      }
    }
  });

  test('arbitrary text is no province', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme' }), (text) => {
        for (const era of BOUNDARIES) expect(['area', 'unknown', 'refused']).toContain(read(text, era).kind);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('periods', () => {
  const periods = Array.from({ length: 111 }, (_, at) => 1990 + at).flatMap((year) => [
    `${year}`,
    `${year}-S1`,
    `${year}-S2`,
    ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
    ...Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
  ]);

  test('every period, as itself and as it is shown, reads back', () => {
    for (const period of periods) {
      expect(readPeriod(period)).toEqual({ kind: 'period', period });
      for (const text of [
        writePeriod('vi', period),
        writePeriod('vi', period).toUpperCase(),
        writePeriod('vi', period).normalize('NFD'),
      ])
        expect(readPeriod(text), text).toEqual({ kind: 'period', period });
    }
  });
});
