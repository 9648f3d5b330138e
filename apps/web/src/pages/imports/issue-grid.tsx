import { Button, Group, Text } from '@mantine/core';
import { type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';
import { columnIndex } from './column-meaning.ts';
import type { GridRow } from './grid-rows.ts';
import { GridTable } from './grid-table.tsx';
import classes from './imports.module.css';
import type { GridPlace } from './move-in-grid.ts';
import type { Grid } from './use-grid.ts';
import type { ImportDeskState } from './use-import-desk.ts';

export type GridHandle = { readonly focus: (line: number, column: string | null) => void };

type IssueGridProps = { readonly desk: ImportDeskState; readonly grid: Grid; readonly ref: Ref<GridHandle> };

/** The affected rows of the file, to be mended like in a spreadsheet. */
export function IssueGrid({ desk, grid, ref }: IssueGridProps) {
  const t = useTranslations('imports.grid');
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<GridPlace | null>(null);
  const { rows } = grid;
  const first = rows[0];
  const place = rows.some(({ line }) => line === chosen?.line)
    ? chosen
    : first === undefined
      ? null
      : { line: first.line, index: firstOf(first) };
  // At once, not with the next frame: the next key may come before that.
  const go = (to: GridPlace) => {
    setChosen(to);
    const cell = frame.current?.querySelector<HTMLElement>(`[data-place="${to.line}|${to.index}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useImperativeHandle(ref, () => ({
    focus: (line, column) => {
      const row = rows.find((one) => one.line === line);
      if (row !== undefined) go({ line, index: column === null ? firstOf(row) : columnIndex(column) });
    },
  }));
  if (rows.length === 0) return null;
  return (
    <div className={classes.gridPart}>
      {desk.detail.may.change && (
        <Text size="sm" id={hintId} c="var(--ink-quiet)" className={classes.keys}>
          {t('hint')}
        </Text>
      )}
      <div ref={frame} className={classes.gridFrame}>
        <GridTable
          desk={desk}
          grid={grid}
          place={place}
          onPlace={go}
          onWritten={setChosen}
          describedBy={hintId}
        />
      </div>
      {desk.detail.may.change && <GridActions desk={desk} grid={grid} />}
    </div>
  );
}

/** The first cell with something wrong. */
const firstOf = ({ cells }: GridRow): number =>
  Math.max(
    0,
    cells.findIndex(({ issues }) => issues.length > 0),
  );

function GridActions({ desk, grid }: Omit<IssueGridProps, 'ref'>) {
  const t = useTranslations('imports.grid');
  const format = useFormat();
  const count = grid.drafts.length;
  return (
    <Group gap="sm" className={classes.gridActions}>
      <Text size="sm" role="status">
        {grid.isFull ? t('full') : t('drafts', { count })}
      </Text>
      {count > 0 && (
        <>
          <Button onClick={grid.send} disabled={desk.busy} size="sm">
            {t('send', { count: format.number(count) })}
          </Button>
          <Button variant="default" size="sm" onClick={grid.discard} disabled={desk.busy}>
            {t('discard')}
          </Button>
        </>
      )}
    </Group>
  );
}
