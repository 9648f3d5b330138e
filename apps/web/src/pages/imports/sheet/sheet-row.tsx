// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table lose their meaning where rows are placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
import type { ImportIssue, UnderstoodCell, UnderstoodLine } from '@kts/contract';
import type { CellRole } from '@kts/domain';
import { memo, type ReactNode } from 'react';
import { columnLetter } from '../column-meaning.ts';
import { type RowTexts, type ShownCell, shownCell } from './drafts.ts';
import classes from './sheet.module.css';

export const cellId = (line: number, index: number): string => `cell-${line}-${index}`;

export type SheetRowProps = {
  readonly line: number;
  /** Undefined: blank, or not here yet. */
  readonly row: UnderstoodLine | undefined;
  readonly roles: readonly (CellRole | null)[];
  readonly top: number;
  readonly height: number;
  /** The active cell; -1: in another row. */
  readonly active: number;
  /** The field in the active cell, while it is written in. */
  readonly field: ReactNode;
  readonly texts: RowTexts | undefined;
  readonly issues: readonly ImportIssue[] | undefined;
  /** Columns that a question asks about in this row. */
  readonly asked: ReadonlySet<number> | undefined;
  /** Columns of the question that somebody looks at. */
  readonly marked: ReadonlySet<number> | undefined;
};

/** A row of the sheet; hears nothing itself, so that moving about draws two rows anew and no more. */
export const SheetRowView = memo(function SheetRowView(props: SheetRowProps) {
  const { line, row, roles, top, height, active, texts } = props;
  const shown = roles.map((_, index) => shownCell(row?.cells[index], index, texts));
  const isDropped = shown.every(({ text }) => text === '') && shown.some(({ original }) => original !== null);
  const filled = shown.filter(({ text }) => text !== '').length;
  return (
    <div
      role="row"
      aria-rowindex={line + 1}
      className={classes.row}
      data-active={active >= 0 || undefined}
      data-dropped={isDropped || undefined}
      style={{ top, height }}
    >
      <div role="rowheader" className={classes.line} data-line={line}>
        <button type="button" tabIndex={-1}>
          {line}
        </button>
      </div>
      {shown.map((one, index) => (
        <Cell
          key={columnLetter(index)}
          index={index}
          shown={one}
          row={props}
          isDropped={isDropped}
          spills={filled === 1 && one.text !== ''}
        />
      ))}
    </div>
  );
});

type CellProps = {
  readonly index: number;
  readonly shown: ShownCell;
  readonly row: SheetRowProps;
  readonly isDropped: boolean;
  /** A title alone in its row runs on over the blank cells beside it. */
  readonly spills: boolean;
};

function Cell({ index, shown: { text, original }, row: props, isDropped, spills }: CellProps) {
  const { line, row, roles, active, field } = props;
  const isActive = active === index;
  return (
    <div
      role="gridcell"
      id={cellId(line, index)}
      aria-colindex={index + 2}
      aria-selected={isActive}
      aria-describedby={isActive ? 'sheet-cell' : undefined}
      data-place={`${line}|${index}`}
      data-role={roleOf(row?.cells[index], roles[index] ?? null) ?? undefined}
      data-mended={yes(original !== null && !isDropped)}
      data-number={yes(isNumber(text))}
      data-spills={yes(spills)}
      {...attention(props, index)}
      className={classes.cell}
    >
      <span className={classes.cellText}>{isDropped ? <s>{original}</s> : text}</span>
      {isActive && field}
    </div>
  );
}

/** An attribute that is there or not. */
const yes = (is: boolean | undefined): true | undefined => (is === true ? true : undefined);

/** Why somebody should look at a cell. */
function attention({ issues, asked, marked }: SheetRowProps, index: number) {
  const severity = severityOf(issues, index);
  return {
    'aria-invalid': yes(severity === 'error'),
    'data-severity': severity,
    'data-asked': yes(asked?.has(index)),
    'data-marked': yes(marked?.has(index)),
  };
}

/** What a cell was taken for; null: blank. */
export const roleOf = (cell: UnderstoodCell | undefined, usual: CellRole | null): CellRole | null =>
  cell === undefined || cell.text.trim() === '' ? null : (cell.role ?? usual);

function severityOf(issues: SheetRowProps['issues'], index: number): 'error' | 'warning' | undefined {
  const letter = columnLetter(index);
  const here = issues?.filter(({ column }) => column === letter) ?? [];
  return here.some(({ severity }) => severity === 'error') ? 'error' : here[0]?.severity;
}

const isNumber = (text: string): boolean => /^[-−(]?\s*\d[\d\s.,]*\)?\s*%?$/.test(text);
