import type { ImportIssue } from '@kts/contract';
import type { CellRole } from '@kts/domain';
import { Text } from '@mantine/core';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { columnIndex } from '../column-meaning.ts';
import type { ImportDeskState } from '../use-import-desk.ts';
import { CellField } from './cell-field.tsx';
import { CellLine } from './cell-line.tsx';
import { Legend } from './legend.tsx';
import type { Place } from './place.ts';
import classes from './sheet.module.css';
import { nameOfPlace, type Pointed, SheetGrid } from './sheet-grid.tsx';
import { type OpenMenu, SheetMenu } from './sheet-menu.tsx';
import { type SheetTexts, sheetTexts } from './sheet-texts.ts';
import type { Mending } from './use-mending.ts';
import { type Sheet, useSheet } from './use-sheet.ts';
import { useSheetKeys } from './use-sheet-keys.ts';
import { type SheetMoves, useSheetMoves } from './use-sheet-moves.ts';
import { linesOf, type SheetPlaces, useSheetPlaces } from './use-sheet-places.ts';

export type SheetHandle = {
  /** Makes a cell the active one, and gives the keyboard to the sheet. */
  readonly focus: (line: number, column: string | null) => void;
  /** Brings cells into sight. */
  readonly reveal: (places: readonly Place[]) => void;
};

type SheetPartProps = {
  readonly desk: ImportDeskState;
  readonly mending: Mending;
  /** Issues that are listed beside it, beyond the first ones. */
  readonly issues: readonly ImportIssue[];
  /** Cells of the question that somebody looks at. */
  readonly marked: readonly Place[];
  readonly ref: Ref<SheetHandle>;
};

/** The sheet as it was understood; nothing where the file holds none. */
export function SheetPart(props: SheetPartProps) {
  const { desk, issues, mending, ref } = props;
  const [range, setRange] = useState({ first: 1, last: 40 });
  const sheet = useSheet(desk.detail, range.first, range.last);
  const places = useSheetPlaces(desk.detail, issues, sheet);
  // Who asks for a cell before the sheet is here is led to it once it is.
  const open = useRef<SheetHandle>(null);
  const waiting = useRef<(handle: SheetHandle) => void>(null);
  useImperativeHandle(ref, () => ({
    focus: (line, column) => {
      if (open.current === null) waiting.current = (handle) => handle.focus(line, column);
      else open.current.focus(line, column);
    },
    reveal: (all) => open.current?.reveal(all),
  }));
  useEffect(() => {
    if (open.current === null || waiting.current === null) return;
    waiting.current(open.current);
    waiting.current = null;
  });
  if (sheet === undefined || sheet.lines === 0) return null;
  const onRange = (first: number, last: number): void => {
    if (first !== range.first || last !== range.last) setRange({ first, last });
  };
  return (
    <OpenSheet
      {...props}
      ref={open}
      sheet={sheet}
      texts={sheetTexts(sheet, mending)}
      places={places}
      onRange={onRange}
    />
  );
}

type OpenSheetProps = SheetPartProps & {
  readonly sheet: Sheet;
  readonly texts: SheetTexts;
  readonly places: SheetPlaces;
  readonly onRange: (first: number, last: number) => void;
};

