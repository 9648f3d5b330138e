import type { JudgedTarget, ReadingOut, ReadingPart, SeriesFigureOut } from '@kts/contract';

/** A figure with everything that must be told about it; readings and points of series both become one. */
export type Figure = Omit<ReadingPart, 'id'> & {
  readonly id: number | null;
  readonly parts: readonly ReadingPart[];
  readonly missingParts: readonly string[];
};

export const shownFigure = (reading: ReadingOut | ReadingPart): Figure => ({
  ...reading,
  parts: 'parts' in reading ? reading.parts : [],
  missingParts: 'missingParts' in reading ? reading.missingParts : [],
});

/** A point of the judged series; note and document of its source come with its lineage. */
export const shownPoint = (
  point: SeriesFigureOut,
  target: Pick<JudgedTarget, 'indicator' | 'area'>,
): Figure => ({
  id: point.observation,
  indicator: target.indicator,
  area: target.area,
  period: point.period,
  source: point.source,
  boundaries: point.boundaries,
  value: point.value,
  missingReason: null,
  status: point.status,
  quality: point.quality,
  bound: point.bound,
  note: null,
  noteEn: null,
  releasedOn: point.releasedOn,
  sourceTitle: null,
  sourceUrl: null,
  derivation: point.derivation,
  parts: [],
  missingParts: [],
});

/** Only addresses that a browser may open; a founding document (`seed:`) has none. */
export const linkable = (address: string | null): string | null =>
  address !== null && /^https?:\/\//i.test(address) ? address : null;
