import type { ImportDetail } from '@kts/contract';

type Rows = NonNullable<ImportDetail['rows']>;
type Changes = NonNullable<ImportDetail['changes']>;

/** One line of an account that must come out: a whole and what it is made of. */
export type Sum<Part extends string> = {
  readonly whole: number;
  /** Without the parts that are nothing. */
  readonly parts: readonly { readonly part: Part; readonly count: number }[];
};

function sumOf<Part extends string>(whole: number, counts: Readonly<Record<Part, number>>): Sum<Part> {
  const parts = Object.entries(counts) as [Part, number][];
  return {
    whole,
    parts: parts.filter(([, count]) => count > 0).map(([part, count]) => ({ part, count })),
  };
}

export const sumOfRows = ({ read, withFigures, skippedBy }: Rows) =>
  sumOf(read, { withFigures, ...skippedBy });

export const sumOfFigures = ({ figures, observations, identical, refused, waiting, empty }: Rows) =>
  sumOf(figures, { observations, identical, refused, waiting, empty });

export const sumOfChanges = ({ observations }: Rows, { created, revised, erased, unchanged }: Changes) =>
  sumOf(observations, { created, revised, erased, unchanged });
