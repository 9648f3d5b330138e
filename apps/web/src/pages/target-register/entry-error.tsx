import { Stack, Text } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../api/api-problem.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { RouteError } from '../../components/route-error.tsx';

/** A target or document that never was is said to be none; anything else went wrong. */
export function EntryError(props: ErrorComponentProps) {
  const t = useTranslations('errors');
  const { error } = props;
  if (!(error instanceof ApiProblem) || ![400, 404].includes(error.status)) return <RouteError {...props} />;
  return (
    <Stack gap="md" align="flex-start">
      <PageHeading title={t('noEntry')} lead={error.problem?.detail} />
      <Text>{t('noEntryAction')}</Text>
      <ButtonLink to="/targets" search={{}}>
        {t('toRegister')}
      </ButtonLink>
    </Stack>
  );
}
