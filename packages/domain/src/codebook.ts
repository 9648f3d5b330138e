import type { Area, Boundaries, FormerArea } from './area.ts';
import { belongsTo, inForceOn } from './area.ts';
import type { Indicator, Source } from './indicator.ts';
import type { IsoDate } from './period.ts';
import type { Instant } from './known-as-of.ts';
import type { Target, TargetDocument } from './target.ts';
import { registerAsOf } from './target-register.ts';
import type { Unit } from './unit.ts';

/** What figures may refer to: indicators, units, areas, sources, and the targets set for them. */
export type CodebookEntries = {
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly areas: readonly Area[];
  readonly formerAreas: readonly FormerArea[];
  readonly sources: readonly Source[];
  readonly targets: readonly Target[];
};

export type Codebook = CodebookEntries & {
  readonly indicator: (code: string) => Indicator | undefined;
  readonly area: (slug: string) => Area | undefined;
  readonly source: (code: string) => Source | undefined;
  /** The targets that were known at a moment; null: that are known now. */
  readonly targetsAsOf: (asOf: Instant | null) => readonly Target[];
  /** The documents that were known at a moment, those without a target too. */
  readonly documentsAsOf: (asOf: Instant | null) => readonly TargetDocument[];
  /** The provinces of a list of boundaries, in the order of the codebook. */
  readonly provinces: (boundaries: Boundaries) => readonly Area[];
  /** All areas in force on a day. */
  readonly areasOn: (on: IsoDate) => readonly Area[];
};

const UNTOUCHED = { targets: [], documents: [] };

/** Adds look-ups to the entries; order is kept. */
export function codebookOf(entries: CodebookEntries): Codebook {
  const indicators = new Map(entries.indicators.map((entry) => [entry.code, entry]));
  const areas = new Map(entries.areas.map((entry) => [entry.slug, entry]));
  const sources = new Map(entries.sources.map((entry) => [entry.code, entry]));
  const provincesOf = (boundaries: Boundaries) =>
    entries.areas.filter((area) => area.level === 'province' && belongsTo(area, boundaries));
  const provinces = { '2024': provincesOf('2024'), '2025': provincesOf('2025') };
  return {
    ...entries,
    indicator: (code) => indicators.get(code),
    area: (slug) => areas.get(slug),
    source: (code) => sources.get(code),
    targetsAsOf: (asOf) => registerAsOf(entries.targets, UNTOUCHED, asOf).targets,
    documentsAsOf: (asOf) => registerAsOf(entries.targets, UNTOUCHED, asOf).documents,
    provinces: (boundaries) => provinces[boundaries],
    areasOn: (on) => entries.areas.filter((area) => inForceOn(area, on)),
  };
}

/** The areas of the codebook that a former one became or went into, through those that were former too. */
export function heirsOf(
  { successors }: FormerArea,
  codebook: Pick<Codebook, 'area' | 'formerAreas'>,
): readonly Area[] {
  const heirs = successors.flatMap((slug) => {
    const former = codebook.formerAreas.find((each) => each.slug === slug);
    return former === undefined ? (codebook.area(slug) ?? []) : heirsOf(former, codebook);
  });
  return [...new Set(heirs)];
}
