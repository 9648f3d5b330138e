import type { Choices } from '../choices.ts';
import type { Draft } from '../draft.ts';
import { AROUND } from './around.ts';
import { IN_COLUMNS } from './in-columns.ts';
import { IN_ROWS } from './in-rows.ts';
import { type Change, NOISE_PLACES, type Noise, type NoisePlace } from './noise.ts';
import { QUALIFIERS } from './qualifiers.ts';

const CHANGES: Readonly<Record<NoisePlace, Change>> = { ...AROUND, ...IN_COLUMNS, ...IN_ROWS };

/** A table in which one text makes some figures, or all, something else; and what the text is. */
export function disturbed(choices: Choices, draft: Draft): { draft: Draft; noise: Noise } {
  const { kind, texts } = choices.pick('noise', QUALIFIERS);
  const text = choices.pick('noise.text', texts);
  const wanted = choices.pick('noise.place', NOISE_PLACES);
  const changed = CHANGES[wanted](choices, draft, text);
  const place = changed === null ? 'subtitle' : wanted;
  return {
    draft: { ...(changed ?? CHANGES.subtitle(choices, draft, text) ?? draft), qualifiers: [text] },
    noise: { place, kind, text },
  };
}
