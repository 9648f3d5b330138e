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
export const limit = z.coerce.number<number>().int().min(1).max(10_000).default(1000);
export const offset = z.coerce.number<number>().int().min(0).max(10_000_000).default(0);

/** A parameter that may be repeated (`area=a&area=b`), or be given once. */
export const repeatable = <S extends z.ZodType<string>>(item: S) =>
  z.union([item.transform((one) => [one]), z.array(item).min(1).max(100)]);
