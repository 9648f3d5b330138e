import type { Boundaries } from '../area.ts';

/** What a title, a setting or a period may say of all figures. */
export const UNDERSTOOD_ABOUT = ['indicator', 'period', 'province', 'unit', 'source', 'status'] as const;
export type UnderstoodAbout = (typeof UNDERSTOOD_ABOUT)[number];

export const UNDERSTOOD_FROM = ['title', 'setting', 'period', 'cells'] as const;
export type UnderstoodFrom = (typeof UNDERSTOOD_FROM)[number];

/** What was taken from a title, a setting or the period, so that a person can see it: "Đồng Tháp" → which one. */
export type Understood = {
  readonly about: UnderstoodAbout;
  /** A code of the codebook, else as it stands in the file. */
  readonly value: string;
  readonly from: UnderstoodFrom;
  /** The list of provinces that a name is of, where both have it. */
  readonly list: Boundaries | null;
};
