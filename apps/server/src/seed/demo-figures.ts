import {
  type Area,
  type Boundaries,
  type Codebook,
  type Indicator,
  periodEnd,
  startOfDay,
} from '@kts/domain';
import type { SeedFile } from './plan-releases.ts';

/** What made-up figures of an indicator look like: where a province starts, and how it grows in a quarter. */
type Shape = { readonly from: number; readonly to: number; readonly growth: number; readonly noise: number };

const SHAPES: Readonly<Record<string, Shape>> = {
  grdp: { from: 15_000, to: 90_000, growth: 0.018, noise: 0.02 },
  'digital-economy-index': { from: 0.25, to: 0.45, growth: 0.018, noise: 0.03 },
  'grdp-per-capita': { from: 45, to: 120, growth: 0.016, noise: 0.01 },
  'digital-tech-firms': { from: 80, to: 1500, growth: 0.02, noise: 0.02 },
  'community-tech-teams': { from: 300, to: 1600, growth: 0.012, noise: 0.01 },
  'community-tech-team-members': { from: 1800, to: 10_000, growth: 0.014, noise: 0.015 },
  'fixed-broadband-household-share': { from: 55, to: 75, growth: 0.012, noise: 0.01 },
  'online-dossier-share': { from: 30, to: 60, growth: 0.02, noise: 0.03 },
};

/** Value added is this share of the GRDP, in per cent: so shares can be derived, and restated across the merger. */
const VALUE_ADDED = 'digital-economy-value-added';
const SHARE: Shape = { from: 4, to: 14, growth: 0.022, noise: 0.05 };

const FIRST_YEAR = 2021;
/** 2021-Q1 … 2026-Q3. */
const QUARTERS = 23;

/**
 * Made-up figures for every province and quarter, for trying the system out. The same in every
 * installation; each row says "Số liệu minh họa", and so does every page that shows them.
 */
export function demoFiles(codebook: Codebook): SeedFile[] {
  return Array.from({ length: QUARTERS }, (_, quarter) => {
    const period = `${FIRST_YEAR + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
    const boundaries: Boundaries = periodEnd(period) < '2025-07-01' ? '2024' : '2025';
    const rows = codebook
      .provinces(boundaries)
      .flatMap((province) => quarterRows(codebook, province, { quarter, period, boundaries }));
    const header = 'indicator,province,period,value,unit,status,source,released_on,boundaries,source_title';
    return {
      name: `demo/${period}.csv`,
      bytes: new TextEncoder().encode(`${[header, ...rows].join('\n')}\n`),
      knownFrom: startOfDay(periodEnd(period)),
    };
  });
}

type Quarter = { readonly quarter: number; readonly period: string; readonly boundaries: Boundaries };

function quarterRows(codebook: Codebook, province: Area, { quarter, period, boundaries }: Quarter): string[] {
  const year = quarter % 4 === 3 ? [period.slice(0, 4)] : [];
  return [VALUE_ADDED, ...Object.keys(SHAPES)].flatMap((code) => {
    const indicator = codebook.indicator(code);
    if (indicator === undefined) return [];
    const status = quarter === QUARTERS - 1 ? 'E' : 'A';
    return [period, ...year].map((each) =>
      [
        code,
        province.slug,
        each,
        demoValue(indicator, province, each === period ? [quarter] : quartersOfYear(indicator, quarter)),
        indicator.unit.includes(',') ? `"${indicator.unit}"` : indicator.unit,
        status,
        'demo',
        periodEnd(period),
        boundaries,
        'Số liệu minh họa',
      ].join(','),
    );
  });
}

/** An amount of the year is that of its four quarters; anything else is that of the last. */
const quartersOfYear = ({ accumulation, unitKind }: Indicator, last: number): readonly number[] =>
  accumulation === 'flow' && unitKind === 'amount' ? [last - 3, last - 2, last - 1, last] : [last];

/** A merged province goes on from those that it was formed from: their sum, or for rates the first of them. */
function demoValue(indicator: Indicator, province: Area, quarters: readonly number[]): string {
  const origins = province.predecessors.length > 0 ? province.predecessors : [province.slug];
  const counted = indicator.restate === 'sum' ? origins : origins.slice(0, 1);
  const values = quarters.flatMap((quarter) => counted.map((origin) => valueAt(indicator, origin, quarter)));
  return values.reduce((sum, value) => sum + value, 0).toFixed(indicator.decimals);
}

function valueAt({ code, max }: Pick<Indicator, 'code' | 'max'>, origin: string, quarter: number): number {
  if (code === VALUE_ADDED) {
    return (
      (valueAt({ code: 'grdp', max: null }, origin, quarter) * grown(code, SHARE, origin, quarter)) / 100
    );
  }
  const shape = SHAPES[code];
  if (shape === undefined) throw new Error(`No made-up figures of ${code}`);
  return Math.min(grown(code, shape, origin, quarter), (max ?? Number.POSITIVE_INFINITY) * 0.97);
}

function grown(code: string, shape: Shape, origin: string, quarter: number): number {
  const start = shape.from + (shape.to - shape.from) * chance(`${origin}|${code}`);
  const wobble = 1 + shape.noise * (chance(`${origin}|${code}|${quarter}`) - 0.5);
  return start * (1 + shape.growth) ** quarter * wobble;
}

/** FNV-1a of a text, spread over 0–1: a fixed seed without a state. */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
