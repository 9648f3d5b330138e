import type { JudgedTarget } from '@kts/contract';
import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { useFormat, type Written } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { inputsOf } from '../../components/target/inputs.ts';

type Case = NonNullable<JudgedTarget['sensitivity']>['bases'][number];

type MethodSensitivityProps = { readonly target: JudgedTarget; readonly indicator: Written };

/** How much of the verdict hangs on the base year and on the way of computing. */
export function MethodSensitivity({ target, indicator }: MethodSensitivityProps) {
  const t = useTranslations('method');
  const columns = useColumns(indicator);
  const { sensitivity } = target;
  if (sensitivity === null) {
    return (
      <section>
        <Title order={4}>{t('sensitivity')}</Title>
        <p>{t('sensitivityNone')}</p>
      </section>
    );
  }
  const { decides } = inputsOf(target);
  return (
    <section>
      <Title order={4}>{t('sensitivity')}</Title>
      <p>{t(sensitivity.stable ? 'sensitivityStable' : 'sensitivityUnstable')}</p>
      <DataTable
        caption={t('sensitivityCaption', { decides })}
        columns={columns}
        rows={sensitivity.bases}
        rowKey={({ period }) => period}
        isMarked={({ used }) => used}
      />
    </section>
  );
}

function useColumns(indicator: Written): Column<Case>[] {
  const t = useTranslations('method');
  const words = useTranslations('common');
  const { verdicts } = useWords();
  const format = useFormat();
  const rated = (ratio: number | null, rating: Case['byPoints']) =>
    ratio === null || rating === null ? '–' : `${format.number(ratio, 2)} (${verdicts[rating]})`;
  return [
    {
      key: 'base',
      heading: t('sensitivityBase'),
      rowHeading: true,
      cell: ({ period, value, used }) => {
        const base = t('baseOf', { period: format.period(period), value: format.withUnit(indicator, value) });
        return used ? t('baseUsed', { base }) : base;
      },
    },
    {
      key: 'points',
      heading: t('ratioByPoints'),
      numeric: true,
      cell: ({ ratio, byPoints }) => rated(ratio.points, byPoints),
    },
    {
      key: 'percent',
      heading: t('ratioByPercent'),
      numeric: true,
      cell: ({ ratio, byPercent }) => rated(ratio.percent, byPercent),
    },
    { key: 'verdict', heading: words('verdict'), cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
  ];
}
