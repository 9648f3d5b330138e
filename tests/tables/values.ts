import { chanceOf } from './choices.ts';
import type { Cell, Facts, Meaning, Place } from './facts.ts';
import { placesIn } from './places.ts';
import { FAMILIES, type Subject, type Unit } from './subjects.ts';

const SUBJECTS = new Map(
  Object.values(FAMILIES)
    .flat()
    .map((subject) => [subject.code, subject]),
);

/** What a place really has, in the indicator's own unit: the same whatever table it stands in. */
function truth(seed: number, subject: Subject, place: Place, period: string): number {
  const index = subject.code.endsWith('-rank') ? SUBJECTS.get(subject.code.replace(/-rank$/, '')) : undefined;
  if (index !== undefined) return rankOf(seed, index, place, period);
  const base = chanceOf(seed, `${subject.code} ${place.slug}`);
  const drift =
    1 +
    0.03 * (Number(period.slice(0, 4)) - 2019) +
    0.02 * chanceOf(seed, `${subject.code} ${place.slug} ${period}`);
  return (subject.least + (subject.most - subject.least) * base * base) * drift;
}

const ranks = new Map<string, Map<string, number>>();

function rankOf(seed: number, index: Subject, place: Place, period: string): number {
  const key = `${seed} ${index.code} ${place.boundaries} ${period}`;
  let places = ranks.get(key);
  if (places === undefined) {
    const scored = placesIn(place.boundaries ?? '2024').map(({ slug, ...rest }) => ({
      slug,
      score: truth(seed, index, { slug, ...rest }, period),
    }));
    places = new Map(scored.toSorted((a, b) => b.score - a.score).map(({ slug }, at) => [slug, at + 1]));
    ranks.clear();
    ranks.set(key, places);
  }
  return places.get(place.slug) ?? 1;
}

/** The cell of a figure with these facts; what it means follows from them. */
export function figureCell(seed: number, facts: Facts): Cell {
  const { subject, place, period, part } = facts;
  if (subject === undefined || place === undefined || period === undefined)
    throw new Error(`A figure without ${subject?.code} ${place?.slug} ${period}`);
  const unit = unitOf(facts);
  const whole = truth(seed, subject, place, period);
  const share = part === undefined ? 1 : 0.35 + 0.3 * chanceOf(seed, `${part} ${place.slug} ${period}`);
  const mantissa = Math.max(1, Math.round(whole * share * 10 ** (unit.decimals - unit.exponent)));
  return {
    kind: 'figure',
    mantissa,
    decimals: unit.decimals,
    ...(facts.remark === undefined ? {} : { remark: facts.remark }),
    means: meaningOf(facts, scaled(mantissa, unit.exponent - unit.decimals)),
  };
}

export function unitOf({ unit, subject }: Facts): Unit {
  const known = unit ?? subject?.units[0];
  if (known === undefined) throw new Error('A figure without a unit');
  return known;
}

/** Exact: a number is written in full before it is moved by powers of ten. */
export const scaled = (mantissa: number, exponent: number): number => Number(`${mantissa}e${exponent}`);

export function meaningOf({ subject, place, period, part, status }: Facts, value: number | null): Meaning {
  if (part !== undefined) return { kind: 'other', why: part };
  if (subject === undefined || place === undefined || period === undefined)
    return { kind: 'other', why: 'keys' };
  const optional = value === null || place.boundaries === null;
  const meant = {
    indicator: subject.code,
    area: place.slug,
    period,
    boundaries: place.boundaries,
    value,
    status: status ?? null,
    optional,
  };
  return { kind: 'meant', meant };
}
