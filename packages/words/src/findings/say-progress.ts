import { isRank, type ProgressFinding, type TargetInFinding } from '@kts/domain';
import { plainName, shortSource } from '../names.ts';
import { sayPace } from '../targets/say-pace.ts';
import type { Stand } from './finding-words.ts';
import {
  figureInFinding,
  indicatorInFinding,
  nameInFinding,
  periodInFinding,
  type FindingTelling,
} from './finding-telling.ts';

/** The latest figure of an indicator against its targets. */
export function sayProgress(telling: FindingTelling, finding: ProgressFinding): string {
  const { words, format, names, today, area } = telling;
  const indicator = indicatorInFinding(telling, finding.indicator);
  const figure = figureInFinding(telling, indicator, finding.latest);
  return words.findings.progress({
    name: nameInFinding(telling, finding.indicator, finding.area),
    former: finding.area === area.slug ? null : plainName(finding.area, names, today, format.language),
    period: periodInFinding(telling, finding.latest),
    figure: isRank(indicator) ? words.findings.place(figure) : figure,
    targets: finding.targets.map((target) => sayStand(telling, target, finding)).join('; '),
  });
}

/** How a target stands, in the words of its verdict; what pace it asks for, until it is met. */
function sayStand(telling: FindingTelling, target: TargetInFinding, finding: ProgressFinding): string {
  const { words, format, names } = telling;
  const { gap } = target;
  const indicator = indicatorInFinding(telling, finding.indicator);
  const named = words.findings.target(
    format.targetValue(indicator, target.value, target.valueMax),
    format.periodInText(target.period),
    finding.inheritedFrom === 'vn',
  );
  const short = gap === null || gap <= 0 ? '' : format.distance(indicator, gap);
  const stand = words.findings.stands[standOf(target)](named, short);
  const waits = (target.verdict === 'awaiting' || target.verdict === 'unreported') && gap !== null;
  const pace =
    gap === null
      ? null
      : sayPace({ words: words.targets, format, indicator }, { ...target, unit: target.paceUnit });
  return `${stand}${waits ? `, ${words.findings.waiting(shortSource(finding.latest.source, names, format.language))}` : ''}${pace === null ? '' : ` (${pace})`}`;
}

function standOf({ verdict, gap }: TargetInFinding): Stand {
  if (verdict === 'met' || verdict === 'met-early') return 'met';
  if (gap === null) return 'unknown';
  if (verdict === 'missed') return 'missed';
  return gap > 0 ? 'short' : 'level';
}
