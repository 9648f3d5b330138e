import type { TargetChange } from '@kts/contract';
import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { Difference } from './differences.ts';
import classes from './target-register.module.css';

type Change = Pick<TargetChange, 'id' | 'at' | 'by' | 'reason' | 'kind'>;

type HistoryProps<C extends Change> = {
  readonly history: readonly C[];
  readonly differencesOf: (change: C) => readonly Difference[];
};

/** Who changed an entry, when, what from and to, and why. */
export function History<C extends Change>({ history, differencesOf }: HistoryProps<C>) {
  const t = useTranslations('register');
  const columns = useHistoryColumns(differencesOf);
  return (
    <section>
      <Title order={2}>{t('history')}</Title>
      {history.length === 0 ? (
        <Text>{t('noHistory')}</Text>
      ) : (
        <DataTable
          caption={t('history')}
          captionShown={false}
          columns={columns}
          rows={history}
          rowKey={({ id }) => String(id)}
        />
      )}
    </section>
  );
}

/** Of any list of changes. */
export function useHistoryColumns<C extends Change>(
  differencesOf: (change: C) => readonly Difference[],
): Column<C>[] {
  const t = useTranslations('register');
  const format = useFormat();
  return [
    { key: 'at', heading: t('when'), cell: ({ at }) => format.moment(at) },
    { key: 'by', heading: t('who'), cell: ({ by }) => by },
    {
      key: 'change',
      heading: t('change'),
      cell: (change) => <ChangeCell kind={change.kind} list={differencesOf(change)} />,
    },
    { key: 'reason', heading: t('reason'), cell: ({ reason }) => reason },
  ];
}

function ChangeCell({ kind, list }: { readonly kind: Change['kind']; readonly list: readonly Difference[] }) {
  const t = useTranslations('register');
  return (
    <div className={classes.change}>
      <strong>{t(`kinds.${kind}`)}</strong>
      {kind === 'revised' && (
        <ul>
          {list.map(({ field, before, after }) => (
            <li key={field}>
              {field}: <del>{before || t('empty')}</del> → <ins>{after || t('empty')}</ins>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
