import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../components/button-link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PartSkeleton } from '../../components/page-skeleton.tsx';
import { PartBoundary } from '../../components/part-boundary.tsx';
import { ForEditors } from './access-notice.tsx';
import { ImportParts } from './import-parts.tsx';
import { importQuery } from './import-query.ts';
import { SentBy } from './status-line.tsx';
import { StepProblem } from './step-problem.tsx';

const route = getRouteApi('/imports/$id');

/** One file, from its reading to its publication. */
export function ImportPage() {
  const t = useTranslations('imports');
  return (
    <PartBoundary resetKey="import" height={600}>
      <ForEditors heading={<PageHeading title={t('one')} />}>
        <OneImport />
      </ForEditors>
    </PartBoundary>
  );
}

function OneImport() {
  const t = useTranslations('imports');
  const { id } = route.useParams();
  const { data, error } = useQuery(importQuery(id));
  const back = <TextLink to="/imports">{t('back')}</TextLink>;
  if (data === undefined) {
    return (
      <Stack gap="md">
        <PageHeading title={t('one')} lead={back} />
        {error === null ? <PartSkeleton height={600} /> : <StepProblem error={error} />}
      </Stack>
    );
  }
  return (
    <Stack gap="xs">
      <PageHeading
        title={data.file.name}
        lead={
          <>
            {back} <SentBy detail={data} />
          </>
        }
      />
      <ImportParts key={id} detail={data} />
    </Stack>
  );
}
