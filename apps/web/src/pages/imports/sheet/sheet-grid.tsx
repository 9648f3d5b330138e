// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table lose their meaning where rows are placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
import type { CellRole } from '@kts/domain';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { useTranslations } from 'use-intl';
import { columnLetter } from '../column-meaning.ts';
import type { ImportDeskState } from '../use-import-desk.ts';
import { ColumnHeads } from './column-heads.tsx';
import { columnWidths } from './column-widths.ts';
import type { RowTexts } from './drafts.ts';
import type { Place } from './place.ts';
import classes from './sheet.module.css';
import { cellId, SheetRowView } from './sheet-row.tsx';
import type { ActiveCell } from './use-active-cell.ts';
import type { Sheet } from './use-sheet.ts';
import { usePrinting } from './use-printing.ts';
import type { useSheetKeys } from './use-sheet-keys.ts';
import type { Lines, SheetPlaces } from './use-sheet-places.ts';

/** Where something was pointed at: a cell, a whole row, a whole column. */
export type Pointed =
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'row'; readonly line: number }
  | { readonly kind: 'column'; readonly column: string };

export type GridHandle = {
  readonly focus: () => void;
  readonly reveal: (place: Place) => void;
  readonly rowsInSight: () => number;
  /** Where a cell is in the window, for what opens beside it. */
  readonly cornerOf: (place: Place) => { readonly x: number; readonly y: number } | null;
};

type SheetGridProps = {
  readonly desk: ImportDeskState;
  readonly sheet: Sheet;
  readonly active: ActiveCell;
  readonly keys: ReturnType<typeof useSheetKeys>;
  readonly field: ReactNode;
  readonly texts: ReadonlyMap<number, RowTexts>;
  readonly places: SheetPlaces;
  readonly marked: Lines;
  readonly emphasis: CellRole | null;
  readonly isEditable: boolean;
  readonly onRange: (first: number, last: number) => void;
  readonly onChoose: (place: Place) => void;
  readonly onEdit: (place: Place) => void;
  readonly onMenu: (pointed: Pointed, at: { readonly x: number; readonly y: number }) => void;
  readonly ref: Ref<GridHandle>;
};

/** Rem; the size of letters is the reader's. */
const ROW = 1.75;
const HEADS = 3;
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The rows in sight. One tab stop: the grid has the focus and names its active cell. */
export function SheetGrid(props: SheetGridProps) {
  const { desk, sheet, active, keys, field, texts, places, marked, emphasis, isEditable } = props;
  const t = useTranslations('sheet');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useRows(props, scroller);
  const roles = sheet.columns.map(({ role }) => role);
  const { place } = active;
  const spanOf = lineSpans(desk, sheet);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('label')}
      aria-rowcount={sheet.lines + 1}
      aria-colcount={roles.length + 1}
      aria-readonly={!isEditable}
      aria-busy={sheet.waiting}
      aria-activedescendant={cellId(place.line, place.index)}
      aria-describedby="sheet-hint"
      className={classes.grid}
      data-emphasis={emphasis ?? undefined}
      style={measures(sheet)}
      {...keys}
      {...pointing(props)}
    >
      <div role="rowgroup" className={classes.headGroup}>
        <ColumnHeads columns={sheet.columns} detail={desk.detail} active={place.index} />
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const line = index + 1;
          const isActive = line === place.line;
          return (
            <SheetRowView
              key={line}
              line={line}
              row={sheet.rowAt(line)}
              roles={roles}
              top={start}
              height={size * spanOf(line)}
              active={isActive ? place.index : -1}
              field={isActive ? field : null}
              texts={texts.get(line)}
              issues={places.issues.get(line)}
              asked={places.asked.get(line)}
              marked={marked.get(line)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** How wide the columns and how high all rows are, for the style sheet. */
function measures(sheet: Sheet): CSSProperties {
  const own = { '--sheet-columns': columnWidths(sheet), '--sheet-rows': `${sheet.lines * ROW + HEADS}rem` };
  return own as CSSProperties;
}

function useRows(
  { sheet, active, onRange, ref }: SheetGridProps,
  scroller: { current: HTMLDivElement | null },
) {
  const { place } = active;
  const printing = usePrinting();
  const size = ROW * rem();
  const virtual = useVirtualizer({
    count: sheet.lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: printing ? 500 : 8,
    // The active row is always there: it is what the grid names.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), Math.min(place.line, sheet.lines) - 1]),
    ],
    onChange: ({ range }) => range !== null && onRange(range.startIndex + 1, range.endIndex + 1),
  });
  const cellAt = ({ line, index }: Place) => document.getElementById(cellId(line, index));
  const revealed = useRef<Place>(null);
  useLayoutEffect(() => {
    const at = revealed.current;
    revealed.current = null;
    if (at !== null) cellAt(at)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  useImperativeHandle(ref, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    reveal: (at) => {
      revealed.current = at;
      if (cellAt(at) === null) virtual.scrollToIndex(at.line - 1, { align: 'center' });
    },
    rowsInSight: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / size) - 2),
    cornerOf: (at) => {
      const box = cellAt(at)?.getBoundingClientRect();
      return box === undefined ? null : { x: box.left + 12, y: box.bottom };
    },
  }));
  return virtual;
}

/** A line break within quotes: the row of a text file is as high as the lines that it takes. */
function lineSpans({ detail }: ImportDeskState, sheet: Sheet): (line: number) => number {
  if (detail.file.sheets.length > 0) return () => 1;
  return (line) =>
    (sheet.rowAt(line)?.cells ?? []).reduce(
      (sum, { text, original = text }) => sum + original.split('\n').length - 1,
      1,
    );
}

/** What the mouse, or a finger, points at; one listener for all cells. */
function pointing({ onChoose, onEdit, onMenu }: SheetGridProps) {
  const placeOf = (event: MouseEvent): Place | null => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-place]');
    const [line, index] = cell?.dataset.place?.split('|').map(Number) ?? [];
    return line === undefined || index === undefined ? null : { line, index };
  };
  const isField = ({ target }: MouseEvent): boolean => (target as Element).tagName === 'TEXTAREA';
  return {
    onClick: (event: MouseEvent): void => {
      if (isField(event)) return;
      const target = event.target as Element;
      const head = target.closest<HTMLElement>('[data-head]');
      const line = target.closest<HTMLElement>('[data-line]');
      const place = placeOf(event);
      const under = (element: Element) => {
        const { left, bottom } = element.getBoundingClientRect();
        return { x: left, y: bottom };
      };
      if (head?.dataset.head !== undefined)
        onMenu({ kind: 'column', column: head.dataset.head }, under(head));
      else if (line !== null) onMenu({ kind: 'row', line: Number(line.dataset.line) }, under(line));
      else if (place !== null) onChoose(place);
    },
    onDoubleClick: (event: MouseEvent): void => {
      const place = placeOf(event);
      if (place !== null && !isField(event)) onEdit(place);
    },
    onContextMenu: (event: MouseEvent): void => {
      const place = placeOf(event);
      if (place === null || isField(event)) return;
      event.preventDefault();
      onMenu({ kind: 'cell', place }, { x: event.clientX, y: event.clientY });
    },
  };
}

/** A cell as it is spoken of: "B7". */
export const nameOfPlace = ({ line, index }: Place): string => `${columnLetter(index)}${line}`;
