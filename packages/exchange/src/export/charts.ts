import { type Indicator, isInPercent, isRank, periodInYears } from '@kts/domain';
import {
  type PaperMark,
  type PaperReach,
  type PaperStanding,
  type PaperTrend,
  readingMark,
  toTrendLines,
} from '@kts/pictures';
import type { BriefedTarget, Briefing } from './briefing.ts';
import { formerly } from './briefing-table.ts';
import {
  formatFor,
  type Language,
  markedNumber,
  plainName,
  shortName,
  words,
  writeMarkedFigure,
} from '@kts/words';

/** What is drawn, as values: the same chart at any height. */
export type Drawing =
  | ({ readonly kind: 'trend' } & PaperTrend)
  | ({ readonly kind: 'position' } & PaperStanding)
  | ({ readonly kind: 'reach' } & PaperReach);

export type Chart = {
  readonly name: 'trend' | 'standing';
  readonly title: string;
  /** The chart in words, for who cannot see it. */
  readonly alt: string;
  readonly drawing: Drawing;
};

/** Two charts where there are figures for two: the way to the first target, and the place among others. */
export function chartsOf(briefing: Briefing, language: Language): Chart[] {
  const trend = trendChart(briefing, language);
  const standing = positionChart(briefing, language) ?? reachChart(briefing, language);
  return [trend, standing].filter((chart) => chart !== null);
}

/** The targets of one indicator that is best worth drawing: own ones, then the longest series. */
function drawnTargets({ targets, area }: Briefing): readonly BriefedTarget[] {
  const groups = [...Map.groupBy(targets, (each) => `${each.target.indicator}|${each.area}`).values()];
  const weight = (group: readonly BriefedTarget[]): number =>
    (group.some(({ inheritedFrom }) => inheritedFrom === null) ? 100 : 0) +
    (group.some((each) => each.area === area.slug) ? 50 : 0) +
    seriesOf(group).length;
  const drawable = groups.filter((group) => seriesOf(group).length > 0);
  const candidates = drawable.length > 0 ? drawable : groups;
  return candidates.toSorted((a, b) => weight(b) - weight(a))[0] ?? [];
}

const seriesOf = (group: readonly BriefedTarget[]) =>
  group.map(({ series }) => series).toSorted((a, b) => b.length - a.length)[0] ?? [];

function trendChart(briefing: Briefing, language: Language): Chart | null {
  const group = drawnTargets(briefing);
  const [first] = group;
  if (first === undefined) return null;
  const { indicator, area } = first;
  const ownLast = group.toSorted(
    (a, b) => Number(a.inheritedFrom === null) - Number(b.inheritedFrom === null),
  );
  const distinct = new Map(ownLast.map(({ target }) => [`${target.period}|${target.value}`, target]));
  const points = seriesOf(group).map((point) => ({
    period: point.period,
    value: point.value,
    text: `${writeMarkedFigure({ words: words[language].readings, format: formatFor(language), indicator }, point)} (${formatFor(language).periodShort(point.period)})`,
    mark: readingMark(point),
    detail: '',
  }));
  const [start] = points.map(({ period, value, text }) => ({
    years: periodInYears(period),
    value,
    label: text,
  }));
  const goals = [...distinct.values()]
    .map(
      (target): PaperMark => ({
        years: periodInYears(target.period),
        value: target.value,
        label: `${formatFor(language).targetValue(indicator, target.value, target.valueMax)} (${formatFor(language).periodShort(target.period)})`,
      }),
    )
    .toSorted((a, b) => a.years - b.years);
  const name = `${shortName(indicator.code, briefing.names, language, area)}${formerly(area, briefing, language)}`;
  const said = words[language].briefing.charts;
  const told = (list: readonly string[]) => (list.length === 0 ? said.none : list.join(', '));
  return {
    name: 'trend',
    title: said.trend(name),
    alt: said.trendAlt(name, told(points.map(({ text }) => text)), told(goals.map(({ label }) => label))),
    drawing: {
      kind: 'trend',
      trend: toTrendLines(
        [{ key: 'figures', label: '', points }],
        indicator.breaks.map(({ period }) => ({ period, text: '' })),
      ),
      goals,
      path: wayTo(goals, start, indicator),
      fromTop: isRank(indicator),
    },
  };
}

