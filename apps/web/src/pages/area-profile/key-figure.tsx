import type { AreaProfile, IndicatorItem, ProfileIndicator } from '@kts/contract';
import { isMoney, isRank } from '@kts/domain';
import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { FigureValue, shownFigure } from '../../components/figure-value.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { ProfilePlace } from './profile-place.tsx';
import classes from './profile.module.css';

type KeyFigureProps = { readonly profile: AreaProfile; readonly entry: ProfileIndicator };

/** One indicator: latest figure, period, source and status; place, mean and change below. */
export function KeyFigure({ profile, entry }: KeyFigureProps) {
  const t = useTranslations('profile');
  const format = useFormat();
  const { indicatorsOf, sourceName } = useCatalog();
  const indicator = indicatorsOf(entry.latest.area).get(entry.indicator);
  const { latest } = entry;
  if (indicator === undefined) return null;
  return (
    <article className={classes.card}>
      <Title order={3} size="sm" fw={500}>
        <TextLink
          to="/indicators/$indicator"
          params={{ indicator: indicator.code }}
          search={{ areas: [latest.area] }}
        >
          {format.name(indicator)}
        </TextLink>
      </Title>
      <p className={classes.figure}>
        <FigureValue figure={shownFigure(latest)} />
      </p>
      <Text size="sm">
        {format.period(latest.period)} · {format.sureness(latest)}
      </Text>
      <Text size="sm" className={classes.quiet}>
        {t('source', { source: sourceName(latest.source) })}
      </Text>
      <KeyFacts profile={profile} entry={entry} indicator={indicator} />
      <Text size="sm" className="no-print">
        <CompareLink entry={entry} />
      </Text>
    </article>
  );
}

type KeyFactsProps = KeyFigureProps & { readonly indicator: IndicatorItem };

function KeyFacts({ profile, entry, indicator }: KeyFactsProps) {
  const t = useTranslations('profile');
  const format = useFormat();
  const { currentPrices } = useWords().targets.pace;
  const { latest, previous, rank, mean, differenceFromMean } = entry;
  const isCountry = profile.area.level === 'country';
  const change = previous?.value == null || latest.value === null ? null : latest.value - previous.value;
  return (
    <dl className={classes.facts}>
      {rank !== null && !isRank(indicator) && (
        <Fact name={t('rank')}>
          <ProfilePlace profile={profile} rank={rank} />
        </Fact>
      )}
      {isCountry && indicator.countryValue === 'provincial-mean' && (
        <Fact name={t('meaning')}>{t('meaningMean')}</Fact>
      )}
      {!isCountry && mean !== null && (
        <Fact name={t('mean')}>
          {format.withUnit(indicator, mean.value)} ({t(`meanKinds.${mean.kind}`, { of: mean.of })})
        </Fact>
      )}
      {!isCountry && differenceFromMean !== null && (
        <Fact name={t('difference')}>{format.difference(indicator, differenceFromMean)}</Fact>
      )}
      {previous !== null && change !== null && (
        <Fact name={t('change', { period: format.periodInText(previous.period) })}>
          {format.difference(indicator, change)}
          {isMoney(indicator) && ` ${currentPrices}`}
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The comparison of exactly this figure: its period, source and list. The country is compared with nobody. */
export function CompareLink({ entry }: { readonly entry: ProfileIndicator }) {
  const t = useTranslations('profile');
  const { indicatorName } = useCatalog();
  const { indicator, period, source, boundaries } = entry.latest;
  if (boundaries === null) return null;
  return (
    <TextLink
      to="/compare"
      search={{ indicator, period, source, boundaries }}
      className="no-print"
      aria-label={t('compareOf', { indicator: indicatorName(indicator) })}
    >
      {t('compare')}
    </TextLink>
  );
}
