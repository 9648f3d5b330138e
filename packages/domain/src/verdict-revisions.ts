import type { ApplicableTarget } from './applicable-targets.ts';
import type { Moment, TargetJudged } from './judged-target.ts';
import { dateAt, type Instant } from './known-as-of.ts';
import type { IsoDate } from './period.ts';
import type { Verdict } from './target.ts';
import type { SeriesFigure } from './target-series.ts';

/** A verdict that the publication of its deciding figure turned round. */
export type VerdictRevision = {
  readonly at: Instant;
  readonly from: Verdict;
  readonly to: Verdict;
  readonly before: SeriesFigure | null;
  readonly after: SeriesFigure;
};

/**
 * The verdicts that went from met to missed, or back, with the version that decides them now: told for
 * twelve months from that day (docs/methods.md, W18).
 *
 * @param judgeAt judges the same targets as they stood at another moment
 */
export function verdictRevisions(
  judged: readonly TargetJudged[],
  { today }: Pick<Moment, 'today'>,
  judgeAt: (targets: readonly ApplicableTarget[], moment: Moment) => readonly TargetJudged[],
): ReadonlyMap<TargetJudged, VerdictRevision> {
  const settled = judged.flatMap((each) => {
    const { verdict, judged: after } = each.judgement;
    const at = after?.knownFrom ?? null;
    if (after === null || at === null || !isSettled(verdict) || today >= aYearAfter(at)) return [];
    return [{ each, after, at }];
  });
  const found = new Map<TargetJudged, VerdictRevision>();
  for (const [at, group] of Map.groupBy(settled, (one) => one.at)) {
    const targets = group.map(({ each }) => each);
    const [earlier, later] = [at - 1, at].map((asOf) => judgeAt(targets, { asOf, today: dateAt(asOf) }));
    group.forEach(({ each, after }, index) => {
      const [before, then] = [earlier?.[index]?.judgement, later?.[index]?.judgement];
      if (before === undefined || then === undefined) return;
      const [from, to] = [before.verdict, then.verdict];
      if (!isSettled(from) || !isSettled(to) || from === to) return;
      found.set(each, { at, from, to, before: before.judged, after });
    });
  }
  return found;
}

const isSettled = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'missed';

function aYearAfter(at: Instant): IsoDate {
  const day = dateAt(at);
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
