import { Box, Stack, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../components/button-link.tsx';
import { MarksLegend } from '../../components/marks-legend.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PartBoundary } from '../../components/part-boundary.tsx';
import { ComparisonControls } from './comparison-controls.tsx';
import { ComparisonEmpty } from './comparison-empty.tsx';
import { ComparisonRanking } from './comparison-ranking.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { ComparisonTrend } from './comparison-trend.tsx';
import { CoverageLine } from './coverage-line.tsx';
import { SummaryFigures } from './summary-figures.tsx';
import { type Compared, hasProvinces, useCompared } from './use-compared.ts';

/** One indicator, one period, one source, one list of provinces. */
export function ComparisonPage() {
  const t = useTranslations('comparison');
  const compared = useCompared();
  if (compared === null) return <PageHeading title={t('title')} />;
  const { comparison } = compared;
  return (
    <Stack gap="lg" aria-busy={compared.waiting}>
      <PageHeading
        title={headingOf(compared, t)}
        lead={
          <TextLink to="/indicators/$indicator" params={{ indicator: comparison.indicator }}>
            {t('aboutIndicator')}
          </TextLink>
        }
      />
      <ComparisonControls compared={compared} />
      <Box opacity={compared.waiting ? 0.6 : 1}>
        {comparison.items.length === 0 ? (
          <ComparisonEmpty compared={compared} />
        ) : (
          <ComparisonParts compared={compared} />
        )}
      </Box>
    </Stack>
  );
}

/** What is compared; the indicator alone where there never is anything. */
function headingOf(compared: Compared, t: ReturnType<typeof useTranslations<'comparison'>>): string {
  const { indicatorName: indicator, period, provinces, sourceName: source } = compared;
  if (!hasProvinces(compared)) return indicator;
  const words = { indicator, period, provinces };
  return source === '' ? t('headingWithoutSource', words) : t('heading', { ...words, source });
}

function ComparisonParts({ compared }: { readonly compared: Compared }) {
  const t = useTranslations('comparison');
  const { coverage, indicator, period, source, boundaries } = compared.comparison;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <CoverageLine compared={compared} />
        <SummaryFigures compared={compared} />
      </Stack>
      <section>
        <Title order={2} mb="sm">
          {coverage.have === coverage.of ? t('ranking') : t('rankingIncomplete')}
        </Title>
        <ComparisonRanking compared={compared} />
      </section>
      <section>
        <Title order={2} mb="sm">
          {t('table')}
        </Title>
        <ComparisonTable compared={compared} />
      </section>
      <section>
        <Title order={2} mb="sm">
          {t('trend')}
        </Title>
        <PartBoundary resetKey={`${indicator}|${period}|${source}|${boundaries}`} height={420}>
          <ComparisonTrend compared={compared} />
        </PartBoundary>
      </section>
      <MarksLegend />
    </Stack>
  );
}
