import type { JudgedTarget } from '@kts/contract';
import { type Telling, writePercent, writePoints } from '@kts/words/targets';
import type { useTranslations } from 'use-intl';
import { inputsOf } from '../../components/target/inputs.ts';

type MethodCopy = ReturnType<typeof useTranslations<'method'>>;

export type FormulaRow = {
  readonly key: string;
  readonly name: string;
  readonly how: string;
  readonly points: string | null;
  readonly percent: string | null;
};

type Figures = { readonly points: number | null; readonly percent: number | null };

const NOTHING = { needed: null, actual: null, lastYear: null, ratio: null, slope: null };

/** Every quantity of the formulas in both computations; rows without a figure are left out. */
export function formulaRows(t: MethodCopy, telling: Telling, target: JudgedTarget): FormulaRow[] {
  const { format } = telling;
  const { required, ratio } = inputsOf(target);
  const points = target.pace?.points ?? NOTHING;
  const percent = target.pace?.percent ?? NOTHING;
  const both = <K extends keyof typeof NOTHING>(key: K): Figures => ({
    points: points[key],
    percent: percent[key],
  });
  const pace = (key: string, name: string, how: string, figures: Figures): FormulaRow => ({
    key,
    name,
    how,
    points: figures.points === null ? null : t('perYear', { figure: writePoints(telling, figures.points) }),
    percent:
      figures.percent === null ? null : t('perYear', { figure: writePercent(telling, figures.percent) }),
  });
  const times = (key: string, name: string, how: string, figures: Figures): FormulaRow => ({
    key,
    name,
    how,
    points: figures.points === null ? null : format.number(figures.points, 3),
    percent: figures.percent === null ? null : format.number(figures.percent, 3),
  });
  const years = target.yearReached;
  const rows: FormulaRow[] = [
    pace('required', t('required'), t('requiredHow'), required),
    pace('actual', t('actual'), t('actualHow'), both('actual')),
    pace('lastYear', t('lastYear'), t('lastYearHow'), both('lastYear')),
    times('R', t('ratioR'), t('ratioRHow'), ratio),
    pace('needed', t('needed'), t('neededHow'), both('needed')),
    times('K', t('ratioK'), t('ratioKHow'), both('ratio')),
    pace('slope', t('slope'), t('slopeHow'), both('slope')),
    {
      key: 'year',
      name: t('year'),
      how: t('yearHow'),
      points: yearOf(years?.points),
      percent: yearOf(years?.percent),
    },
  ];
  return rows.filter((row) => row.points !== null || row.percent !== null);
}

const yearOf = (year: number | null | undefined): string | null => (year == null ? null : String(year));
