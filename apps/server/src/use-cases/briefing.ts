import {
  type Area,
  areaInForce,
  countsOf,
  findingsOf,
  gapsOf,
  type IsoDate,
  observationIds,
  applicableTargets,
  type Moment,
  type SeriesPoint,
  type TargetJudged,
} from '@kts/domain';
import { type BriefedTarget, type Briefing, briefingTable, figuresIn } from '@kts/exchange';
import type { Context } from '../context.ts';
import { areaChangesOf, lastListOf } from './area-changes.ts';
import { judgeAll } from './judged-targets.ts';
import { profileIndicators } from './profile-indicators.ts';

/** Everything that the briefing of an area says, as values. */
export function briefingOf(area: Area, since: IsoDate, moment: Moment, context: Context): Briefing {
  const { codebook, config, store } = context;
  const judged = judgeAll(applicableTargets(area, codebook, moment.asOf), moment, context);
  const profiled = profileIndicators(area, moment, context);
  const changes = areaChangesOf(area, { since, moment }, judged, context);
  const targets = judged.map(toBriefed);
  const indicators = profiled.map((each) => ({
    ...each,
    readings: each.series.flatMap(({ readings }) => readings),
  }));
  const findings = findingsOf({ area: area.slug, indicators, targets, changes });
  const bare: Briefing = {
    area,
    today: moment.today,
    since,
    madeUp: (store.settings.find('seed') ?? config.seed) === 'demo',
    agency: config.agency,
    seat: seatOf(context, moment.today),
    targets,
    counts: countsOf(judged.map(({ judgement, inheritedFrom }) => ({ ...judgement, inheritedFrom }))),
    findings,
    gaps: [],
    indicators,
    names: codebook,
  };
  const gaps = gapsOf({
    targets,
    has: new Set(profiled.map(({ indicator }) => indicator.code)),
    expected: expectedOf(area, judged, moment, context),
    used: figuresIn(bare, briefingTable(bare, 'vi', 'full')),
    today: moment.today,
    changes: changes.readings.length,
  });
  return { ...bare, gaps };
}

function toBriefed(target: TargetJudged): BriefedTarget {
  const { latest, judged } = target.judgement;
  return {
    ...target,
    area: target.area.slug,
    series: target.series.points,
    latestParts: partsOf(latest, target),
    judgedParts: partsOf(judged, target),
  };
}

/** A computed figure leads to the readings that it was computed from. */
function partsOf(point: SeriesPoint | null, { figures }: TargetJudged): number[] {
  const reading = figures.find(
    (figure) =>
      point !== null &&
      figure.period === point.period &&
      figure.source === point.source &&
      figure.boundaries === point.boundaries &&
      figure.derivation === point.derivation,
  );
  return reading === undefined ? [] : observationIds(reading);
}

/** The agency's province on a day; once it is dissolved, the one that it became part of. */
function seatOf({ codebook, config }: Context, today: IsoDate): Area {
  const home = codebook.area(config.homeArea);
  if (home === undefined) throw new Error(`No such area: ${config.homeArea}`);
  return areaInForce(home, today, codebook.area);
}

/** What most provinces of the list have figures of, and what the shares that have targets are made of. */
function expectedOf(
  area: Area,
  judged: readonly TargetJudged[],
  { asOf, today }: Moment,
  { codebook, store }: Context,
): string[] {
  if (area.level !== 'province') return [];
  const list = lastListOf(area, today);
  const half = codebook.provinces(list).length / 2;
  const codes = codebook.indicators.filter(({ direction }) => direction !== 'none').map(({ code }) => code);
  const common = store.queries.reports
    .provincesWithFigures(asOf)
    .filter(({ boundaries, have }) => boundaries === list && have >= half)
    .map(({ indicator }) => indicator);
  const parts = judged.flatMap(({ indicator }) =>
    indicator.formula?.kind === 'ratio' ? [indicator.formula.first] : [],
  );
  const expected = new Set([...parts, ...common]);
  return codes.filter((code) => expected.has(code));
}
