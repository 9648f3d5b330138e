import './tinos.css';
import { getReport, getReportDocx } from '@kts/contract';
import { Button, Group, Stack } from '@mantine/core';
import { IconFileTypeDocx, IconPrinter } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { addressOf } from '../../api/call.ts';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { UnknownArea } from '../../components/not-found-page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useFormat } from '../../i18n/format.ts';
import { printWhenWhole } from './print-when-whole.ts';
import { ReportSheet } from './report-sheet.tsx';

const route = getRouteApi('/reports/$area');

/** The briefing of one area as it is signed: to read, to print, to take along in Word. */
export function ReportPage() {
  const { area } = route.useParams();
  const { areas } = useCatalog();
  return areas.has(area) ? <Report key={area} area={area} /> : <UnknownArea area={area} />;
}

function Report({ area }: { readonly area: string }) {
  const t = useTranslations('reports');
  const format = useFormat();
  const { areaLabel } = useCatalog();
  const { asOf } = route.useSearch();
  const request = { params: { area }, query: { asOf, language: format.language } } as const;
  const { data: report } = useSuspenseQuery(queryFor(getReport, request));
  return (
    <Stack gap="md">
      <div className="no-print">
        <PageHeading
          title={t('title', { area: areaLabel(area) })}
          lead={t('lead', { date: format.date(report.today), since: format.date(report.since) })}
          actions={
            <Group gap="xs">
              <Button
                component="a"
                href={addressOf(getReportDocx, { params: { area }, query: { asOf } })}
                download
                leftSection={<IconFileTypeDocx size={18} aria-hidden />}
              >
                {t('download')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconPrinter size={18} aria-hidden />}
                onClick={() => void printWhenWhole()}
              >
                {t('print')}
              </Button>
              <ButtonLink to="/areas/$area" params={{ area }} variant="default">
                {t('profile')}
              </ButtonLink>
            </Group>
          }
        />
      </div>
      <ReportSheet area={area} report={report} asOf={asOf} />
    </Stack>
  );
}
