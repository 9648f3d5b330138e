import {
  type FigureUsed,
  type Finding,
  isInPercent,
  isMoney,
  isRank,
  type RatioFinding,
  type TrendFinding,
} from '@kts/domain';
import * as en from '../en.ts';
import { formatFor } from '../format.ts';
import type { Language } from '../language.ts';
import * as vi from '../vi.ts';
import { markedNumber } from '../readings/figure-marks.ts';
import { sayChanges } from './say-changes.ts';
import { sayProgress } from './say-progress.ts';
import { sayStanding } from './say-standing.ts';
import {
  figureInFinding,
  type FindingContext,
  indicatorInFinding,
  nameInFinding,
  periodInFinding,
  type FindingTelling,
} from './finding-telling.ts';

const WORDS: Readonly<Record<Language, typeof vi>> = { vi, en };

/** One finding as a sentence of an administrative document. */
export function sayFinding(language: Language, finding: Finding, about: FindingContext): string {
  const telling = { ...about, words: WORDS[language], format: formatFor(language) };
  switch (finding.kind) {
    case 'progress':
      return sayProgress(telling, finding);
    case 'standing':
      return sayStanding(telling, finding);
    case 'ratio':
      return sayRatio(telling, finding);
    case 'trend':
      return sayTrend(telling, finding);
    case 'changes':
      return sayChanges(telling, finding);
  }
}

function sayRatio(telling: FindingTelling, { indicator: code, first, second, value }: RatioFinding): string {
  const { words, format } = telling;
  const indicator = indicatorInFinding(telling, code);
  const period = format.periodInText(first.period);
  const share = figureInFinding(telling, indicator, value);
  if (code === 'community-tech-team-members-per-team') {
    const number = (figure: FigureUsed) => markedNumber(words.readings, figure, format.number(figure.value));
    return words.findings.teams({ members: number(first), teams: number(second), period, each: share });
  }
  return words.findings.ratio({
    name: nameInFinding(telling, first.indicator),
    period,
    part: figureInFinding(telling, indicatorInFinding(telling, first.indicator), first),
    whole: figureInFinding(telling, indicatorInFinding(telling, second.indicator), second),
    share,
    of: isInPercent(indicator) ? nameInFinding(telling, second.indicator) : null,
  });
}

function sayTrend(telling: FindingTelling, finding: TrendFinding): string {
  const { words, format } = telling;
  const { latest, previous, change, changePercent } = finding;
  const indicator = indicatorInFinding(telling, finding.indicator);
  const then = format.periodInText(previous.period);
  const size =
    changePercent === null ? format.distance(indicator, change) : format.percent(Math.abs(changePercent), 1);
  const grown = isMoney(indicator) ? words.findings.nominal(size, words.targets.pace.currentPrices) : size;
  const moved = change > 0 ? words.findings.rose(grown, then) : words.findings.fell(grown, then);
  return words.findings.trend({
    name: nameInFinding(telling, finding.indicator),
    period: periodInFinding(telling, latest),
    figure: figureInFinding(telling, indicator, latest),
    isRank: isRank(indicator),
    change: change === 0 ? words.findings.same(then) : moved,
  });
}
