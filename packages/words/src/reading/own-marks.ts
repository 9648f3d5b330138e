import type { ObservationStatus, Quality } from '@kts/domain';
import { LANGUAGES, words } from '../index.ts';
import { FIGURE_MARKS, type FigureMark } from '../readings/mark-codes.ts';

const OWN_MARKS: readonly (readonly [text: string, mark: FigureMark])[] = LANGUAGES.flatMap((language) =>
  FIGURE_MARKS.map((mark) => [words[language].readings.marks[mark].toLowerCase(), mark] as const),
);

/** What the marks that our pages print behind a figure say. */
export type OwnMarks = {
  /** The text without them. */
  readonly rest: string;
  readonly status: ObservationStatus | null;
  readonly quality: Quality | null;
  /** "(*)" is a mark of many tables, which a note may explain. */
  readonly mark: '*' | null;
  /** No source has published the figure. */
  readonly isRestated: boolean;
};

/** Reads our own marks off the end of a figure: "13,17 (ƯT)(*)", "40 (?)". */
export function takeOwnMarks(text: string): OwnMarks {
  const found = new Set<FigureMark>();
  let rest = text;
  for (;;) {
    const last = rest.toLowerCase();
    const mark = OWN_MARKS.find(([own]) => last.endsWith(own));
    if (mark === undefined) break;
    found.add(mark[1]);
    rest = rest.slice(0, -mark[0].length).trimEnd();
  }
  const definition = found.has('definition') ? 'D' : null;
  return {
    rest,
    status: found.has('estimate') ? 'E' : definition,
    quality: found.has('doubtful') ? 'doubtful' : null,
    mark: found.has('unverified') ? '*' : null,
    isRestated: found.has('restated'),
  };
}
