import { getWantedFile, getXlsxTemplate, listWanted } from '@kts/contract';
import { Anchor, Group, Stack, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useLocale, useTranslations } from 'use-intl';
import { addressOf } from '../../api/call.ts';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { useMayActAs } from '../../api/use-session.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { MarksLegend } from '../../components/marks-legend.tsx';
import { UnknownArea } from '../../components/not-found-page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ServedTargets } from '../../components/wanted/served-targets.tsx';
import classes from '../../components/wanted/wanted.module.css';
import { useFormat } from '../../i18n/format.ts';
import { WantedTable } from './wanted-table.tsx';

const route = getRouteApi('/areas/$area/wanted');
/** Nobody's targets lack more. */
const MOST = 1000;

/** Which figures of whom an area's targets lack, and what each of them would give. */
export function WantedPage() {
  const { area } = route.useParams();
  const { areas } = useCatalog();
  return areas.has(area) ? <Wanted area={area} /> : <UnknownArea area={area} />;
}

function Wanted({ area }: { readonly area: string }) {
  const t = useTranslations('wanted');
  const format = useFormat();
  const language = useLocale();
  const { areaLabel } = useCatalog();
  const { asOf } = route.useSearch();
  const request = { params: { area }, query: { asOf, limit: MOST } };
  const { data } = useSuspenseQuery(queryFor(listWanted, request));
  const { items, targets, beyond, today } = data;
  const mayUpload = useMayActAs('editor');
  return (
    <Stack gap="lg">
      <PageHeading
        title={t('title', { area: areaLabel(area) })}
        lead={t('lead', { count: items.length, targets, date: format.date(today) })}
        actions={
          <ButtonLink to="/" search={{ area }} variant="default">
            {t('board')}
          </ButtonLink>
        }
      />
      {items.length === 0 ? (
        <EmptyState title={t('noneTitle')}>{t(beyond.length === 0 ? 'none' : 'noneHelps')}</EmptyState>
      ) : (
        <section>
          <Group className="no-print" gap="md" mb="xs">
            <Anchor
              underline="always"
              download
              href={addressOf(getWantedFile, { params: { area }, query: { asOf, language } })}
            >
              {t('download')}
            </Anchor>
            {mayUpload && asOf === undefined && (
              <Anchor
                underline="always"
                download
                href={addressOf(getXlsxTemplate, { params: { name: 'wanted' }, query: { area } })}
              >
                {t('template')}
              </Anchor>
            )}
          </Group>
          <p className={classes.meaning}>{t('meaning')}</p>
          <WantedTable area={area} figures={items} />
        </section>
      )}
      {beyond.length > 0 && (
        <section aria-labelledby="beyond">
          <Title order={2} id="beyond" mb="xs">
            {t('beyond')}
          </Title>
          <p className={classes.meaning}>{t('beyondMeaning')}</p>
          <ServedTargets area={area} targets={beyond} />
        </section>
      )}
      <MarksLegend />
    </Stack>
  );
}
