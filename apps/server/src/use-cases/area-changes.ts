import {
  type Area,
  boundariesOn,
  changesBetween,
  dateAt,
  endOfDay,
  type IsoDate,
  type ReadingChange,
  type VerdictChange,
  verdictChanges,
  applicableTargets,
  type Moment,
  type TargetJudged,
} from '@kts/domain';
import type { Context } from '../context.ts';
import { judgeAll } from './judged-targets.ts';

export type ChangesOfArea = {
  readonly since: IsoDate;
  readonly readings: readonly ReadingChange[];
  readonly verdicts: readonly VerdictChange[];
};

/** Reports of offices go out by the quarter: the last of March, June, September, December before a day. */
export function lastQuarterEnd(today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4));
  const ends = [`${year - 1}-12-31`, `${year}-03-31`, `${year}-06-30`, `${year}-09-30`];
  return ends.findLast((end) => end < today) ?? `${year - 1}-12-31`;
}

/**
 * What changed for an area between the end of a day and a moment.
 *
 * @param judged its targets at the moment
 */
export function areaChangesOf(
  area: Area,
  { since, moment }: { readonly since: IsoDate; readonly moment: Moment },
  judged: readonly TargetJudged[],
  context: Context,
): ChangesOfArea {
  const { store, codebook } = context;
  const then: Moment = { asOf: endOfDay(since), today: dateAt(endOfDay(since)) };
  const readingsAt = (asOf: number | null) => store.queries.areaProfile.readings([area.slug], asOf);
  const order = new Map(codebook.indicators.map(({ code }, index) => [code, index]));
  const place = ({ key }: ReadingChange): number => order.get(key.indicator) ?? order.size;
  const before = judgeAll(applicableTargets(area, codebook, then.asOf), then, context);
  return {
    since,
    readings: changesBetween(readingsAt(then.asOf), readingsAt(moment.asOf)).toSorted(
      (a, b) => place(a) - place(b),
    ),
    verdicts: verdictChanges(before.map(toVerdict), judged.map(toVerdict)),
  };
}

const toVerdict = ({ target, area, judgement }: TargetJudged) => ({
  target: `${target.code}@${area.slug}`,
  verdict: judgement.verdict,
});

/** The list of provinces that an area belongs to on a day, or did last. */
export const lastListOf = (area: Area, today: IsoDate) =>
  boundariesOn(area.validTo !== null && area.validTo < today ? area.validTo : today);
