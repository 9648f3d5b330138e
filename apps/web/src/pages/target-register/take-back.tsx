import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';

export type Act = 'withdraw' | 'undo';

type TakeBackProps = {
  /** What may be done now. */
  readonly acts: readonly Act[];
  readonly of: 'target' | 'document';
  readonly send: (act: Act, reason: string) => Promise<unknown>;
};

/** Withdraws an entry or takes back its last change: asks why, then says that it is done. */
export function TakeBack({ acts, of, send }: TakeBackProps) {
  const t = useTranslations('register');
  const [asked, setAsked] = useState<Act | null>(null);
  const [done, setDone] = useState<Act | null>(null);
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: (reason: string) => send(asked ?? 'undo', reason),
    onSuccess: async () => {
      await client.invalidateQueries();
      setDone(asked);
      setAsked(null);
    },
  });
  const begin = (act: Act) => {
    sending.reset();
    setDone(null);
    setAsked(act);
  };
  return (
    <>
      {done !== null && <Done>{t(`${done}Done`)}</Done>}
      <Group gap="xs">
        {acts.map((act) => (
          <Button key={act} variant="default" onClick={() => begin(act)}>
            {t(act === 'undo' ? 'undo' : `withdrawOf.${of}`)}
          </Button>
        ))}
      </Group>
      <ReasonDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === 'withdraw' ? t(`withdrawOf.${of}`) : t('undo')}
        label={t('reason')}
        confirm={asked === 'withdraw' ? t(`withdrawOf.${of}`) : t('undo')}
        busy={sending.isPending}
        onReason={sending.mutate}
        problem={<FormProblem error={sending.error} />}
      >
        {asked === 'withdraw' ? t(`withdrawMeans.${of}`) : t('undoMeans')}
      </ReasonDialog>
    </>
  );
}

/** Takes the focus: the button that began it may be gone. */
function Done({ children }: { readonly children: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <Text role="status" tabIndex={-1} ref={place} fw={600}>
      {children}
    </Text>
  );
}
