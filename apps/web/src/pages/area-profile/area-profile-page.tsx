import { getAreaProfile } from '@kts/contract';
import { Group, Stack, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { DissolvedNotice } from '../../components/dissolved-notice.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { UnknownArea } from '../../components/not-found-page.tsx';
import { MarksLegend } from '../../components/marks-legend.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { AllIndicators } from './all-indicators.tsx';
import { FormedNotice } from './formed-notice.tsx';
import { ProfileKeyFigures } from './profile-key-figures.tsx';
import { Peers } from './peers.tsx';
import { ProfileStandings } from './profile-standings.tsx';
import { Trends } from './trends.tsx';
import { useLead } from './use-lead.ts';

const route = getRouteApi('/areas/$area');

/** One province: where it stands, how it got there, next to whom. */
export function AreaProfilePage() {
  const { area } = route.useParams();
  const { areas } = useCatalog();
  // Another area is another page: nothing of the one before stays.
  return areas.has(area) ? <Profile key={area} area={area} /> : <UnknownArea area={area} />;
}

function Profile({ area }: { readonly area: string }) {
  const t = useTranslations('profile');
  const { areaLabel } = useCatalog();
  const { asOf } = route.useSearch();
  const { data: profile } = useSuspenseQuery(queryFor(getAreaProfile, { params: { area }, query: { asOf } }));
  const { dissolved, formedFrom, indicators } = profile;
  const lead = useLead(profile);
  return (
    <Stack gap="xl">
      <PageHeading
        title={t('title', { area: areaLabel(area) })}
        lead={lead}
        actions={
          <Group gap="xs">
            <ButtonLink to="/" search={{ area }} variant="default">
              {t('board')}
            </ButtonLink>
            <ButtonLink to="/reports/$area" params={{ area }}>
              {t('report')}
            </ButtonLink>
          </Group>
        }
      />
      {dissolved !== null && <DissolvedNotice area={area} dissolved={dissolved} page="profile" />}
      {formedFrom.length > 0 && <FormedNotice area={profile.area} formedFrom={formedFrom} />}
      {indicators.length === 0 ? (
        <EmptyState
          title={t('emptyTitle', { area: areaLabel(area) })}
          action={
            <ButtonLink to="/indicators" variant="default">
              {t('emptyAction')}
            </ButtonLink>
          }
        >
          {t('empty')}
        </EmptyState>
      ) : (
        <>
          <section>
            <Title order={2} mb="sm">
              {t('keyFigures')}
            </Title>
            <ProfileKeyFigures profile={profile} />
          </section>
          {profile.area.level === 'province' && (
            <section>
              <Title order={2} mb="xs">
                {t('standings')}
              </Title>
              <ProfileStandings profile={profile} />
            </section>
          )}
          <section>
            <Title order={2} mb="xs">
              {t('trends')}
            </Title>
            <Trends profile={profile} />
          </section>
        </>
      )}
      {profile.area.level === 'province' && (
        <section>
          <Title order={2} mb="xs">
            {t('peers')}
          </Title>
          <Peers profile={profile} />
        </section>
      )}
      {indicators.length > 0 && (
        <section>
          <Title order={2} mb="xs">
            {t('all')}
          </Title>
          <AllIndicators profile={profile} />
        </section>
      )}
      {indicators.length > 0 && <MarksLegend />}
    </Stack>
  );
}
