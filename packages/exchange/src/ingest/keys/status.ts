import type { ObservationStatus, QuestionOption } from '@kts/domain';
import { atCell, atHeading, type Spot } from '../figures/block.ts';
import type { Unsettled } from '../figures/keyed.ts';
import { ask, complain, type Reader } from '../figures/reader.ts';
import { bare } from '@kts/words/reading/fold';
import { plainPeriod } from '@kts/words/reading/period-words';
import { takeStatus } from '@kts/words/reading/text-facts';

/** How sure a figure is; null where nothing in the file or in its settings says so. */
export type SaidStatus = readonly ObservationStatus[] | null;

/**
 * The status of a figure: beside it, in its row, in its period, in its heading, by a mark that a note explains,
 * in the line above its group, in titles or settings. Two that stand in its row must agree.
 * @param beside what the words beside the figure say, and the mark on it or on the keys of its row
 */
export function statusOf(
  reader: Reader,
  spot: Spot,
  beside: { readonly status: ObservationStatus | null; readonly mark: string | null },
): SaidStatus | Unsettled {
  const { column, keys, block } = spot;
  const stated = keys.status === '' ? null : ofCell(reader, spot);
  if (stated === 'refused') return stated;
  const dated = ofPeriod(reader, keys.period);
  const near = [beside.status, dated, column.status].filter((status) => status !== null);
  const [first] = near;
  if (!agree(near, stated)) {
    const params = { reason: 'statuses-differ' } as const;
    complain(reader, atCell(spot, column.index), spot.row.cells[column.index] ?? '', { params });
    return 'refused';
  }
  if (stated !== null) return stated.includes('F') ? forecast(reader, spot) : stated;
  if (first !== undefined) return [first];
  const marked = ofMark(reader, spot, beside.mark);
  if (marked !== 'none') return marked;
  const { section } = block;
  if (section !== null && section.status !== null) return [section.status];
  const { status } = block.facts;
  if (status === undefined) return null;
  const outcome = reader.readers.status(status);
  return outcome.ok ? outcome.value : null;
}

/** A forecast is no figure of what was: it belongs to the register. */
function forecast(reader: Reader, spot: Spot): 'refused' {
  const params = { reason: 'figures-of-other-kind', kind: 'forecast' } as const;
  complain(reader, atCell(spot, spot.column.index), spot.keys.status, { params });
  return 'refused';
}

function agree(near: readonly ObservationStatus[], stated: readonly ObservationStatus[] | null): boolean {
  const [first] = near;
  if (first === undefined) return true;
  return near.every((status) => status === first) && (stated === null || stated.includes(first));
}

function ofCell(reader: Reader, spot: Spot): readonly ObservationStatus[] | 'refused' {
  const { status } = spot.keys;
  const outcome = reader.readers.status(status);
  if (outcome.ok) return outcome.value;
  complain(reader, atCell(spot, spot.panel.places.get('status') ?? spot.column.index), status, outcome);
  return 'refused';
}

/** "Sơ bộ 2023" below "Năm". */
const ofPeriod = ({ readers }: Reader, text: string): ObservationStatus | null =>
  text === '' || readers.period(text).ok !== false ? null : takeStatus(plainPeriod(text)).status;

const OPTIONS: readonly QuestionOption[] = [
  ...(['P', 'E', 'A'] as const).map(
    (status): QuestionOption => ({ value: status, params: { reason: 'status', status } }),
  ),
  { value: 'label', params: { reason: 'label-only' } },
];

/** What a mark on the figure, its row or its heading says: as a note explains it, else as a person does. */
function ofMark(reader: Reader, spot: Spot, ofRow: string | null): SaidStatus | Unsettled | 'none' {
  const mark = ofRow ?? spot.column.mark;
  if (mark === null) return 'none';
  const note = spot.block.notes.get(mark);
  if (note !== undefined) {
    const { status } = takeStatus(bare(note));
    return status === null ? 'none' : [status];
  }
  const id = `mark:${mark}`;
  const answer = reader.answers.get(id);
  if (answer === 'label') return 'none';
  if (answer === 'P' || answer === 'E' || answer === 'A') return [answer];
  const params = { reason: 'what-says-mark', mark } as const;
  ask(reader, ofRow === null ? atHeading(reader, spot) : atCell(spot, spot.column.index), {
    id,
    about: 'status',
    params,
    options: OPTIONS,
  });
  return 'waiting';
}
