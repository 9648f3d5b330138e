import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { type ReactNode, useCallback, useId } from 'react';
import { useTranslations } from 'use-intl';
import classes from './reason-dialog.module.css';

type ReasonDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** Of the field for the reason; absent: none is asked for. */
  readonly label?: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
  readonly problem?: ReactNode;
};

/** Asks before something is taken back, and mostly why; the reason is kept and shown. */
export function ReasonDialog({ opened, ...props }: ReasonDialogProps) {
  return opened ? <OpenDialog {...props} /> : null;
}

/** The browser's own dialog: it keeps the focus inside, and gives it back. */
function OpenDialog(props: Omit<ReasonDialogProps, 'opened'>) {
  const { onClose, title, children, label, confirm, busy, onReason, problem } = props;
  const t = useTranslations('common.reason');
  const titleId = useId();
  const show = useCallback((dialog: HTMLDialogElement) => {
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog ref={show} className={classes.dialog} aria-labelledby={titleId} onCancel={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
          if ((label === undefined || reason !== '') && !busy) onReason(reason);
        }}
      >
        <Stack gap="sm">
          <Title order={2} size="h3" id={titleId}>
            {title}
          </Title>
          <Text size="sm">{children}</Text>
          {label !== undefined && (
            <Textarea
              name="reason"
              label={label}
              description={t('hint')}
              descriptionProps={{ c: 'var(--ink-quiet)' }}
              rows={3}
              maxLength={1000}
              required
              autoFocus
            />
          )}
          {problem}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="red.9" loading={busy}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </dialog>
  );
}
