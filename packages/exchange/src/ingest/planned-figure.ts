import type {
  MissingReason,
  ObservationKey,
  ObservationStatus,
  Reading,
  CellInFile,
  PlannedObservation,
} from '@kts/domain';
import { columnLetter } from '../formats/table.ts';
import type { Draft, Remarks } from './drafts.ts';

/** Why a figure has no value, and the status that says so. */
export type Missing = { readonly reason: MissingReason; readonly status: readonly ObservationStatus[] };

/**
 * An observation as a plan holds it by the hundred thousand: what it shares with others is shared, and the
 * key, the reading and the place are made when they are asked for.
 */
export class PlannedFigure implements PlannedObservation {
  readonly draft: Draft;
  readonly remarks: Remarks;
  readonly sheet: string | null;
  readonly value: number | null;
  readonly missing: Missing | null;
  readonly before: Reading | null;

  constructor(draft: Draft, given: Given, remarks: Remarks, from: PlannedFrom) {
    this.draft = draft;
    this.remarks = remarks;
    this.sheet = from.sheet;
    this.value = given.value;
    this.missing = given.missing;
    this.before = from.before;
  }

  get key(): ObservationKey {
    return keyOf(this.draft);
  }

  get reading(): Reading {
    return readingOf(this.remarks, this);
  }

  get cell(): CellInFile {
    const { line, column, text } = this.draft;
    return { sheet: this.sheet, line, column: columnLetter(column), text };
  }

  toJSON(): PlannedObservation {
    const { key, before, reading, cell } = this;
    return { key, before, reading, cell };
  }
}

/** Where a figure comes from, and what was known of it before. */
type PlannedFrom = { readonly sheet: string | null; readonly before: Reading | null };

export type Given = { readonly value: number | null; readonly missing: Missing | null };

export const keyOf = ({ slot, area }: Draft): ObservationKey => ({
  indicator: slot.indicator.code,
  area: area.slug,
  period: slot.period,
  source: slot.source,
  boundaries: slot.boundaries,
});

/** What a figure and what stands beside it say together. */
export function readingOf(remarks: Remarks, { value, missing }: Given): Reading {
  return {
    value,
    missingReason: missing === null ? null : missing.reason,
    status: missing === null ? remarks.status : missing.status,
    quality: remarks.quality,
    bound: remarks.bound,
    note: remarks.note,
    noteEn: remarks.noteEn,
    releasedOn: remarks.releasedOn,
    sourceTitle: remarks.sourceTitle,
    sourceUrl: remarks.sourceUrl,
  };
}
