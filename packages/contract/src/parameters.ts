import { BOUNDARIES, isDate, isPeriod, parseAsOf } from '@kts/domain';
import { z } from 'zod';

/** Codes and slugs are at most this long; anything longer cannot be one. */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const code = z.string().max(100).regex(CODE);
export const period = z.string().max(10).refine(isPeriod, 'period');
export const date = z.string().max(10).refine(isDate, 'date');
export const asOf = z
  .string()
  .max(40)
  .refine((text) => parseAsOf(text) !== null, 'as-of');
export const boundaries = z.enum([...BOUNDARIES, 'reported']);
/** A whole number as it stands in an address: digits, and nothing that a program might also read as one. */
export const whole = (min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value),
    z.int().min(min).max(max),
  );

export const limit = whole(1, 10_000).default(1000);
export const offset = whole(0, 10_000_000).default(0);
/** Every list takes these. */
export const paging = { limit, offset };

/** A parameter that may be repeated (`area=a&area=b`), or be given once. */
export const repeatable = <S extends z.ZodType<string>>(item: S) =>
  z.union([item.transform((one) => [one]), z.array(item).min(1).max(100)]);
