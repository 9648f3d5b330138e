import { commitTargetFile, getTargetFile, planTargetFile, type TargetPlanOut } from '@kts/contract';
import { Anchor, Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { addressOf } from '../../api/call.ts';
import { sendFile } from '../../api/send-file.ts';
import { useCatalog } from '../../api/catalog.ts';
import { useUser } from '../../api/use-session.ts';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { DropZone } from '../../components/drop-zone.tsx';
import { useRootSearch } from '../../root-search.ts';
import { ApproversOnly } from './approvers-only.tsx';
import { FilePlan } from './file-plan.tsx';

/** A file of targets: dropped, shown as it would change the register, then applied whole. */
export function FileView() {
  const t = useTranslations('register');
  return (
    <ApproversOnly title={t('views.file')}>
      <FileDesk />
    </ApproversOnly>
  );
}

function FileDesk() {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const planning = useMutation({ mutationFn: (content: File) => sendFile(planTargetFile, {}, content) });
  const committing = useMutation({
    mutationFn: ({ content, digest, reason }: { content: File; digest: string; reason: string }) =>
      sendFile(commitTargetFile, { query: { digest, reason } }, content),
    onSuccess: () => client.invalidateQueries(),
  });
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    committing.reset();
    setFile(chosen);
    planning.mutate(chosen);
  };
  const plan = planning.data;
  const again = () => {
    setFile(null);
    planning.reset();
    committing.reset();
  };
  if (committing.data !== undefined) return <Applied changes={committing.data.changes} onAgain={again} />;
  return (
    <Stack gap="md">
      <FileChoice onFile={choose} busy={planning.isPending} />
      <FormProblem error={planning.error} />
      {file !== null && plan !== undefined && (
        <FilePlan
          name={file.name}
          plan={plan}
          busy={committing.isPending}
          error={committing.error}
          onApply={(reason) => committing.mutate({ content: file, digest: plan.digest, reason })}
        />
      )}
    </Stack>
  );
}

type FileChoiceProps = { readonly onFile: (file: File | undefined) => void; readonly busy: boolean };

function FileChoice({ onFile, busy }: FileChoiceProps) {
  const t = useTranslations('register');
  const { areaLabel } = useCatalog();
  const root = useRootSearch();
  const area = useUser()?.area ?? root.area;
  return (
    <section className="no-print">
      <DropZone onFiles={([first]) => onFile(first)}>
        <IconFileUpload size={32} aria-hidden />
        <Text fw={600}>{t('dropFile')}</Text>
        <FileButton onChange={(chosen) => onFile(chosen ?? undefined)} accept=".csv,.txt">
          {(props) => (
            <Button {...props} loading={busy}>
              {t('chooseFile')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="var(--ink-quiet)">
          {t('fileLimits')}
        </Text>
      </DropZone>
      <Text size="sm" mt="xs">
        {t('templateLead')}{' '}
        <Anchor inherit underline="always" download href={addressOf(getTargetFile, { query: { area } })}>
          {t('templateOf', { area: areaLabel(area) })}
        </Anchor>
        {' · '}
        <Anchor inherit underline="always" download href={addressOf(getTargetFile, {})}>
          {t('templateAll')}
        </Anchor>
      </Text>
    </section>
  );
}

type AppliedProps = { readonly changes: TargetPlanOut['changes']; readonly onAgain: () => void };

/** Takes the focus: the button that was pressed is gone. */
function Applied({ changes, onAgain }: AppliedProps) {
  const t = useTranslations('register');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="sm" align="flex-start">
      <Title order={2} tabIndex={-1} ref={heading}>
        {t('applied', changes)}
      </Title>
      <Group gap="xs">
        <ButtonLink to="/targets" search={{ show: 'changes' }}>
          {t('seeChanges')}
        </ButtonLink>
        <Button variant="default" onClick={onAgain}>
          {t('anotherFile')}
        </Button>
      </Group>
    </Stack>
  );
}
