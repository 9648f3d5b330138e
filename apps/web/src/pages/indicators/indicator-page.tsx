import { Stack, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { MarksLegend } from '../../components/marks-legend.tsx';
import { NotFoundPage } from '../../components/not-found-page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PartBoundary } from '../../components/part-boundary.tsx';
import { useFormat } from '../../i18n/format.ts';
import { IndicatorCoverage } from './indicator-coverage.tsx';
import { IndicatorFacts } from './indicator-facts.tsx';
import { MethodBreaks } from './method-breaks.tsx';
import { SeriesFilters } from './series-filters.tsx';
import { SeriesTable } from './series-table.tsx';
import { SeriesTrend } from './series-trend.tsx';
import { SourceList } from './source-list.tsx';

const route = getRouteApi('/indicators/$indicator');

/** One indicator: what it means, who measures it, and every figure there is. */
export function IndicatorPage() {
  const t = useTranslations('indicators');
  const format = useFormat();
  const { indicators } = useCatalog();
  const { indicator: code } = route.useParams();
  const indicator = indicators.get(code);
  if (indicator === undefined) return <NotFoundPage />;
  return (
    <Stack gap="xl">
      <PageHeading
        title={format.name(indicator)}
        lead={format.text(indicator.definitionVi, indicator.definitionEn)}
        actions={
          <ButtonLink to="/compare" search={{ indicator: code }} variant="default">
            {t('compare')}
          </ButtonLink>
        }
      />
      <section>
        <Title order={2} mb="xs">
          {t('facts')}
        </Title>
        <IndicatorFacts indicator={indicator} />
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('sourcesTitle')}
        </Title>
        <SourceList indicator={indicator} />
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('breaks')}
        </Title>
        <MethodBreaks indicator={indicator} />
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('coverageTitle')}
        </Title>
        <IndicatorCoverage indicator={indicator} />
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('series')}
        </Title>
        <SeriesFilters indicator={indicator} />
        <PartBoundary resetKey={`${code}|trend`} height={420}>
          <SeriesTrend indicator={indicator} />
        </PartBoundary>
        <Title order={3} mt="xl" mb="xs">
          {t('tableTitle')}
        </Title>
        <PartBoundary resetKey={`${code}|table`} height={600}>
          <SeriesTable indicator={indicator} />
        </PartBoundary>
      </section>
      <MarksLegend />
    </Stack>
  );
}
