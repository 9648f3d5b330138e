import type { AreaProfile, ProfileIndicator } from '@kts/contract';
import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { FigureValue, shownFigure } from '../../components/figure-value.tsx';
import { KEY_INDICATORS } from '../../components/target/key-indicators.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { Origin } from './origin.tsx';
import { OtherSources, otherReadings } from './other-sources.tsx';

type KeyFiguresProps = { readonly area: string; readonly profile: AreaProfile };

export function BoardKeyFigures({ area, profile }: KeyFiguresProps) {
  const t = useTranslations('board');
  const { areaLabel } = useCatalog();
  const byCode = new Map(profile.indicators.map((one) => [one.indicator, one]));
  const shown = KEY_INDICATORS.flatMap((code) => byCode.get(code) ?? []);
  return (
    <section aria-labelledby="key-figures">
      <Title order={2} id="key-figures" className={classes.section}>
        {t('keyFiguresOf', { area: areaLabel(area) })}
      </Title>
      {shown.length === 0 ? (
        <p className={classes.lead}>{t('noKeyFigures')}</p>
      ) : (
        <ul className={classes.figures}>
          {shown.map((one) => (
            <li key={one.indicator}>
              <KeyFigure figure={one} ranked={profile.area.level === 'province'} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type KeyFigureProps = {
  readonly figure: ProfileIndicator;
  /** A place among provinces, and a mean of them, mean something for a province only. */
  readonly ranked: boolean;
};

function KeyFigure({ figure, ranked }: KeyFigureProps) {
  const t = useTranslations('board');
  const { indicatorName } = useCatalog();
  const { indicator, latest } = figure;
  return (
    <div className={classes.figure}>
      <TextLink
        to="/indicators/$indicator"
        params={{ indicator }}
        className={classes.figureName}
        underline="hover"
      >
        {indicatorName(indicator, latest.area)}
      </TextLink>
      <FigureValue figure={shownFigure(latest)} large={classes.big} />
      <Origin {...latest} />
      {ranked && <Standing figure={figure} />}
      <OtherSources label={t('keyOtherSources')} figures={otherReadings(figure).map(shownFigure)} />
    </div>
  );
}

/** Place and mean as published or computed, and the distance from the mean. */
function Standing({
  figure: { indicator: code, rank, mean, differenceFromMean },
}: {
  readonly figure: ProfileIndicator;
}) {
  const t = useTranslations('board');
  const format = useFormat();
  const indicator = useCatalog().indicators.get(code);
  if (indicator === undefined || (rank === null && mean === null)) return null;
  return (
    <ul className={classes.standing}>
      {rank !== null && (
        <li>
          {t(rank.kind === 'published' ? 'rankPublished' : 'rankComputed', {
            rank: format.number(rank.value),
            of: rank.of,
          })}
        </li>
      )}
      {mean !== null && (
        <li>
          {t(mean.kind === 'published' ? 'meanPublished' : 'meanComputed', {
            mean: format.withUnit(indicator, mean.value),
            of: mean.of,
          })}
        </li>
      )}
      {differenceFromMean !== null && (
        <li>{t('differenceFromMean', { difference: format.difference(indicator, differenceFromMean) })}</li>
      )}
    </ul>
  );
}
