import type { ImportDetail, ImportIssue, ImportQuestion } from '@kts/contract';
import { useMemo } from 'react';
import { columnIndex } from '../column-meaning.ts';
import { type Place, samePlace } from './place.ts';
import type { Sheet } from './use-sheet.ts';

export type Lines = ReadonlyMap<number, ReadonlySet<number>>;

/** Cells that a question is about: those that it names, else the one where it arose. */
export function cellsOf({ cells, line, column }: ImportQuestion): Place[] {
  if (cells !== undefined && cells.length > 0) {
    return cells.map((cell) => ({ line: cell.line, index: columnIndex(cell.column) }));
  }
  return line === null || column === null ? [] : [{ line, index: columnIndex(column) }];
}

export function linesOf(places: readonly Place[]): Lines {
  const groups = Map.groupBy(places, ({ line }) => line);
  return new Map([...groups].map(([line, all]) => [line, new Set(all.map(({ index }) => index))]));
}

export type SheetPlaces = {
  readonly issues: ReadonlyMap<number, readonly ImportIssue[]>;
  readonly asked: Lines;
  /** The first cells that were not read. */
  readonly unread: readonly Place[];
  /** Cells that something is wrong with, or that a question asks about. */
  readonly wanting: readonly Place[];
  readonly questionsAt: (place: Place) => readonly ImportQuestion[];
};

/** Where in the sheet somebody is wanted. */
export function useSheetPlaces(
  { issues, questions }: ImportDetail,
  more: readonly ImportIssue[],
  sheet: Sheet | undefined,
): SheetPlaces {
  const unreadCells = sheet?.account?.unread;
  return useMemo(() => {
    const known = new Map([...issues, ...more].map((issue) => [issueKey(issue), issue]));
    const placed = [...known.values()].filter(({ line }) => line !== null);
    const asked = questions.flatMap(cellsOf);
    const unread = (unreadCells ?? []).map(({ line, column }) => ({ line, index: columnIndex(column) }));
    const wanting = [
      ...placed.map(({ line, column }) => ({ line: line ?? 0, index: columnIndex(column ?? 'A') })),
      ...asked,
    ];
    return {
      issues: Map.groupBy(placed, ({ line }) => line ?? 0),
      asked: linesOf(asked),
      unread,
      wanting: [...new Map(wanting.map((place) => [`${place.line}|${place.index}`, place])).values()],
      questionsAt: (place) =>
        questions.filter((question) => cellsOf(question).some((cell) => samePlace(cell, place))),
    };
  }, [issues, more, questions, unreadCells]);
}

const issueKey = ({ line, column, code, message }: ImportIssue): string =>
  `${line}|${column}|${code}|${message}`;
