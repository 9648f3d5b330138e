import { type Indicator, isInPercent, isRank, type StandingFinding } from '@kts/domain';
import { markedNumber } from '../readings/figure-marks.ts';
import {
  figureInFinding,
  indicatorInFinding,
  nameInFinding,
  periodInFinding,
  type FindingTelling,
} from './finding-telling.ts';

/** A place and its movement, and the distance from the mean. */
export function sayStanding(telling: FindingTelling, finding: StandingFinding): string {
  const { period, value } = finding;
  const indicator = indicatorInFinding(telling, finding.indicator);
  const parts = [...rankParts(telling, finding, indicator), ...valueParts(telling, finding, indicator)];
  return telling.words.findings.standing(
    nameInFinding(telling, finding.indicator),
    periodInFinding(telling, { period, status: value?.status ?? [] }),
    parts.join(', '),
  );
}

function rankParts(
  { words, format }: FindingTelling,
  { rank, before }: StandingFinding,
  indicator: Indicator,
): string[] {
  if (rank === null) return [];
  const { findings } = words;
  // "Xếp hạng DTI" already says that what follows is a place.
  const place = findings.rank({ place: rank.place, of: rank.of, named: isRank(indicator) });
  const told = rank.kind === 'computed' ? `${place} ${findings.computed}` : place;
  if (before === null) return [told];
  const then = format.periodInText(before.period);
  const places = Math.abs(before.gained);
  return [
    told,
    places === 0 ? findings.unmoved(then) : findings.moved({ up: before.gained > 0, places, then }),
  ];
}

function valueParts(telling: FindingTelling, finding: StandingFinding, indicator: Indicator): string[] {
  const { words, format } = telling;
  const { value, mean, difference } = finding;
  if (value === null) return [];
  if (mean === null || difference === null)
    return [words.findings.value(figureInFinding(telling, indicator, value))];
  // Other units than per cent are said once, with the distance.
  const bare = isInPercent(indicator) ? indicator : { ...indicator, unit: '', unitEn: '' };
  return [
    words.findings.against({
      value: markedNumber(words.readings, value, format.withUnit(bare, value.value)),
      mean: words.findings.meanOf({
        mean: format.withUnit(bare, mean.value),
        of: mean.of,
        published: mean.kind === 'published',
      }),
      above: difference > 0,
      distance: format.distance(indicator, difference),
    }),
  ];
}
