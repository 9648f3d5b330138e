import type { Bound, ObservationStatus, Quality, Reading } from '@kts/domain';
import type { Remarks, SaidRemarks } from '../drafts.ts';
import type { Given } from '../planned-figure.ts';

/**
 * What stands beside a figure once it is known what was there before. A file that is silent on the status leaves
 * an equal figure as it is; of a new or changed one only a person can say how sure it is.
 * @param unmarked what a person said of figures that bear no mark
 * @returns null while that is not known
 */
export function settledRemarks(
  said: SaidRemarks,
  given: Given,
  before: Reading | null,
  unmarked: readonly ObservationStatus[] | null,
): Remarks | null {
  const isSame = before !== null && isSameValue(given, before);
  const silent = isSame ? before.status : given.missing === null ? unmarked : OFFICIAL;
  const status = said.status ?? silent;
  if (status === null) return null;
  if (before === null || !isSame || !isSameStatus(status, before.status)) return complete(said, status);
  const { note, noteEn, releasedOn, sourceTitle, sourceUrl, quality, bound } = said;
  return {
    status: before.status,
    quality: qualityOf(quality ?? before.quality, bound),
    bound: quality === null && bound === null ? before.bound : boundOf(quality, said),
    // Our own tables in English show the English note.
    note: note === null || note === before.noteEn ? before.note : note,
    noteEn: noteEn ?? before.noteEn,
    releasedOn: releasedOn ?? before.releasedOn,
    sourceTitle: sourceTitle ?? before.sourceTitle,
    sourceUrl: sourceUrl ?? before.sourceUrl,
  };
}

const OFFICIAL: readonly ObservationStatus[] = ['A'];

/** A bound is never plain; a doubt says more than that. */
const qualityOf = (quality: Quality, bound: Bound | null): Quality =>
  quality === 'ok' && bound !== null ? 'bound' : quality;

/** A figure of quality `bound` always says of which kind; where nobody does, it is about right. */
const boundOf = (quality: Quality | null, { bound }: SaidRemarks): Bound | null =>
  bound ?? (quality === 'bound' ? 'about' : null);

const isSameValue = ({ value, missing }: Given, before: Reading): boolean =>
  before.value === value && (value !== null || before.missingReason === missing?.reason);

const isSameStatus = (a: readonly ObservationStatus[], b: readonly ObservationStatus[]): boolean =>
  a.length === b.length && a.every((status) => b.includes(status));

/** Figures that say the same share what was made of it. */
const known = new WeakMap<SaidRemarks, Remarks>();

function complete(said: SaidRemarks, status: readonly ObservationStatus[]): Remarks {
  const made = known.get(said);
  if (made !== undefined && made.status === status) return made;
  const quality = qualityOf(said.quality ?? 'ok', said.bound);
  const remarks = { ...said, status, quality, bound: boundOf(quality, said) };
  known.set(said, remarks);
  return remarks;
}
