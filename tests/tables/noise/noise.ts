import type { Choices } from '../choices.ts';
import type { Draft } from '../draft.ts';

/** Where a text can stand that says what figures are. */
export const NOISE_PLACES = [
  'group',
  'heading',
  'title',
  'subtitle',
  'section',
  'column',
  'label',
  'row',
  'sheet',
  'unit',
  'footer',
  'categories',
  'letterhead',
  'cell',
] as const;

export type NoisePlace = (typeof NOISE_PLACES)[number];

export type Noise = { readonly place: NoisePlace; readonly kind: string; readonly text: string };

export type Change = (choices: Choices, draft: Draft, text: string) => Draft | null;

export const hasOrders = ({ columns }: Draft): boolean => columns.some(({ order }) => order !== undefined);
