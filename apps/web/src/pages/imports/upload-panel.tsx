import { Button, FileButton, Group, Text, Textarea, Title } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconFileUpload } from '@tabler/icons-react';
import { type ClipboardEvent, useId } from 'react';
import { useTranslations } from 'use-intl';
import { DropZone } from '../../components/drop-zone.tsx';
import { FORMATS } from './check-file.ts';
import { fileOfPaste, pastedIn } from './clipboard-file.ts';
import classes from './imports.module.css';
import { StatusField } from './status-field.tsx';
import { StepProblem } from './step-problem.tsx';
import { type Sending, useUpload } from './use-upload.ts';

/** Where a file comes in: dropped, picked, or pasted from a spreadsheet. */
export function UploadPanel() {
  const t = useTranslations('imports.upload');
  const titleId = useId();
  const { sending, status, setStatus, send, choose, refuse, cancel } = useUpload();
  const busy = sending.kind === 'sending';
  const paste = (data: DataTransfer | null) => {
    const file = fileOfPaste(pastedIn(data));
    if (file === null) refuse('no-table');
    else if (!busy) choose([file]);
  };
  useWindowEvent('paste', (event) => {
    // In a field, what is pasted is meant for the field.
    if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')) return;
    event.preventDefault();
    paste(event.clipboardData);
  });
  return (
    <section aria-labelledby={titleId}>
      <Title order={2} id={titleId} mb="xs">
        {t('title')}
      </Title>
      <DropZone onFiles={(files) => !busy && choose(files)}>
        <IconFileUpload size={32} aria-hidden />
        <Text fw={600}>{t('drop')}</Text>
        <Group gap="sm" justify="center">
          <FileButton onChange={(file) => file !== null && choose([file])} accept={FORMATS.join(',')}>
            {(props) => (
              <Button {...props} disabled={busy}>
                {t('pick')}
              </Button>
            )}
          </FileButton>
          <PasteField
            onPaste={(event) => {
              event.preventDefault();
              paste(event.clipboardData);
            }}
          />
        </Group>
        <StatusField value={status} onChange={setStatus} disabled={busy} />
        <Text size="sm" c="var(--ink-quiet)">
          {t('limits')}
        </Text>
        <Progress sending={sending} onCancel={cancel} />
      </DropZone>
      <Trouble sending={sending} onRetry={send} />
    </section>
  );
}

function PasteField({ onPaste }: { readonly onPaste: (event: ClipboardEvent) => void }) {
  const t = useTranslations('imports.upload');
  return (
    <Textarea
      aria-label={t('paste')}
      placeholder={t('paste')}
      rows={1}
      resize="none"
      w="17rem"
      maw="100%"
      // Nothing is typed here: it only gives the clipboard a place to go.
      value=""
      onChange={() => undefined}
      onPaste={onPaste}
    />
  );
}

function Progress({ sending, onCancel }: { readonly sending: Sending; readonly onCancel: () => void }) {
  const t = useTranslations('imports.upload');
  const percent = sending.kind === 'sending' ? Math.floor(sending.share * 100) : 0;
  return (
    <div className={classes.sending} aria-live="polite" data-shown={sending.kind === 'sending' || undefined}>
      {sending.kind === 'sending' && (
        <>
          <Text size="sm">
            {percent < 100
              ? t('sending', { name: sending.file.name })
              : t('sent', { name: sending.file.name })}
          </Text>
          <Group gap="sm" wrap="nowrap">
            <progress className={classes.progress} value={percent} max={100} aria-label={t('progress')} />
            <Button variant="default" size="xs" onClick={onCancel}>
              {t('cancel')}
            </Button>
          </Group>
        </>
      )}
    </div>
  );
}

type TroubleProps = { readonly sending: Sending; readonly onRetry: (file: File, key: string) => void };

function Trouble({ sending, onRetry }: TroubleProps) {
  const t = useTranslations('imports.upload');
  if (sending.kind === 'faulty') {
    return (
      <Text role="alert" className={classes.fault} mt="sm">
        {t(`faults.${sending.fault}`, { name: sending.name })}
      </Text>
    );
  }
  if (sending.kind !== 'failed') return null;
  const { file, key, error } = sending;
  return (
    <Group mt="sm" align="flex-end">
      <StepProblem error={error} />
      <Button variant="default" onClick={() => onRetry(file, key)}>
        {t('retry', { name: file.name })}
      </Button>
    </Group>
  );
}
