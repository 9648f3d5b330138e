import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../api/api-problem.ts';

type FormProblemProps = {
  readonly error: unknown;
  /** Fields that say themselves what is wrong with them. */
  readonly fields?: readonly string[];
};

/** Why what was sent was not taken, in the words of the server. */
export function FormProblem({ error, fields = [] }: FormProblemProps) {
  const t = useTranslations('accounts');
  if (error === null || fields.some((field) => issueOf(error, field) !== undefined)) return null;
  const problem = error instanceof ApiProblem ? error.problem : null;
  return (
    <Alert
      role="alert"
      color="red"
      styles={{ label: { color: 'var(--mantine-color-error)' } }}
      icon={<IconAlertTriangle aria-hidden />}
      title={problem?.title ?? t('failed')}
    >
      {problem?.detail ?? t('unreachable')}
    </Alert>
  );
}

/** What is wrong with one field, where the server says so. */
export function issueOf(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.problem?.issues?.find((issue) => issue.path === path)?.message;
}
