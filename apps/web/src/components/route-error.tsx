import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useLocation, useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isNotLoggedIn } from '../api/session.ts';
import { ButtonLink } from './button-link.tsx';
import { PageHeading } from './page-heading.tsx';
import { useExplained } from './use-explained.ts';
import { useRetryWhenAway } from './use-retry-when-away.ts';

/** What happened, to what, and what to do: inside the shell. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('errors');
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const { what, action, details } = useExplained(error);
  const here = useLocation({ select: ({ href }) => href });
  const needsLogin = isNotLoggedIn(error);
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  useRetryWhenAway(error, retry);
  return (
    <Stack gap="md" align="flex-start" role="alert">
      <PageHeading title={t('title')} lead={what} />
      <Text>{action}</Text>
      {details !== null && (
        <Code block aria-label={t('details')}>
          {details}
        </Code>
      )}
      <Group>
        {needsLogin && (
          <ButtonLink to="/login" search={{ next: here }}>
            {t('login')}
          </ButtonLink>
        )}
        <Button onClick={retry} variant={needsLogin ? 'default' : 'filled'}>
          {t('retry')}
        </Button>
        <ButtonLink to="/" variant="default">
          {t('home')}
        </ButtonLink>
      </Group>
    </Stack>
  );
}

/** When not even the list of areas could be had: there is no shell yet. */
export function RootError(props: ErrorComponentProps) {
  return (
    <main style={{ padding: '1.5rem', maxWidth: '48rem', margin: '0 auto' }}>
      <RouteError {...props} />
    </main>
  );
}
