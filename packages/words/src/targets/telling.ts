import type { Format } from '../format.ts';
import type { Written } from '../units.ts';
import type { targets } from './vi.ts';

/** What the sentences about a target of an indicator are made with. */
export type Telling = {
  readonly words: typeof targets;
  readonly format: Format;
  readonly indicator: Written;
};
