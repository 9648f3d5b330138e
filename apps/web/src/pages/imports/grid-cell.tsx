import { useTranslations } from 'use-intl';
import { SeverityIcon } from '../../components/issues/severity-icon.tsx';
import type { GridCell } from './grid-rows.ts';
import classes from './imports.module.css';

type GridCellViewProps = {
  /** Null: the row is shorter than others. */
  readonly cell: GridCell | null;
  readonly place: string;
  /** Of a row that is left out: what is struck out needs no more words. */
  readonly dropped: boolean;
  readonly active: boolean;
  readonly editing: boolean;
  readonly label: string;
  readonly onChoose: () => void;
  readonly onEdit: () => void;
  /** With the text, or null when nothing is to change. */
  readonly onDone: (text: string | null) => void;
};

/** A cell: what holds now, under it what stands in the file where that is something else, and what is wrong. */
export function GridCellView(props: GridCellViewProps) {
  const { cell, place, dropped, active, editing, onChoose, onEdit } = props;
  if (cell === null) return <td data-place={place} tabIndex={active ? 0 : -1} className={classes.noCell} />;
  const severity = worstOf(cell.issues)?.severity;
  const onClick = active ? onEdit : onChoose;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid as a whole hears the keys
    <td
      data-place={place}
      data-severity={severity}
      data-mended={(cell.mended !== null && !dropped) || undefined}
      tabIndex={active && !editing ? 0 : -1}
      onClick={editing ? undefined : onClick}
      onDoubleClick={onEdit}
      aria-invalid={isWrong(cell) || undefined}
    >
      <CellContent {...props} cell={cell} />
    </td>
  );
}

type CellContentProps = Omit<GridCellViewProps, 'cell'> & { readonly cell: GridCell };

function CellContent({ cell, dropped, editing, label, onDone }: CellContentProps) {
  const { original, mended } = cell;
  return (
    <>
      {editing ? (
        <CellField text={mended ?? original ?? ''} label={label} onDone={onDone} />
      ) : (
        <CellText cell={cell} dropped={dropped} />
      )}
      {mended !== null && !dropped && original !== null && <Original text={original} />}
    </>
  );
}

/** What stands in the file, where something else holds now. */
function Original({ text }: { readonly text: string }) {
  const t = useTranslations('imports.grid');
  return (
    <span className={classes.original}>
      {t('original')} <s>{text === '' ? t('empty') : text}</s>
    </span>
  );
}

const worstOf = (issues: GridCell['issues']): GridCell['issues'][number] | undefined =>
  issues.find(({ severity }) => severity === 'error') ?? issues[0];

const isWrong = ({ issues, mended }: GridCell): boolean =>
  mended === null && worstOf(issues)?.severity === 'error';

type CellTextProps = { readonly cell: GridCell; readonly dropped: boolean };

/** What is wrong is said of what stands in the file; once it is mended, the next reading says it anew. */
function CellText({ cell: { original, mended, issues }, dropped }: CellTextProps) {
  const worst = mended === null ? worstOf(issues) : undefined;
  return (
    <span className={classes.cellText}>
      {worst !== undefined && <SeverityIcon severity={worst.severity} />}
      {dropped ? <s>{original}</s> : (mended ?? original)}
      {worst !== undefined && (
        <span className={classes.hidden}> {issues.map(({ message }) => message).join(' ')}</span>
      )}
    </span>
  );
}

type CellFieldProps = {
  readonly text: string;
  readonly label: string;
  readonly onDone: (text: string | null) => void;
};

function takeKeyboard(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

/** Writing ends when the field loses the keyboard: by Enter or Escape to its cell, otherwise to where one has gone. */
function CellField({ text, label, onDone }: CellFieldProps) {
  return (
    <input
      className={classes.cellField}
      aria-label={label}
      defaultValue={text}
      maxLength={32_767}
      ref={takeKeyboard}
      onBlur={({ currentTarget: { value } }) => onDone(value === text ? null : value)}
      onKeyDown={(event) => {
        // Vietnamese is put together from several keys: Enter may only end a word.
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        if (event.key === 'Escape') event.currentTarget.value = text;
        event.currentTarget.closest('td')?.focus();
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
