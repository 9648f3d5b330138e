import { dateAt, type Instant, type Moment, parseAsOf } from '@kts/domain';

/** @param text `asOf` as given, checked by the contract; not given means now */
export function momentOf(text: string | undefined, clock: () => Instant): Moment {
  const asOf = text === undefined ? null : parseAsOf(text);
  return { asOf, today: dateAt(asOf ?? clock()) };
}
