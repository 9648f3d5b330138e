import { Alert, Button, Group, Text } from '@mantine/core';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { PartSkeleton } from './page-skeleton.tsx';
import { useExplained } from './use-explained.ts';

type PartBoundaryProps = {
  /** A failed part is tried again when this changes. */
  readonly resetKey: string;
  readonly height?: number;
  readonly children: ReactNode;
};

/** A part of a page that loads and fails on its own, so that the rest stands. */
export function PartBoundary({ resetKey, height, children }: PartBoundaryProps) {
  return (
    <QueryErrorResetBoundary>
      {({ reset: resetQueries }) => (
        <CatchBoundary
          getResetKey={() => resetKey}
          errorComponent={({ error, reset }) => (
            <PartError
              error={error}
              retry={() => {
                resetQueries();
                reset();
              }}
            />
          )}
        >
          <Suspense fallback={<PartSkeleton {...(height === undefined ? {} : { height })} />}>
            {children}
          </Suspense>
        </CatchBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}

function PartError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTranslations('errors');
  const { what, action, details } = useExplained(error);
  return (
    <Alert color="red" title={t('part')} role="alert">
      <Group justify="space-between" align="flex-end">
        <div>
          <Text size="sm">{what}</Text>
          {details !== null && <Text size="sm">{details}</Text>}
          <Text size="sm">{action}</Text>
        </div>
        <Button size="xs" variant="default" onClick={retry}>
          {t('retry')}
        </Button>
      </Group>
    </Alert>
  );
}
