import { attachDocumentFile, type DocumentEntry, type DocumentFileOut, getDocumentFile } from '@kts/contract';
import { Anchor, Button, FileInput, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { addressOf } from '../../api/call.ts';
import { sendFile } from '../../api/send-file.ts';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ReasonField } from './reason-field.tsx';

type LinkProps = { readonly document: string; readonly file: DocumentFileOut };

/** Saves the document itself. */
export function DocumentFileLink({ document, file }: LinkProps) {
  const t = useTranslations('register');
  const format = useFormat();
  const size = format.trimmed(Math.max(file.bytes / 1024 / 1024, 0.01), 2);
  return (
    <Anchor
      underline="always"
      inherit
      download
      href={addressOf(getDocumentFile, { params: { document } })}
      title={file.name}
      aria-label={t('fileOf', { name: file.name, size })}
    >
      {`${file.kind === 'pdf' ? 'PDF' : 'Word'} (${size} MB)`}
    </Anchor>
  );
}

type DocumentFileProps = { readonly entry: DocumentEntry; readonly mayEdit: boolean };

/** The document itself: to save, and for those who may, to attach or replace. */
export function DocumentFilePanel({ entry, mayEdit }: DocumentFileProps) {
  const t = useTranslations('register');
  const { file, document } = entry;
  return (
    <section>
      <Title order={2}>{t('file')}</Title>
      <Stack gap="sm">
        {file === null ? (
          <Text>{t('noFile')}</Text>
        ) : (
          <Text>
            {file.name}: <DocumentFileLink document={document.code} file={file} />
          </Text>
        )}
        {mayEdit && <AttachForm key={entry.version} entry={entry} />}
      </Stack>
    </section>
  );
}

function AttachForm({ entry: { document, version, file } }: { readonly entry: DocumentEntry }) {
  const t = useTranslations('register');
  const client = useQueryClient();
  const [chosen, setChosen] = useState<File | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: (content: File) =>
      sendFile(
        attachDocumentFile,
        { params: { document: document.code }, query: { filename: content.name, version, reason } },
        content,
      ),
    onSuccess: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen !== null && reason.trim() !== '') sending.mutate(chosen);
  };
  return (
    <form onSubmit={submit} noValidate className="no-print" aria-label={t('attach')}>
      <Stack gap="sm" maw="46rem">
        <FormProblem error={sending.error} />
        <FileInput
          label={t(file === null ? 'attach' : 'replaceFile')}
          description={t('fileHint')}
          descriptionProps={{ c: 'var(--ink-quiet)' }}
          placeholder={t('chooseFile')}
          accept=".pdf,.docx"
          value={chosen}
          onChange={setChosen}
          error={tried && chosen === null ? t('missing') : undefined}
          clearable
        />
        {chosen !== null && (
          <>
            <ReasonField
              value={reason}
              error={tried && reason.trim() === '' ? t('missing') : undefined}
              onChange={setReason}
            />
            <Group>
              <Button type="submit" loading={sending.isPending}>
                {t('sendFile')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
}
