import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../api/api-problem.ts';

/** Somebody else was faster: what stands now is shown, and the change is made on that. */
export function StaleNotice({ error, onReload }: { readonly error: unknown; readonly onReload: () => void }) {
  const t = useTranslations('register');
  const client = useQueryClient();
  if (!(error instanceof ApiProblem) || !error.problem?.type.endsWith('-stale')) return null;
  return (
    <Button
      variant="default"
      maw="20rem"
      onClick={() => {
        onReload();
        void client.invalidateQueries();
      }}
    >
      {t('reload')}
    </Button>
  );
}
