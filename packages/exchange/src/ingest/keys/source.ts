import { atCell, type Spot } from '../figures/block.ts';
import type { Unsettled } from '../figures/keyed.ts';
import { ask, complain, type Reader, WHOLE_FILE } from '../figures/reader.ts';
import { OPEN_SOURCE } from '../slots.ts';

/** Who measured a figure: as its row says, the lines of its table, or titles and settings; open while it is asked. */
export function sourceOf(reader: Reader, spot: Spot): string | Unsettled {
  const { block, keys, panel } = spot;
  const [named, ...others] = block.sources ?? [];
  const ofTable = others.length === 0 ? named : undefined;
  const ofFile = block.sources === null ? block.facts.source : reader.settings.source;
  const text = keys.source || (ofTable ?? ofFile ?? '');
  if (text === '') {
    ask(reader, { ...WHOLE_FILE, row: spot.row }, reader.readers.sourceQuestion);
    return OPEN_SOURCE;
  }
  const outcome = reader.readers.source(text);
  if (outcome.ok) return outcome.value;
  const at = keys.source === '' ? undefined : panel.places.get('source');
  const place = at === undefined ? { ...WHOLE_FILE, row: spot.row } : atCell(spot, at);
  const question = reader.readers.askSource(text);
  if (question === null) {
    complain(reader, at === undefined ? WHOLE_FILE : place, text, outcome);
    return 'refused';
  }
  ask(reader, place, question);
  return OPEN_SOURCE;
}
