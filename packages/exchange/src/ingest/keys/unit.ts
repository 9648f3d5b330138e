import type { Indicator } from '@kts/domain';
import type { DraftUnit } from '../drafts.ts';
import { atCell, atHeading, type Spot } from '../figures/block.ts';
import { complain, type Reader, WHOLE_FILE } from '../figures/reader.ts';

/** The unit of heading, row, the line above its group or the titles, the first of them that names one. */
export function unitOf(reader: Reader, spot: Spot, indicator: Indicator): DraftUnit | null {
  const own = ownUnit(reader, spot);
  const { unit, units } = spot.block.facts;
  if (own === null && unit === undefined && units.length > 1) return oneOf(reader, units, indicator);
  const text = own ?? unit ?? '';
  const outcome = reader.readers.unit(text, indicator);
  if (outcome.ok) return outcome.value;
  const among = own === null ? unitAmong(reader, spot, text, indicator) : null;
  if (among !== null) return among;
  complain(reader, placeOf(reader, spot), text, outcome);
  return null;
}

/** Titles that name several units: the one that goes with the indicator, where only one does. */
function oneOf(reader: Reader, units: readonly string[], indicator: Indicator): DraftUnit | null {
  const fitting = units.flatMap((unit) => {
    const outcome = reader.readers.unit(unit, indicator);
    return outcome.ok ? [outcome.value] : [];
  });
  const [first] = fitting;
  if (first !== undefined && fitting.every(({ exponent }) => exponent === first.exponent)) return first;
  const params = { reason: 'titles-name-units', units } as const;
  complain(reader, WHOLE_FILE, units.join(', '), { params });
  return null;
}

function placeOf(reader: Reader, spot: Spot): Parameters<typeof complain>[1] {
  if (spot.column.unit !== null) return atHeading(reader, spot);
  const { places } = spot.panel;
  if (spot.keys.unit !== '') return atCell(spot, places.get('unit') ?? spot.column.index);
  if (reader.read(spot.keys.indicator).unit !== null)
    return atCell(spot, places.get('indicator') ?? spot.column.index);
  // A unit of titles or settings that does not go with a figure is seen at the figure of a list.
  return spot.block.layout.isLong ? atCell(spot, spot.column.index) : WHOLE_FILE;
}

const UNIT_ITSELF: DraftUnit = { text: '', exponent: 0 };

/** Titles that declare several units, or one for most indicators of the table: a share has its own. */
function unitAmong(reader: Reader, { block }: Spot, text: string, indicator: Indicator): DraftUnit | null {
  const fitting = text
    .split(/[,;]| và /)
    .filter(reader.lexicon.units.isUnit)
    .flatMap((part) => {
      const outcome = reader.readers.unit(part.trim(), indicator);
      return outcome.ok ? [outcome.value] : [];
    });
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  return block.layout.isMixed && reader.lexicon.units.isUnit(text) && reader.settings.unit === undefined
    ? UNIT_ITSELF
    : null;
}

function ownUnit(reader: Reader, { column, keys, block }: Spot): string | null {
  if (keys.unit !== '' && block.layout.isLong) return keys.unit;
  return (
    column.unit ?? (keys.unit || null) ?? unitInName(reader, keys.indicator) ?? block.section?.unit ?? null
  );
}

const unitInName = ({ read }: Reader, text: string): string | null => (text === '' ? null : read(text).unit);

/** The unit that is stated for a figure anywhere but beside it. */
export const statedUnit = (reader: Reader, spot: Spot): string =>
  ownUnit(reader, spot) ?? spot.block.facts.unit ?? '';
