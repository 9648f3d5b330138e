import type { IndicatorItem, JudgedTarget, ProfileIndicator, ReadingOut } from '@kts/contract';
import { isRank } from '@kts/domain';
import { sayLatestAside, sayTarget } from '@kts/words/targets';
import { gapBesideVerdict } from '../../components/target/judged-text.ts';
import { useJudgedSentences } from '../../components/target/use-judged-sentences.ts';
import { useTelling } from '../../components/target/use-telling.ts';
import type { ReactNode } from 'react';
import { sayVerdict } from '@kts/words/verdicts/say-verdict';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { pathFrom } from '../../components/target/path-from.ts';
import { MarksLegend } from '../../components/marks-legend.tsx';
import { VerdictIcon } from '../../components/verdict-icon.tsx';
import { type PageFormat, useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import classes from './wall.module.css';
import { WallTrend } from './wall-trend.tsx';

type Point = Pick<
  ReadingOut,
  'period' | 'source' | 'status' | 'boundaries' | 'quality' | 'bound' | 'derivation'
> & {
  readonly value: number | null;
};

type SlideProps = {
  readonly area: string;
  readonly indicator: IndicatorItem;
  readonly latest: Point;
  /** Why the figure does not decide, and which does; null where it does itself, or nothing is decided. */
  readonly aside?: string | null;
  /** All figures on the slide, whose marks are explained. */
  readonly marked: readonly Point[];
  readonly trend: ReactNode;
  readonly children: ReactNode;
};

/** The number alone; of a place also how many there are. */
const writeLarge = (
  format: PageFormat,
  indicator: IndicatorItem,
  { value, boundaries }: Pick<ReadingOut, 'boundaries'> & { readonly value: number },
): string =>
  isRank(indicator) ? format.figure(indicator, value, boundaries) : format.value(indicator, value);

/** Area and indicator on top, the figure large with where it comes from, its way beside it, what it means below. */
function Slide({ area, indicator, latest, aside = null, marked, trend, children }: SlideProps) {
  const format = useFormat();
  const { areaLabel, sourceName } = useCatalog();
  return (
    <>
      <header className={classes.head}>
        <p className={classes.area}>{areaLabel(area)}</p>
        <h1 className={classes.indicator}>{format.name(indicator)}</h1>
      </header>
      <div className={classes.figure}>
        <p className={classes.value}>
          {latest.bound !== null && <span className={classes.unit}>{format.bound(latest.bound)} </span>}
          <span className={classes.number}>
            {latest.value === null ? '–' : writeLarge(format, indicator, { ...latest, value: latest.value })}
          </span>{' '}
          <span className={classes.unit}>
            {[format.unit(indicator), format.marks(latest)].filter(Boolean).join(' ')}
          </span>
        </p>
        <p className={classes.origin}>
          {format.period(latest.period)} · {sourceName(latest.source)} · {format.status(latest.status)}
        </p>
        {aside !== null && <p className={classes.origin}>{aside}</p>}
        <MarksLegend of={marked} className={classes.legend} />
      </div>
      <div className={classes.trend}>{trend}</div>
      <div className={classes.meaning}>{children}</div>
    </>
  );
}

export function TargetSlide({ area, target }: { readonly area: string; readonly target: JudgedTarget }) {
  const indicator = useCatalog().indicatorsOf(area).get(target.indicator);
  if (indicator === undefined || target.latest === null) return null;
  return <JudgedSlide area={area} target={target} latest={target.latest} indicator={indicator} />;
}

type JudgedSlideProps = Pick<SlideProps, 'area' | 'indicator' | 'latest'> & { readonly target: JudgedTarget };

function JudgedSlide({ area, target, latest, indicator }: JudgedSlideProps) {
  const about = useTelling();
  const t = useTranslations('board');
  const words = useWords();
  const sentences = useJudgedSentences(indicator);
  const telling = about(indicator);
  const format = useFormat();
  const { judged } = target;
  const decides =
    judged === null || judged.period === latest.period
      ? null
      : `${t('judgedFigure')}: ${format.marked(indicator, judged)} (${format.periodInText(judged.period)}).`;
  const gap = gapBesideVerdict(telling, target);
  const sentence = sentences.changed(target) ?? sentences.pace(target) ?? sentences.reason(target);
  return (
    <Slide
      area={area}
      indicator={indicator}
      latest={latest}
      marked={[latest, ...(judged === null ? [] : [judged])]}
      aside={[sayLatestAside(telling, target), decides].filter((part) => part !== null).join(' ') || null}
      trend={<WallTrend points={target.series} path={pathFrom(target)} indicator={indicator} />}
    >
      <p className={classes.verdict} data-verdict={target.verdict}>
        <VerdictIcon verdict={target.verdict} size="7vmin" />
        <strong>{sayVerdict(words, target)}</strong>
        {gap !== null && <span>{gap}</span>}
      </p>
      <p>
        {t('target')}: <strong>{sayTarget(telling, target)}</strong>
        {target.document.number !== null && ` (${target.document.number})`}
      </p>
      <p className={classes.sentence}>{sentence}</p>
    </Slide>
  );
}

export function FigureSlide({ area, figure }: { readonly area: string; readonly figure: ProfileIndicator }) {
  const t = useTranslations('board');
  const format = useFormat();
  const indicator = useCatalog().indicatorsOf(area).get(figure.indicator);
  if (indicator === undefined) return null;
  const { latest, rank, mean, differenceFromMean } = figure;
  const series = figure.series.find(
    ({ source, boundaries, derivation }) =>
      source === latest.source &&
      boundaries === latest.boundaries &&
      (derivation === 'reported') === (latest.derivation === 'reported'),
  );
  const points = (series?.readings ?? []).flatMap(
    ({ period, value, status, quality, bound, boundaries, derivation }) =>
      value === null ? [] : [{ period, value, status, quality, bound, boundaries, derivation }],
  );
  return (
    <Slide
      area={area}
      indicator={indicator}
      latest={latest}
      marked={[latest]}
      trend={<WallTrend points={points} path={[]} indicator={indicator} />}
    >
      {rank !== null && (
        <p className={classes.verdict}>
          <strong>
            {t(rank.kind === 'published' ? 'rankPublished' : 'rankComputed', {
              rank: format.number(rank.value),
              of: rank.of,
            })}
          </strong>
        </p>
      )}
      {mean !== null && (
        <p>
          {t(mean.kind === 'published' ? 'meanPublished' : 'meanComputed', {
            mean: format.withUnit(indicator, mean.value),
            of: mean.of,
          })}
          {differenceFromMean !== null &&
            `; ${t('differenceFromMean', { difference: format.difference(indicator, differenceFromMean) })}`}
        </p>
      )}
    </Slide>
  );
}
