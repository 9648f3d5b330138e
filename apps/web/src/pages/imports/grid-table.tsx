import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { columnLetter } from './column-meaning.ts';
import { GridCellView } from './grid-cell.tsx';
import type { GridRow } from './grid-rows.ts';
import classes from './imports.module.css';
import { moved, type GridPlace } from './move-in-grid.ts';
import type { Grid } from './use-grid.ts';
import type { ImportDeskState } from './use-import-desk.ts';

type GridTableProps = {
  readonly desk: ImportDeskState;
  readonly grid: Grid;
  readonly place: GridPlace | null;
  /** Leads the keyboard there. */
  readonly onPlace: (place: GridPlace) => void;
  /** A cell is no longer written in; the keyboard is where the person has led it. */
  readonly onWritten: (place: GridPlace) => void;
  readonly describedBy: string;
};

/** Which cell is written in, and the keys that lead there (https://www.w3.org/WAI/ARIA/apg/patterns/grid/). */
function useEditing({ desk, grid, place, onPlace, onWritten }: GridTableProps, width: number) {
  const { may } = desk.detail;
  const [editing, setEditing] = useState<GridPlace | null>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || place === null) return;
    const to = moved(grid.rows, place, event.key, { hasActions: may.change, jumps: event.ctrlKey });
    if (to !== null) {
      event.preventDefault();
      onPlace(to);
    } else if ((event.key === 'Enter' || event.key === 'F2') && place.index < width && may.change) {
      event.preventDefault();
      setEditing(place);
    }
  };
  const finish = (row: GridRow, index: number, text: string | null) => {
    setEditing(null);
    if (text !== null) grid.mend(row, columnLetter(index), text);
    onWritten({ line: row.line, index });
  };
  return { editing, edit: setEditing, finish, onKeyDown };
}

const isAt = (place: GridPlace | null, line: number, index: number): boolean =>
  place?.line === line && place.index === index;

/** One tab stop; arrows move, Enter mends. */
export function GridTable(props: GridTableProps) {
  const { desk, grid, place, onPlace, describedBy } = props;
  const t = useTranslations('imports.grid');
  const { columns, may } = desk.detail;
  const { rows } = grid;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const { editing, edit, finish, onKeyDown } = useEditing(props, width);
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved in and written in is a grid
      role="grid"
      aria-label={t('label')}
      aria-describedby={may.change ? describedBy : undefined}
      aria-readonly={!may.change}
      aria-busy={grid.waiting}
      className={classes.grid}
      onKeyDown={onKeyDown}
    >
      <Head columns={columns} width={width} hasActions={may.change} />
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.line}
            data-dropped={row.isDropped || undefined}
            data-around={row.isAround || undefined}
          >
            <th scope="row">{row.line}</th>
            {Array.from({ length: width }, (_, index) => (
              <GridCellView
                key={columnLetter(index)}
                cell={row.cells[index] ?? null}
                place={`${row.line}|${index}`}
                dropped={row.isDropped}
                active={isAt(place, row.line, index)}
                editing={isAt(editing, row.line, index)}
                onChoose={() => onPlace({ line: row.line, index })}
                onEdit={() => may.change && edit({ line: row.line, index })}
                onDone={(text) => finish(row, index, text)}
                label={t('edit', { line: row.line, column: columnLetter(index) })}
              />
            ))}
            {may.change && (
              <RowAction
                row={row}
                grid={grid}
                place={`${row.line}|${width}`}
                active={isAt(place, row.line, width)}
              />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type HeadProps = {
  readonly columns: ImportDeskState['detail']['columns'];
  readonly width: number;
  readonly hasActions: boolean;
};

/** The letter of each column, and its own heading. */
function Head({ columns, width, hasActions }: HeadProps) {
  const t = useTranslations('imports.grid');
  const names = new Map(columns.map(({ column, columnName }) => [column, columnName]));
  return (
    <thead>
      <tr>
        <th scope="col">{t('line')}</th>
        {Array.from({ length: width }, (_, index) => columnLetter(index)).map((letter) => (
          <th key={letter} scope="col">
            <span className={classes.letter}>{letter}</span> {names.get(letter) ?? ''}
          </th>
        ))}
        {hasActions && <th scope="col">{t('row')}</th>}
      </tr>
    </thead>
  );
}

type RowActionProps = {
  readonly row: GridRow;
  readonly grid: Grid;
  readonly place: string;
  readonly active: boolean;
};

/** Leaves a row out, or brings it back as it was sent. */
function RowAction({ row, grid, place, active }: RowActionProps) {
  const t = useTranslations('imports.grid');
  const isMended = row.cells.some(({ mended }) => mended !== null);
  const isKnown = row.cells.some(({ original }) => original !== null);
  return (
    <td>
      {(isMended || isKnown) && (
        <Button
          variant="default"
          size="compact-xs"
          data-place={place}
          tabIndex={active ? 0 : -1}
          aria-label={t(isMended ? 'restoreRow' : 'dropRow', { line: row.line })}
          onClick={() => (isMended ? grid.restore(row) : grid.drop(row))}
        >
          {t(isMended ? 'restore' : 'drop')}
        </Button>
      )}
    </td>
  );
}
