import { approveImport, rejectImport, submitImport, withdrawImport } from '@kts/contract';
import { mayActAs } from '@kts/domain';
import { Button, Code, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { useUser } from '../../api/use-session.ts';
import { ReasonsGiven } from './reasons-given.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import type { Mending } from './sheet/use-mending.ts';
import type { ImportDeskState } from './use-import-desk.ts';
import { WhatIsLeft, leftOf } from './what-is-left.tsx';

type DecisionBarProps = { readonly desk: ImportDeskState; readonly mending: Mending };

const OPEN: readonly string[] = ['reading', 'ready', 'submitted', 'needs-answers', 'refused'];

/** Always in sight: what is missing until it can be submitted, else what will happen, and the buttons. */
export function DecisionBar({ desk, mending }: DecisionBarProps) {
  const t = useTranslations('imports.decision');
  const { state, may } = desk.detail;
  if (!OPEN.includes(state)) return null;
  return (
    <section className={classes.bar} aria-labelledby="decision">
      <Title order={2} id="decision" size="h4" tabIndex={-1}>
        {t(state === 'submitted' ? 'titleSubmitted' : 'title')}
      </Title>
      <div className={classes.barText}>
        <WhatIsLeft desk={desk} mending={mending} />
        <WhatWillHappen desk={desk} />
        <WhoElse desk={desk} />
      </div>
      <Group gap="sm" wrap="nowrap" className={classes.barActions}>
        {may.submit && <Submit desk={desk} mending={mending} />}
        {may.approve && <Approve desk={desk} />}
        {may.reject && <Reject desk={desk} />}
        {may.withdraw && state !== 'reading' && <Withdraw desk={desk} />}
      </Group>
    </section>
  );
}

function WhatWillHappen({ desk: { detail } }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.decision');
  const format = useFormat();
  const { state, changes, digest } = detail;
  if (state !== 'ready' && state !== 'submitted') return null;
  if (changes === null || changes.created + changes.revised + changes.erased === 0) {
    return <Text size="sm">{t('nothingNew')}</Text>;
  }
  return (
    <>
      <Text size="sm">
        {t('will', {
          created: format.number(changes.created),
          revised: format.number(changes.revised),
          unchanged: format.number(changes.unchanged),
        })}
      </Text>
      {changes.erased > 0 && (
        <Text size="sm" fw={600}>
          {t('willErase', { erased: format.number(changes.erased) })}
        </Text>
      )}
      <ReasonsGiven detail={detail} />
      {state === 'submitted' && digest !== null && (
        <Text size="xs">
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
  if (state !== 'submitted' && state !== 'reading' && !may.change)
    return <Text size="sm">{t('notYours', { name: uploadedBy })}</Text>;
  return null;
}

function Submit({ desk, mending }: DecisionBarProps) {
  const t = useTranslations('imports.decision');
  const { id } = desk.detail;
  return (
    <Button
      disabled={desk.busy || leftOf(desk.detail, mending).length > 0}
      onClick={() => desk.take(() => call(submitImport, { params: { id } }))}
    >
      {t('submit')}
    </Button>
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
