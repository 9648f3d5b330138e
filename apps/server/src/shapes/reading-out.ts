import type { ReadingOut, ReadingPart } from '@kts/contract';
import type { ShownReading } from '@kts/domain';

const toPart = ({
  parts: _parts,
  missingParts: _missing,
  knownFrom: _known,
  ...reading
}: ShownReading): ReadingPart => ({
  ...reading,
  status: [...reading.status],
});

/** Of a place only the province's own score goes over the wire: the others are of the same source and period. */
function partsOf({ area, parts }: ShownReading): readonly ShownReading[] {
  const own = parts.filter((part) => part.area === area);
  return own.length === 0 ? parts : own;
}

/** A reading for the wire. */
export const toReadingOut = (reading: ShownReading): ReadingOut => ({
  ...toPart(reading),
  parts: partsOf(reading).map(toPart),
  missingParts: [...reading.missingParts],
});
