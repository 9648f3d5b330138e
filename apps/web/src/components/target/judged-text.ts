import type { IndicatorItem, JudgedTarget, SeriesFigureOut } from '@kts/contract';
import { periodEnd } from '@kts/domain';
import { asSentence } from '@kts/words/sentences';
import { sayGap, sayPace, sayReason, type Telling } from '@kts/words/targets';
import { inputsOf } from './inputs.ts';

type Paced = Pick<JudgedTarget, 'gap' | 'pace' | 'inputs'>;

/** "Cần tăng 1,60 điểm %/năm, thực tế tăng 0,90 điểm %/năm: phải nhanh gấp 1,8 lần."; null without a pace. */
export function paceText(telling: Telling, { gap, pace, inputs }: Paced): string | null {
  const { decides } = inputsOf({ inputs });
  const unit = pace?.[decides] == null ? 'points' : decides;
  const figures = pace?.[unit] ?? null;
  const phrase = figures === null ? null : sayPace(telling, { ...figures, gap, unit });
  return phrase === null ? null : asSentence(phrase);
}

const OF_AN_EARLIER_FIGURE: readonly JudgedTarget['verdict'][] = ['area-dissolved', 'awaiting', 'unreported'];

/** The gap as it stands beside a verdict; null where it is of a figure that gives none: the reason tells it. */
export const gapBesideVerdict = (
  telling: Telling,
  { verdict, gap }: Pick<JudgedTarget, 'verdict' | 'gap'>,
): string | null => (OF_AN_EARLIER_FIGURE.includes(verdict) ? null : sayGap(telling, gap));

type Reasoned = Pick<
  JudgedTarget,
  | 'verdict'
  | 'reason'
  | 'period'
  | 'judged'
  | 'baseline'
  | 'gap'
  | 'inputs'
  | 'successors'
  | 'source'
  | 'others'
>;

/** How areas, sources and figures are written. */
export type Spoken = {
  readonly areaName: (slug: string) => string;
  readonly sourceName: (code: string) => string;
  readonly write: (figure: SeriesFigureOut) => string;
  /** Of the indicator, in its order. */
  readonly sources: IndicatorItem['sources'];
};

/** Whose figures a target is judged on; without any, whose would go first. */
export const judgedSource = (
  { source }: Pick<JudgedTarget, 'source'>,
  { sources }: Pick<IndicatorItem, 'sources'>,
): string | null => source ?? sources[0]?.code ?? null;

/** Why the verdict is what it is, in a sentence. */
export function reasonText(
  telling: Telling,
  { areaName, sourceName, write, sources }: Spoken,
  target: Reasoned,
): string {
  const { verdict, reason, period, judged, baseline, gap, successors } = target;
  const { ratio, decides, dissolvedOn } = inputsOf(target);
  const source = judgedSource(target, { sources });
  const ofPeriod = target.others.filter(
    (other) => other.source !== source && periodEnd(other.period) === periodEnd(period),
  );
  return sayReason(telling, {
    verdict,
    reason,
    period,
    judged,
    baseline: baseline?.period ?? null,
    source: source === null ? null : sourceName(source),
    others: ofPeriod.map((other) => `${sourceName(other.source)} ${write(other)}`),
    gap: sayGap(telling, gap),
    progress: ratio[decides],
    dissolvedOn,
    successors: successors.map(areaName),
  });
}
