import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

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
export function ReasonDialog(props: ReasonDialogProps) {
  const { opened, onClose, title, children, label, confirm, busy, onReason, problem } = props;
  const t = useTranslations('imports.reason');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
          if ((label === undefined || reason !== '') && !busy) onReason(reason);
        }}
      >
        <Stack gap="sm">
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
              data-autofocus
            />
          )}
          {problem}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="red" loading={busy}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
