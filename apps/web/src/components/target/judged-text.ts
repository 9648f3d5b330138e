import type { JudgedTarget } from '@kts/contract';
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

type Reasoned = Pick<
  JudgedTarget,
  'verdict' | 'reason' | 'period' | 'judged' | 'baseline' | 'gap' | 'inputs' | 'successors'
>;

/** Why the verdict is what it is, in a sentence. */
export function reasonText(telling: Telling, areaName: (slug: string) => string, target: Reasoned): string {
  const { verdict, reason, period, judged, baseline, gap, successors } = target;
  const { ratio, decides, dissolvedOn } = inputsOf(target);
  return sayReason(telling, {
    verdict,
    reason,
    period,
    judged,
    baseline: baseline?.period ?? null,
    gap: sayGap(telling, gap),
    progress: ratio[decides],
    dissolvedOn,
    successors: successors.map(areaName),
  });
}
