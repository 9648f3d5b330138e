import type { AreaProfile, ProfileIndicator } from '@kts/contract';
import { SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ProfilePlace } from './profile-place.tsx';
import classes from './profile.module.css';

type StandingsProps = { readonly profile: AreaProfile };

/** Indicators in the best and in the last third of the provinces, the most telling first. */
export function ProfileStandings({ profile }: StandingsProps) {
  const t = useTranslations('profile');
  const share = ({ rank }: ProfileIndicator) => (rank === null ? 0.5 : rank.value / rank.of);
  const ranked = (codes: readonly string[]) =>
    profile.indicators
      .filter(({ indicator }) => codes.includes(indicator))
      .toSorted((a, b) => share(a) - share(b));
  return (
    <>
      <Text size="sm" mb="sm">
        {t('standingsRule')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        <div>
          <Title order={3} mb={4}>
            {t('strengths')}
          </Title>
          <StandingList profile={profile} entries={ranked(profile.strengths)} none={t('strengthsNone')} />
        </div>
        <div>
          <Title order={3} mb={4}>
            {t('weaknesses')}
          </Title>
          <StandingList
            profile={profile}
            entries={ranked(profile.weaknesses).toReversed()}
            none={t('weaknessesNone')}
          />
        </div>
      </SimpleGrid>
    </>
  );
}

type StandingListProps = StandingsProps & {
  readonly entries: readonly ProfileIndicator[];
  readonly none: string;
};

function StandingList({ profile, entries, none }: StandingListProps) {
  const format = useFormat();
  const { indicatorName } = useCatalog();
  if (entries.length === 0) return <Text size="sm">{none}</Text>;
  return (
    <ul className={classes.items}>
      {entries.map(({ indicator, rank, latest }) => (
        <li key={indicator}>
          <TextLink to="/indicators/$indicator" params={{ indicator }} search={{ areas: [latest.area] }}>
            {indicatorName(indicator)}
          </TextLink>
          : {rank !== null && <ProfilePlace profile={profile} rank={rank} />},{' '}
          {format.periodInText(latest.period)}
        </li>
      ))}
    </ul>
  );
}
