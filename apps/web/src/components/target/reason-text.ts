import type { JudgedTarget } from '@kts/contract';
import { inputsOf } from './inputs.ts';
import { gapText } from './target-text.ts';
import type { Telling } from './words.ts';

const LACKING = {
  'no-points': 'reasonNoPoints',
  'one-point': 'reasonOnePoint',
  'method-break': 'reasonMethodBreak',
  'definition-change': 'reasonDefinitionChange',
  'baseline-past-target': 'reasonBaselinePast',
} as const;

type Reason = Pick<
  JudgedTarget,
  'verdict' | 'reason' | 'period' | 'latest' | 'baseline' | 'gap' | 'inputs' | 'successors'
>;
type ReasonTelling = Telling & { readonly areaName: (slug: string) => string };

/** Why the verdict is what it is, in a sentence. */
export function reasonText(telling: ReasonTelling, target: Reason): string {
  const { t, format } = telling;
  const { latest } = target;
  const ofTarget = { period: format.periodInText(target.period) };
  const ofLatest = { period: format.periodInText(latest?.period ?? target.period) };
  switch (target.verdict) {
    case 'area-dissolved':
      return dissolvedText(telling, target);
    case 'met':
      return t('reasonMet', ofTarget);
    case 'missed':
      return t('reasonMissed', ofTarget);
    case 'awaiting-official':
      return t(awaitingKey(target.reason), ofTarget);
    case 'met-early':
      return t('reasonMetEarly', ofLatest);
    case 'insufficient':
      return t(lackingKey(target.reason), ofLatest);
    default:
      return ratedText(telling, target);
  }
}

const lackingKey = (reason: string | null) =>
  Object.entries(LACKING).find(([code]) => code === reason)?.[1] ?? ('reasonOther' as const);

function awaitingKey(reason: string | null) {
  if (reason === 'estimate-meets') return 'reasonEstimateMeets' as const;
  return reason === 'estimate-below' ? ('reasonEstimateBelow' as const) : ('reasonNothingForPeriod' as const);
}

function dissolvedText(telling: ReasonTelling, { inputs, successors, latest, gap }: Reason): string {
  const { t, format, areaName } = telling;
  const { dissolvedOn } = inputsOf({ inputs });
  const why = t('reasonDissolved', {
    date: dissolvedOn === null ? '' : format.date(dayAfter(dissolvedOn)),
    successor: successors.map(areaName).join(', '),
  });
  const last = gapText(telling, gap);
  if (latest === null || last === null) return why;
  return `${why} ${t('reasonDissolvedLast', { period: format.periodInText(latest.period), gap: last })}`;
}

function ratedText({ t, format }: Telling, { verdict, baseline, inputs }: Reason): string {
  const { ratio, decides } = inputsOf({ inputs });
  const period = baseline === null ? '' : format.periodInText(baseline.period);
  const share = ratio[decides];
  if (verdict === 'reversing' || share === null) return t('reasonReversing', { period });
  return t('reasonRated', { share: `${format.number(share * 100, 0)}\u00a0%`, period });
}

/** An area is in force up to `validTo`; the new one begins a day later. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
