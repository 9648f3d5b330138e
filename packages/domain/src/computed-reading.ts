import type { Instant } from './known-as-of.ts';
import {
  type Bound,
  type Derivation,
  type MissingReason,
  OBSERVATION_STATUSES,
  type ObservationKey,
  type ObservationStatus,
  QUALITIES,
  type Quality,
  type Reading,
} from './observation.ts';

/** A reading as it is shown: stored (`reported`, with an id) or computed when read (no id, parts). */
export type ShownReading = ObservationKey &
  Reading & {
    readonly id: number | null;
    /** Since when it is known here, a computed one since its last part is; null: not stored. */
    readonly knownFrom: Instant | null;
    readonly derivation: Derivation;
    readonly parts: readonly ShownReading[];
    /** Parts that are not there, as `indicator@area@period`; they make the value missing. */
    readonly missingParts: readonly string[];
  };

/** Worst first: a computed figure is as good as its worst part. */
const QUALITY_ORDER: readonly Quality[] = ['doubtful', 'year_uncertain', 'bound', 'derived', 'ok'];

/** These say nothing against a figure being official: a break is a mark beside it. */
const BESIDE_OFFICIAL: readonly ObservationStatus[] = ['A', 'B', 'D'];

/** The flags of all parts together; not `A` once a part is less than official. */
function statusOf(parts: readonly Reading[]): readonly ObservationStatus[] {
  const flags = new Set(parts.flatMap(({ status }) => status));
  if ([...flags].some((flag) => !BESIDE_OFFICIAL.includes(flag))) flags.delete('A');
  return OBSERVATION_STATUSES.filter((flag) => flags.has(flag));
}

const qualityOf = (parts: readonly Reading[]): Quality =>
  QUALITY_ORDER.find((quality) => parts.some((part) => part.quality === quality)) ?? QUALITIES[0];

/** A sum of figures that lie on one side of theirs lies there too; anything else computed from bounds is about right. */
function boundOf(parts: readonly Reading[], derivation: Derivation): Bound | null {
  const [bound = null, ...others] = new Set(parts.map((part) => part.bound).filter((each) => each !== null));
  if (bound === null) return null;
  return derivation === 'sum' && others.length === 0 ? bound : 'about';
}

/** The latest release among the parts: a computed figure is as recent as that. */
const releasedOnOf = (parts: readonly Reading[]): string | null =>
  parts
    .map(({ releasedOn }) => releasedOn)
    .filter((date) => date !== null)
    .toSorted()
    .at(-1) ?? null;

function knownFromOf(parts: readonly ShownReading[]): Instant | null {
  const moments = parts.map(({ knownFrom }) => knownFrom).filter((moment) => moment !== null);
  return moments.length === 0 || moments.length < parts.length ? null : Math.max(...moments);
}

const MISSING: MissingReason = 'O';

/** Puts a computed figure together. Missing in → missing out, naming the part. */
export function computedReading(
  key: ObservationKey,
  derivation: Derivation,
  { parts, missingParts = [] }: Pick<ShownReading, 'parts'> & Partial<Pick<ShownReading, 'missingParts'>>,
  compute: () => number | null,
): ShownReading {
  const absent = [...missingParts, ...parts.filter(({ value }) => value === null).map(partName)];
  const computed = absent.length > 0 ? null : compute();
  const value = computed !== null && Number.isFinite(computed) ? computed : null;
  return {
    ...key,
    id: null,
    knownFrom: knownFromOf(parts),
    value,
    missingReason: value === null ? MISSING : null,
    status: statusOf(parts),
    quality: qualityOf(parts),
    bound: value === null ? null : boundOf(parts, derivation),
    note: null,
    noteEn: null,
    releasedOn: releasedOnOf(parts),
    sourceTitle: null,
    sourceUrl: null,
    derivation,
    parts,
    missingParts: absent,
  };
}

/** How a part is named where it is missing. */
export const partName = (key: Pick<ObservationKey, 'indicator' | 'area' | 'period'>): string =>
  `${key.indicator}@${key.area}@${key.period}`;
