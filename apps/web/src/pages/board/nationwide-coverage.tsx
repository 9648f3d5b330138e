import type { IndicatorItem } from '@kts/contract';
import { sayNationwide } from '@kts/words/targets';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useTelling } from '../../components/target/use-telling.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { type CommonGround, type Held, shownFigureOf } from './province-targets.ts';

/** Longer lists of names are folded. */
const NAMED = 8;

type NationwideCoverageProps = {
  readonly ground: CommonGround;
  /** How many provinces there are. */
  readonly of: number;
  readonly indicator: IndicatorItem;
};

/** How far the provinces are that can be compared, and who cannot be: a map must not lose provinces in silence. */
export function NationwideCoverage({ ground, of, indicator }: NationwideCoverageProps) {
  const about = useTelling();
  const t = useTranslations('nationwide');
  const format = useFormat();
  const { areaName, sourceName } = useCatalog();
  const { source, period, ranked, aside, withoutFigure, withoutTarget } = ground;
  const figureOf = ({ slug, target }: Held): string => {
    const figure = shownFigureOf(target);
    if (figure === null) return areaName(slug);
    const origin = `${sourceName(figure.source)}, ${format.periodInText(figure.period)}`;
    return `${areaName(slug)} ${format.marked(indicator, figure)} (${origin})`;
  };
  return (
    <>
      <p className={classes.lead}>
        <strong>
          {sayNationwide(about(indicator), {
            of,
            source: source === null ? null : sourceName(source),
            period,
            gaps: ranked.flatMap(({ target }) => target.gap ?? []),
            otherGround: aside.length,
            withoutFigure: withoutFigure.length,
            withoutTarget: withoutTarget.length,
          })}
        </strong>
      </p>
      <Names heading={t('coverageAside')} names={aside.map(figureOf)} separator=" · " />
      <Names heading={t('coverageMissing')} names={withoutFigure.map(({ slug }) => areaName(slug))} />
      <Names heading={t('coverageNoTarget')} names={withoutTarget.map(areaName)} />
    </>
  );
}

type NamesProps = {
  readonly heading: string;
  readonly names: readonly string[];
  readonly separator?: string;
};

function Names({ heading, names, separator = ', ' }: NamesProps) {
  const format = useFormat();
  if (names.length === 0) return null;
  const listed = names.join(separator);
  if (names.length <= NAMED)
    return (
      <p className={classes.lead}>
        {heading}: {listed}.
      </p>
    );
  return (
    <details className={classes.coverage}>
      <summary>
        {heading} ({format.number(names.length)})
      </summary>
      <p>{listed}</p>
    </details>
  );
}
