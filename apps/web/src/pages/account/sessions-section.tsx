import { type AccountSession, endSession, endSessions, listSessions } from '@kts/contract';
import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { queryFor } from '../../api/query-for.ts';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './account.module.css';
import { AccountSection } from './account-section.tsx';
import { describeAgent } from './describe-agent.ts';

/** Where one is logged in; each place can be ended at once. */
export function SessionsSection() {
  const t = useTranslations('account');
  const { data } = useSuspenseQuery(queryFor(listSessions, {}));
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: [listSessions.path] });
  const end = useMutation({
    mutationFn: (id: string) => call(endSession, { params: { id } }),
    onSettled: refresh,
  });
  const endOthers = useMutation({
    mutationFn: () => call(endSessions, { query: { keep: 'this' } }),
    onSettled: refresh,
  });
  const endAll = useMutation({
    mutationFn: () => call(endSessions, {}),
    // The page is loaded anew: nothing that only this person might see stays in memory.
    onSuccess: () => location.reload(),
  });
  const columns = useColumns(end);
  return (
    <AccountSection title={t('sessionsTitle')} lead={t('sessionsLead')}>
      <DataTable
        caption={t('sessionsTitle')}
        captionShown={false}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
        isMarked={({ current }) => current}
      />
      <FormProblem error={end.error ?? endOthers.error ?? endAll.error} />
      <Group gap="sm">
        <Button
          variant="default"
          disabled={data.total < 2}
          loading={endOthers.isPending}
          onClick={() => endOthers.mutate()}
        >
          {t('endOthers')}
        </Button>
        <Button
          variant="default"
          loading={endAll.isPending || endAll.isSuccess}
          onClick={() => endAll.mutate()}
        >
          {t('endAll')}
        </Button>
      </Group>
      <Text role="status" size="sm">
        {endOthers.isSuccess && t('ended', { ended: endOthers.data.ended })}
      </Text>
    </AccountSection>
  );
}

type Ending = {
  readonly isPending: boolean;
  readonly variables?: string | undefined;
  mutate: (id: string) => void;
};

function useColumns(end: Ending): Column<AccountSession>[] {
  const t = useTranslations('account');
  const format = useFormat();
  const whereOf = ({ agent }: AccountSession): string => {
    const { browser, system } = describeAgent(agent);
    if (browser !== null && system !== null) return t('onSystem', { browser, system });
    return browser ?? system ?? t('unknownBrowser');
  };
  const moment = (at: string) => <span className={classes.nowrap}>{format.moment(at)}</span>;
  return [
    { key: 'where', heading: t('where'), rowHeading: true, cell: whereOf },
    { key: 'address', heading: t('address'), cell: ({ address }) => address },
    { key: 'started', heading: t('started'), cell: ({ startedAt }) => moment(startedAt) },
    { key: 'lastSeen', heading: t('lastSeen'), cell: ({ lastSeenAt }) => moment(lastSeenAt) },
    {
      key: 'action',
      heading: t('action'),
      cell: (session) =>
        session.current ? (
          <span className={classes.mark}>{t('current')}</span>
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={t('endOf', { where: whereOf(session), address: session.address })}
            loading={end.isPending && end.variables === session.id}
            onClick={() => end.mutate(session.id)}
          >
            {t('end')}
          </Button>
        ),
    },
  ];
}