function OpenSheet(props: OpenSheetProps) {
  const { desk, sheet, texts, places } = props;
  const t = useTranslations('sheet');
  const [emphasis, setEmphasis] = useState<CellRole | null>(null);
  const moves = useSheetMoves(sheet);
  const { active, grid, focus, go } = moves;
  const writable = isEditable(desk);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const openMenu = (pointed: Pointed, at: { x: number; y: number } | null): void => {
    if (pointed.kind === 'cell') active.go(pointed.place);
    if (writable && at !== null) setMenu({ pointed, ...at });
  };
  const menuAt = (place: Place) => openMenu({ kind: 'cell', place }, grid.current?.cornerOf(place) ?? null);
  useImperativeHandle(props.ref, () => ({
    focus: (line, column) => focus({ line, index: column === null ? 0 : columnIndex(column) }),
    reveal: ([first]) => first !== undefined && grid.current?.reveal(first),
  }));
  const chooseEmphasis = (role: CellRole | null): void => {
    setEmphasis(role);
    if (role === 'unread') moves.next(places.unread, 1);
  };
  return (
    <section aria-labelledby="sheet-title" className={classes.part}>
      <h2 id="sheet-title" className={classes.hidden}>
        {t('title')}
      </h2>
      <Legend
        account={sheet.account}
        emphasis={emphasis}
        onEmphasis={chooseEmphasis}
        wanting={places.wanting.length}
        onNext={(step) => moves.next(places.wanting, step)}
      />
      <CellLine
        sheet={sheet}
        place={active.place}
        shown={texts.at(active.place)}
        places={places}
        isEditable={writable}
        onFix={(text) => {
          texts.write(active.place, text);
          focus(active.place);
        }}
        onMenu={() => menuAt(active.now())}
      />
      <LiveGrid {...props} {...{ moves, emphasis, writable, openMenu, menuAt, go }} />
      <Text id="sheet-hint" size="xs" c="var(--ink-quiet)" className={classes.hint}>
        {t(writable ? 'hint' : 'hintReading')}
      </Text>
      <SheetMenu
        desk={desk}
        open={menu}
        texts={texts}
        questions={menu === null ? [] : questionsOf(menu.pointed, desk, places)}
        onEdit={() => active.edit('end')}
        onClose={() => {
          setMenu(null);
          // What was chosen may have opened the field of a cell.
          if (document.activeElement?.tagName !== 'TEXTAREA') grid.current?.focus();
        }}
      />
    </section>
  );
}

/** Who sent the file writes in it, also while it is read again. */
const isEditable = ({ detail: { may, state } }: ImportDeskState): boolean =>
  may.change || (state === 'reading' && may.withdraw);

type LiveGridProps = OpenSheetProps & {
  readonly moves: SheetMoves;
  readonly emphasis: CellRole | null;
  readonly writable: boolean;
  readonly openMenu: (pointed: Pointed, at: { x: number; y: number }) => void;
  readonly menuAt: (place: Place) => void;
};

/** The grid with what its keys and the mouse do. */
function LiveGrid(props: LiveGridProps) {
  const { desk, mending, sheet, texts, places, marked, moves, writable, openMenu } = props;
  const t = useTranslations('sheet');
  const { active, grid } = moves;
  const { place, mode } = active;
  const keys = useSheetKeys({
    active,
    extent: { lines: sheet.lines, columns: sheet.columns.length },
    isEditable: writable,
    textAt: (at) => texts.at(at).text,
    isFilled: texts.isFilled,
    rowsInSight: () => grid.current?.rowsInSight() ?? 1,
    onGo: moves.go,
    onWrite: texts.writeAll,
    onMenu: props.menuAt,
    onNext: (step) => moves.next(places.wanting, step),
  });
  const edit = (at: Place): void => {
    active.go(at);
    if (writable) active.edit('over');
  };
  const field = mode !== null && (
    <CellField
      text={texts.at(place).text}
      mode={mode}
      label={t('edit', { place: nameOfPlace(place) })}
      onDone={(text, lead) => {
        if (text !== null) texts.write(place, text);
        moves.leave(lead);
      }}
    />
  );
  return (
    <SheetGrid
      ref={grid}
      desk={desk}
      sheet={sheet}
      active={active}
      keys={keys}
      field={field}
      texts={mending.texts}
      places={places}
      marked={linesOf(marked)}
      emphasis={props.emphasis}
      isEditable={writable}
      onRange={props.onRange}
      onChoose={active.go}
      onEdit={edit}
      onMenu={openMenu}
    />
  );
}

/** What is asked about the place that was pointed at. */
function questionsOf(pointed: Pointed, { detail: { questions } }: ImportDeskState, places: SheetPlaces) {
  if (pointed.kind === 'cell') return places.questionsAt(pointed.place);
  if (pointed.kind === 'column') return questions.filter(({ column }) => column === pointed.column);
  return questions.filter(({ line, column }) => line === pointed.line && column === null);
}
