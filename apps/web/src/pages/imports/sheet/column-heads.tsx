// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table lose their meaning where rows are placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
import { useTranslations } from 'use-intl';
import type { ImportDetail } from '@kts/contract';
import { columnLetter } from '../column-meaning.ts';
import { useSettingWords } from '../use-setting-words.ts';
import classes from './sheet.module.css';
import type { Sheet } from './use-sheet.ts';

type ColumnHeadsProps = {
  readonly columns: Sheet['columns'];
  readonly detail: ImportDetail;
  readonly active: number;
};

/** The letter of each column, and what it was taken for; a click says what it is. */
export function ColumnHeads({ columns, detail, active }: ColumnHeadsProps) {
  const t = useTranslations('sheet');
  const words = useSettingWords();
  // A column that nobody is asked about any more was left out.
  const isLeftOut = (meaning: string): boolean => meaning === 'unknown' && detail.questions.length === 0;
  const meanings = new Map(detail.columns.map(({ column, meaning }) => [column, meaning]));
  return (
    <div role="row" aria-rowindex={1} className={classes.heads}>
      <div role="columnheader" className={classes.corner}>
        <span className={classes.hidden}>{t('line')}</span>
      </div>
      {columns.map(({ role }, index) => {
        const letter = columnLetter(index);
        const meaning = meanings.get(letter);
        const isSaid = detail.settings.meanings?.[letter] !== undefined;
        return (
          <div
            key={letter}
            role="columnheader"
            aria-colindex={index + 2}
            className={classes.head}
            data-active={index === active || undefined}
            data-head={letter}
            data-role={role ?? undefined}
          >
            <button type="button" tabIndex={-1}>
              <b>{letter}</b>
              <span data-said={isSaid || undefined}>
                {meaning === undefined || isLeftOut(meaning)
                  ? role === null
                    ? ''
                    : t('notRead')
                  : words.meaning(meaning)}
              </span>
            </button>
          </div>
        );
      })}
    </div>
  );
}
