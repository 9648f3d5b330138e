import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { PageHeading } from '../../components/page-heading.tsx';
import { PartBoundary } from '../../components/part-boundary.tsx';
import { ForEditors } from './access-notice.tsx';
import { BatchHistory } from './batch-history.tsx';
import { ImportHistory } from './import-history.tsx';
import { Templates } from './templates.tsx';
import { UploadPanel } from './upload-panel.tsx';

/** Where figures come in, and what came in before. */
export function ImportsPage() {
  const t = useTranslations('imports');
  return (
    <Stack gap="lg">
      <PageHeading title={t('title')} lead={t('lead')} />
      <PartBoundary resetKey="imports" height={600}>
        <ForEditors>
          <Stack gap="xl">
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
              <UploadPanel />
              <PartBoundary resetKey="templates" height={220}>
                <Templates />
              </PartBoundary>
            </SimpleGrid>
            <ImportHistory />
            <BatchHistory />
          </Stack>
        </ForEditors>
      </PartBoundary>
    </Stack>
  );
}
