import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { isMoney } from '@kts/domain';
import { asSentence } from '@kts/words/sentences';
import { useTelling } from '../../components/target/use-telling.ts';
import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { type FormulaRow, formulaRows } from './formula-rows.ts';

type MethodFormulasProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

export function MethodFormulas({ target, indicator }: MethodFormulasProps) {
  const about = useTelling();
  const t = useTranslations('method');
  const rows = formulaRows(t, about(indicator), target);
  if (rows.length === 0) return null;
  const columns: Column<FormulaRow>[] = [
    {
      key: 'name',
      heading: t('formula'),
      rowHeading: true,
      cell: ({ name, how }) => (
        <>
          {name}
          <Text size="xs" fw={400} c="var(--ink-quiet)">
            {how}
          </Text>
        </>
      ),
    },
    { key: 'points', heading: t('byPoints'), numeric: true, cell: ({ points }) => points ?? '–' },
    { key: 'percent', heading: t('byPercent'), numeric: true, cell: ({ percent }) => percent ?? '–' },
  ];
  const { words } = about(indicator);
  return (
    <>
      <DataTable caption={t('formulas')} columns={columns} rows={rows} rowKey={({ key }) => key} />
      {isMoney(indicator) && <Text size="sm">{asSentence(words.pace.currentPrices)}</Text>}
    </>
  );
}
