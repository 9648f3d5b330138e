import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../api/api-problem.ts';

/** Why what was asked for was not done, in the words of the server, and what to do. */
export function StepProblem({ error }: { readonly error: unknown }) {
  const t = useTranslations('imports.problem');
  if (error === null || error === undefined) return null;
  const problem = error instanceof ApiProblem ? error.problem : null;
  const status = error instanceof ApiProblem ? error.status : -1;
  const action = ACTIONS[status];
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={problem?.title ?? t(status === 0 ? 'network' : 'title')}
    >
      {problem !== null && <Text size="sm">{problem.detail}</Text>}
      {(problem?.issues ?? []).map(({ path, message }) => (
        <Text key={path} size="sm">{`${path}: ${message}`}</Text>
      ))}
      <Text size="sm">{t(action ?? 'again')}</Text>
    </Alert>
  );
}

const ACTIONS: Readonly<Record<number, 'networkAction' | 'loginAction' | 'forbiddenAction' | 'moved'>> = {
  0: 'networkAction',
  401: 'loginAction',
  403: 'forbiddenAction',
  409: 'moved',
};
