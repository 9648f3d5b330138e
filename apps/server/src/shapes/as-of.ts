import { dateAt, type Instant, type IsoDate, parseAsOf } from '@kts/domain';

/** The moment of the figures, and the day that decides whether a deadline has passed. */
export type Moment = { readonly asOf: Instant | null; readonly today: IsoDate };

/** @param text `asOf` as given, checked by the contract; not given means now */
export function momentOf(text: string | undefined, clock: () => Instant): Moment {
  const asOf = text === undefined ? null : parseAsOf(text);
  return { asOf, today: dateAt(asOf ?? clock()) };
}
