import {
  BOUNDARIES,
  BOUNDS,
  DERIVATIONS,
  MISSING_REASONS,
  OBSERVATION_STATUSES,
  QUALITIES,
} from '@kts/domain';
import { z } from 'zod';

export const storedBoundaries = z.enum(BOUNDARIES);

/** What identifies a figure, and what it says. */
const readingFields = {
  /** Null for what is computed when read. */
  id: z.int().nullable(),
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  source: z.string(),
  boundaries: storedBoundaries.nullable(),
  value: z.number().nullable(),
  missingReason: z.enum(MISSING_REASONS).nullable(),
  status: z.array(z.enum(OBSERVATION_STATUSES)),
  quality: z.enum(QUALITIES),
  /** `lower` trên, hơn, vượt; `upper` gần, dưới; `about` khoảng; null: the number itself. */
  bound: z.enum(BOUNDS).nullable(),
  note: z.string().nullable(),
  noteEn: z.string().nullable(),
  releasedOn: z.string().nullable(),
  sourceTitle: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  derivation: z.enum(DERIVATIONS),
};

/** A part of a derived or restated figure: a reading, without parts of its own. */
export const readingPart = z.object(readingFields);
export type ReadingPart = z.infer<typeof readingPart>;

export const reading = z.object({
  ...readingFields,
  parts: z.array(readingPart),
  /** Parts that a computed figure lacks: `indicator@area@period`. */
  missingParts: z.array(z.string()),
});
export type ReadingOut = z.infer<typeof reading>;
