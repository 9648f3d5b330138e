import type { IndicatorItem, JudgedTarget, SeriesFigureOut, SeriesPointOut } from '@kts/contract';
import { sayBeside, sayLatestAside } from '@kts/words/targets';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { FigureValue, shownPoint } from '../../components/figure-value.tsx';
import { useTelling } from '../../components/target/use-telling.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { Origin } from './origin.tsx';
import { OtherSources } from './other-sources.tsx';

type TargetLatestProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** The newest figure and, where another decides, that one; beside them what is said otherwise. */
export function TargetLatest({ target, indicator }: TargetLatestProps) {
  const t = useTranslations('board');
  const { areaName } = useCatalog();
  const { latest, judged, others, inheritedFrom: from } = target;
  const former = from === null || from === 'vn' ? null : from;
  return (
    <div className={classes.latest}>
      <div className={classes.label}>
        {former === null
          ? t(latest?.period === target.period ? 'latestOfTarget' : 'latest')
          : t('latestOfFormer', { area: areaName(former) })}
      </div>
      {latest === null ? (
        <p className={classes.none}>{t('noLatest')}</p>
      ) : (
        <Newest target={target} indicator={indicator} latest={latest} />
      )}
      {judged !== null && latest !== null && judged.period !== latest.period && (
        <div className={classes.others}>
          <div className={classes.label}>{t('judgedFigure')}</div>
          <FigureValue figure={shownPoint(judged, target)} /> <Origin {...judged} />
          <Beside target={target} indicator={indicator} point={judged} />
        </div>
      )}
      <OtherSources label={t('otherSources')} figures={others.map((point) => shownPoint(point, target))} />
    </div>
  );
}

function Newest({ target, indicator, latest }: TargetLatestProps & { readonly latest: SeriesPointOut }) {
  const about = useTelling();
  const aside = sayLatestAside(about(indicator), target);
  return (
    <>
      <FigureValue figure={shownPoint(latest, target)} large={classes.big} />
      <Origin {...latest} />
      {aside !== null && <p className={classes.aside}>{aside}</p>}
      <Beside target={target} indicator={indicator} point={latest} />
    </>
  );
}

/** What the same source says otherwise of the same day: on the other list, restated, of another definition. */
function Beside({ target, indicator, point }: TargetLatestProps & { readonly point: SeriesPointOut }) {
  const about = useTelling();
  const words = useTranslations('common');
  const format = useFormat();
  // What reads the same says nothing new.
  const shown = format.marked(indicator, point);
  const beside = point.beside.filter((figure) => format.marked(indicator, figure) !== shown);
  if (beside.length === 0) return null;
  const keyOf = ({ boundaries, derivation, observation, value }: SeriesFigureOut) =>
    `${boundaries}|${derivation}|${observation}|${value}`;
  return (
    <div className={classes.others}>
      <div className={classes.label}>{words('besideFigures')}</div>
      <ul>
        {beside.map((figure) => (
          <li key={keyOf(figure)}>
            <FigureValue figure={shownPoint(figure, target)} />{' '}
            <span className={classes.origin}>({sayBeside(about(indicator), point, figure)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
