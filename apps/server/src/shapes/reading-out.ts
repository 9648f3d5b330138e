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

/** A reading for the wire. */
export const toReadingOut = (reading: ShownReading): ReadingOut => ({
  ...toPart(reading),
  parts: reading.parts.map(toPart),
  missingParts: [...reading.missingParts],
});
