import type { Area, Boundaries, Codebook, FormerArea, Indicator } from '@kts/domain';
import { BOUNDARIES } from '@kts/domain';
import { type AreaReader, areaReader, formerAreaFinder } from './area-names.ts';
import { fold } from './fold.ts';
import { speaksOf } from './spoken-name.ts';
import { indicatorNames, type NameFinder } from './indicator-names.ts';
import { type SourceFinder, sourceFinder } from './source-names.ts';
import { type UnitNames, unitNames } from './unit.ts';

/** The names of a codebook, made ready for looking them up and for finding them in running text. */
export type Lexicon = {
  readonly codebook: Codebook;
  readonly indicators: NameFinder<Indicator>;
  readonly areas: AreaReader;
  readonly indicator: (text: string) => Indicator | null;
  readonly suggestIndicator: (text: string) => Indicator | null;
  readonly area: (text: string, era: Boundaries) => Area | null;
  /** A province that was gone before the first list: its figures have no place, its name is no slip. */
  readonly formerArea: (text: string) => FormerArea | null;
  /** True for the name of a province or of the country in either list; never for a bare number. */
  readonly isArea: (text: string) => boolean;
  /** Indicators named in running text: the longest names, none inside another. */
  readonly indicatorsIn: (text: string) => NamedIn<Indicator>;
  /** Names of provinces in running text. */
  readonly provincesIn: (text: string) => NamedIn<string>;
  readonly sourcesIn: SourceFinder;
  readonly units: UnitNames;
};

const lexicons = new WeakMap<Codebook, Lexicon>();

/** Made once for a codebook: folding thousands of names takes longer than reading a small file. */
export function lexiconOf(codebook: Codebook): Lexicon {
  const known = lexicons.get(codebook) ?? build(codebook);
  lexicons.set(codebook, known);
  return known;
}

function build(codebook: Codebook): Lexicon {
  const indicators = indicatorNames(codebook);
  const areas = areaReader(codebook);
  const area = (text: string, era: Boundaries): Area | null => {
    const read = areas(text, era);
    return read.kind === 'area' ? read.area : null;
  };
  const provinceNamed = (text: string): boolean =>
    /\p{L}/u.test(text) && BOUNDARIES.some((era) => area(text, era)?.level === 'province');
  return {
    codebook,
    indicators,
    areas,
    formerArea: formerAreaFinder(codebook),
    indicator: indicators.find,
    suggestIndicator: indicators.suggest,
    area,
    isArea: (text) => /\p{L}/u.test(text) && BOUNDARIES.some((era) => area(text, era) !== null),
    indicatorsIn: finder(codebook.indicators, (entry) => [entry.nameVi, entry.nameEn, ...entry.aliases]),
    provincesIn: provinceFinder(codebook),
    sourcesIn: sourceFinder(codebook, provinceNamed),
    units: unitNames(codebook.units),
  };
}

/** What running text names, and its words (folded) without those names. */
export type NamedIn<T> = { readonly found: readonly T[]; readonly rest: string };

type Phrase<T> = readonly [words: string, entry: T];

/** Finds entries by their names in running text, longest names first; what one name covers no other may. */
function finder<T>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
  isNamed: (words: string, text: string) => boolean = () => true,
): (text: string) => NamedIn<T> {
  const phrases: Phrase<T>[] = entries
    .flatMap((entry) => namesOf(entry).map((name): Phrase<T> => [fold(name), entry]))
    .filter(([words]) => words.length >= 3)
    .toSorted(([a], [b]) => b.length - a.length);
  return (text) => {
    let rest = ` ${fold(text)} `;
    const found = new Set<T>();
    for (const [words, entry] of phrases) {
      if (!rest.includes(` ${words} `) || !isNamed(words, text)) continue;
      found.add(entry);
      rest = rest.replaceAll(` ${words} `, ' | ');
    }
    return { found: [...found], rest };
  };
}

function provinceFinder(codebook: Codebook): (text: string) => NamedIn<string> {
  const names = codebook.areas
    .filter(({ level }) => level === 'province')
    .flatMap((area) => [...area.names.map(({ nameVi }) => nameVi), ...area.aliases])
    .map((name): [string, string] => [fold(name), name])
    .filter(([folded]) => folded.includes(' ') || folded.length >= 5);
  const spoken = Map.groupBy(names, ([folded]) => folded);
  const isNamed = (words: string, text: string): boolean =>
    (spoken.get(words) ?? []).some(([, name]) => speaksOf(text, name));
  const find = finder([...new Map(names)], ([folded]) => [folded], isNamed);
  return (text) => {
    const { found, rest } = find(text);
    return { found: found.map(([, name]) => name), rest };
  };
}
