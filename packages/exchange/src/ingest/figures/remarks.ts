import { type Bound, REMARK_ROLES } from '@kts/domain';
import type { SaidRemarks } from '../drafts.ts';
import type { SaidStatus } from '../keys/status.ts';
import type { Outcome } from '../outcome.ts';
import { atCell, type Spot } from './block.ts';
import { complain, type Reader, WHOLE_FILE } from './reader.ts';

type Beside = Pick<SaidRemarks, 'bound' | 'quality'>;
const NOTHING: Beside = { bound: null, quality: null };

type TextRole = (typeof REMARK_ROLES)[number];

/**
 * What stands beside a figure, its status included; figures that say the same share one. Null: an error.
 *
 * @param beside what the figure's own cell says: "trên 9.300", "40 (?)"
 */
export function remarksOf(
  reader: Reader,
  spot: Spot,
  status: SaidStatus,
  beside: Beside | null,
): SaidRemarks | null {
  if (beside !== null && (beside.bound ?? beside.quality) !== null)
    return readRemarks(reader, spot, status, beside);
  const { remarks } = spot.keys;
  const known = remarks.get(status) ?? readRemarks(reader, spot, status, NOTHING);
  if (known !== null) remarks.set(status, known);
  return known;
}

function readRemarks(reader: Reader, spot: Spot, status: SaidStatus, beside: Beside): SaidRemarks | null {
  const { places } = spot.panel;
  const textOf = (role: TextRole): string => {
    const at = places.get(role);
    return at === undefined ? '' : (spot.row.cells[at] ?? '').trim();
  };
  const texts = REMARK_ROLES.map(textOf);
  const id = `${status?.join(' ') ?? ''}\u001f${beside.bound ?? ''}\u001f${beside.quality ?? ''}\u001f${texts.join('\u001f')}`;
  const known = reader.remarks.get(id);
  if (known !== undefined) return known;
  const [quality = '', bound = '', note = '', noteEn = '', own = '', sourceTitle = '', sourceUrl = ''] =
    texts;
  const releasedOn = take(reader, spot, 'releasedOn', own || (reader.settings.releasedOn ?? ''));
  const read = quality === '' ? null : take(reader, spot, 'quality', quality);
  const address = take(reader, spot, 'sourceUrl', sourceUrl);
  const toldBound = bound === '' ? null : take(reader, spot, 'bound', bound);
  if (releasedOn === undefined || read === undefined || address === undefined || toldBound === undefined)
    return null;
  const remarks: SaidRemarks = {
    status,
    quality: quality === '' ? beside.quality : (read as SaidRemarks['quality']),
    bound: beside.bound ?? (toldBound as Bound | null),
    note: note || null,
    noteEn: noteEn || null,
    releasedOn,
    sourceTitle: sourceTitle || null,
    sourceUrl: address,
  };
  reader.remarks.set(id, remarks);
  return remarks;
}

function take(reader: Reader, spot: Spot, role: TextRole, text: string): string | null | undefined {
  const { quality, bound, releasedOn, address } = reader.readers;
  const readers: Partial<Record<TextRole, (text: string) => Outcome<string | null>>> = {
    quality,
    bound,
    releasedOn,
  };
  const read = readers[role] ?? address;
  const outcome = read(text);
  if (outcome.ok) return outcome.value;
  const at = spot.panel.places.get(role);
  complain(reader, at === undefined ? WHOLE_FILE : atCell(spot, at), text, outcome);
  return undefined;
}