/** From the first reading, where that is not past the last goal already. */
function wayTo(
  goals: readonly PaperMark[],
  start: PaperMark | undefined,
  { direction }: Indicator,
): readonly PaperMark[] {
  const last = goals.at(-1);
  if (start === undefined || last === undefined) return goals;
  const ahead = start.value - last.value;
  if (direction === 'lower' ? ahead <= 0 : ahead >= 0) return goals;
  return [start, ...goals.filter(({ years }) => years > start.years)];
}

/** The place and the mean that the findings tell first. */
function positionChart(briefing: Briefing, language: Language): Chart | null {
  const found = briefing.findings.find((finding) => finding.kind === 'standing');
  const indicator = found && briefing.names.indicator(found.indicator);
  if (found?.kind !== 'standing' || indicator === undefined) return null;
  const period = formatFor(language).periodShort(found.period);
  const unit = formatFor(language).unit(indicator);
  const inTitle = unit === '' || unit === '%' ? '' : ` (${unit})`;
  const name = `${shortName(indicator.code, briefing.names, language, briefing.area.slug)}${inTitle}, ${period}`;
  const bars = barsOf(found, indicator, briefing, language);
  const place = found.rank && {
    place: found.rank.place,
    of: found.rank.of,
    text: words[language].briefing.charts.rank(found.rank.place, found.rank.of),
  };
  const told = [
    ...bars.map(({ label, text }) => `${label} ${text}`),
    ...(place === null ? [] : [place.text]),
  ];
  return {
    name: 'standing',
    title: name,
    alt: `${name}: ${told.join('; ')}.`,
    drawing: { kind: 'position', bars, rank: place },
  };
}

function barsOf(
  found: Extract<Briefing['findings'][number], { kind: 'standing' }>,
  indicator: Indicator,
  { area, names, today }: Briefing,
  language: Language,
) {
  const { value, mean } = found;
  const plain = withoutUnit(indicator);
  const { briefing, readings } = words[language];
  const write = (figure: number) => formatFor(language).withUnit(plain, figure);
  return [
    ...(value === null
      ? []
      : [
          {
            label: plainName(area.slug, names, today, language),
            value: value.value,
            text: markedNumber(readings, value, write(value.value)),
            own: true,
          },
        ]),
    ...(mean === null
      ? []
      : [
          {
            label: briefing.charts.mean(mean.kind === 'computed' ? mean.of : null),
            value: mean.value,
            text: write(mean.value),
            own: false,
          },
        ]),
  ];
}

/** On a chart only per cent stands with every figure. */
const withoutUnit = (indicator: Indicator): Indicator =>
  isInPercent(indicator) ? { ...indicator, unit: '%', unitEn: '%' } : { ...indicator, unit: '', unitEn: '' };

/** Where nothing is ranked: how far each figure is on the way to the target that it decides. */
function reachChart({ targets, names }: Briefing, language: Language): Chart | null {
  const reached = new Map<string, { label: string; share: number; text: string }>();
  for (const { target, judgement, indicator, area } of targets) {
    const { judged } = judgement;
    if (judged === null || isRank(indicator) || target.value <= 0) continue;
    const name = shortName(indicator.code, names, language, area);
    const label = `${name} (${formatFor(language).periodShort(target.period)})`;
    const plain = withoutUnit(indicator);
    const text = `${writeMarkedFigure({ words: words[language].readings, format: formatFor(language), indicator: plain }, judged)} / ${formatFor(language).targetValue(plain, target.value, target.valueMax)}`;
    reached.set(`${label}|${target.value}`, { label, share: judged.value / target.value, text });
  }
  const bars = [...reached.values()].slice(0, 4);
  if (bars.length === 0) return null;
  const title = words[language].briefing.charts.reach;
  return {
    name: 'standing',
    title,
    alt: `${title}: ${bars.map(({ label, text }) => `${label} ${text}`).join('; ')}.`,
    drawing: { kind: 'reach', bars },
  };
}
