import { approveImport, rejectImport, submitImport, withdrawImport } from '@kts/contract';
import { mayActAs, needsReason } from '@kts/domain';
import { Button, Code, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { useUser } from '../../api/use-session.ts';
import { useFormat } from '../../i18n/format.ts';
import { Acknowledge } from './acknowledge.tsx';
import classes from './imports.module.css';
import { ReasonsGiven } from './reasons-given.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import type { ImportDeskState } from './use-import-desk.ts';

/** The end of the page: what will happen, and the buttons that make it happen. */
export function DecisionPanel({ desk }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.decision');
  const { state, may } = desk.detail;
  const isOpen =
    state === 'ready' || state === 'submitted' || state === 'needs-answers' || state === 'refused';
  if (!isOpen) return null;
  return (
    <section className={classes.panel} aria-labelledby="decision">
      <Title order={2} id="decision" size="h3" tabIndex={-1}>
        {t(state === 'submitted' ? 'titleSubmitted' : 'title')}
      </Title>
      <WhatWillHappen desk={desk} />
      {state === 'ready' && <Acknowledge desk={desk} />}
      <Group gap="sm">
        {may.submit && <Submit desk={desk} />}
        {may.approve && <Approve desk={desk} />}
        {may.reject && <Reject desk={desk} />}
        {may.withdraw && <Withdraw desk={desk} />}
      </Group>
      <WhoElse desk={desk} />
    </section>
  );
}

function WhatWillHappen({ desk: { detail } }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.decision');
  const format = useFormat();
  const { state, changes, issueTotals, questions, digest } = detail;
  if (state === 'refused' || state === 'needs-answers') {
    return <Text>{t('notYet', { errors: issueTotals.error, questions: questions.length })}</Text>;
  }
  if (changes === null || changes.created + changes.revised + changes.erased === 0)
    return <Text>{t('nothingNew')}</Text>;
  return (
    <>
      <Text>
        {t('will', {
          created: format.number(changes.created),
          revised: format.number(changes.revised),
          unchanged: format.number(changes.unchanged),
        })}
      </Text>
      {changes.erased > 0 && (
        <Text fw={600}>{t('willErase', { erased: format.number(changes.erased) })}</Text>
      )}
      <ReasonsGiven detail={detail} />
      {state === 'submitted' && digest !== null && (
        <Text size="sm">
          {t('digest')} <Code title={digest}>{digest.slice(0, 16)}</Code>
        </Text>
      )}
    </>
  );
}

/** Says to the uploader, and to who may not publish, whose turn it is. */
function WhoElse({ desk: { detail } }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.decision');
  const user = useUser();
  const { state, may, uploadedBy } = detail;
  if (state === 'submitted' && !may.approve) {
    const isApprover = user !== null && mayActAs(user.role, 'approver');
    return <Text size="sm">{t(isApprover ? 'fourEyes' : 'waitForApprover')}</Text>;
  }
  if (state !== 'submitted' && !may.change)
    return <Text size="sm">{t('notYours', { name: uploadedBy })}</Text>;
  return null;
}

function Submit({ desk }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.decision');
  const { id, mustAcknowledge, acknowledged, reasons } = desk.detail;
  const open = mustAcknowledge.filter(
    (code) => !acknowledged.includes(code) || (needsReason(code) && !reasons[code]),
  );
  return (
    <>
      <Button
        disabled={desk.busy || open.length > 0}
        onClick={() => desk.take(() => call(submitImport, { params: { id } }))}
      >
        {t('submit')}
      </Button>
      {open.length > 0 && <Text size="sm">{t('acknowledgeFirst', { count: open.length })}</Text>}
    </>
  );
}

function Approve({ desk }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.decision');
  const { id, digest } = desk.detail;
  return (
    <Button
      disabled={desk.busy || digest === null}
      onClick={() => desk.take(() => call(approveImport, { params: { id }, body: { digest: digest ?? '' } }))}
    >
      {t('approve')}
    </Button>
  );
}

function Reject({ desk }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.decision');
  const [opened, { open, close }] = useDisclosure(false);
  const { id, uploadedBy } = desk.detail;
  return (
    <>
      <Button variant="default" disabled={desk.busy} onClick={open}>
        {t('reject')}
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={close}
        title={t('rejectTitle')}
        label={t('rejectReason')}
        confirm={t('rejectConfirm')}
        busy={desk.busy}
        onReason={(reason) => {
          close();
          desk.take(() => call(rejectImport, { params: { id }, body: { reason } }));
        }}
      >
        {t('rejectMeaning', { name: uploadedBy })}
      </ReasonDialog>
    </>
  );
}

function Withdraw({ desk }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.decision');
  const [opened, { open, close }] = useDisclosure(false);
  const { id } = desk.detail;
  return (
    <>
      <Button variant="default" disabled={desk.busy} onClick={open}>
        {t('withdraw')}
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={close}
        title={t('withdrawTitle')}
        confirm={t('withdrawConfirm')}
        busy={desk.busy}
        onReason={() => {
          close();
          desk.take(() => call(withdrawImport, { params: { id } }));
        }}
      >
        {t('withdrawMeaning')}
      </ReasonDialog>
    </>
  );
}
