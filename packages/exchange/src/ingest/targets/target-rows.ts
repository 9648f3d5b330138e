import {
  boundariesOn,
  type Codebook,
  decidedOn,
  type IsoDate,
  type Target,
  type TargetRole,
} from '@kts/domain';
import { readReleaseDate } from '@kts/words/reading/date';
import { tidy } from '@kts/words/reading/fold';
import { lexiconOf } from '@kts/words/reading/lexicon';
import { type CellReaders, cellReaders } from '../keys/cell-readers.ts';
import type { PeriodOutcome } from '../keys/read-key.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { RecordRow } from '../shape/record-row.ts';
import { documentFinder } from './target-documents.ts';
import { readTargetValue } from './target-value.ts';

export type TargetGround = {
  /** With the targets as they stand. */
  readonly codebook: Codebook;
  /** Codes that were ever used: a withdrawn target keeps its own. */
  readonly usedCodes: ReadonlySet<string>;
  readonly today: IsoDate;
};

/** Gives the target of a row, without a code of its own yet; null once it was told what is wrong. */
export type TargetReader = (row: RecordRow<TargetRole>) => Target | null;

/** Reads rows of targets with the readers of a table of figures. */
export function targetReader(ground: TargetGround): TargetReader {
  const readers = cellReaders(lexiconOf(ground.codebook), new Map());
  const originOf = originReader(ground, readers);
  return (row) => {
    const period = row.take('period', onePeriod(readers.period(row.text('period'))));
    const indicator = row.take('indicator', readers.indicator(row.text('indicator')));
    const value = indicator && readTargetValue(row, indicator, readers);
    const origin = originOf(row, period);
    const source = row.text('source') === '' ? null : row.take('source', readers.source(row.text('source')));
    if (period === null || indicator === null || value === null || origin === null) return null;
    return {
      ...NOTHING_FURTHER,
      ...origin,
      indicator: indicator.code,
      period,
      ...value,
      source,
      noteVi: row.text('note') || null,
    };
  };
}

const NOTHING_FURTHER = { code: '', baseline: null, noteEn: null, citations: [] } as const;

/** Reads the area and the document of a row: the date of the document decides by which list the area is named. */
function originReader({ codebook, today }: TargetGround, readers: CellReaders) {
  const findDocument = documentFinder(codebook);
  return (row: RecordRow<TargetRole>, period: string | null): Pick<Target, 'area' | 'document'> | null => {
    const issued = readIssuedOn(row.text('issuedOn'));
    // Without its date a name may be of either list: nothing is said of it until then.
    if (!issued.ok) return row.take('issuedOn', issued);
    const text = row.text('province');
    const era = boundariesOn(decidedOn(issued.value, period) ?? today);
    // A slug names one area whatever the day.
    const area = codebook.area(tidy(text)) ?? row.take('province', readers.area(text, era));
    const document = area && findDocument(row, area.slug, issued.value);
    return area && document && { area: area.slug, document };
  };
}

function onePeriod(read: PeriodOutcome): Outcome<string> {
  if (read.ok === 'ask') return refuse({ reason: 'target-period-several' });
  return read.ok ? accept(read.value.period) : read;
}

/** As much of a date as is written, or null for none. */
function readIssuedOn(text: string): Outcome<string | null> {
  const date = readReleaseDate(text);
  return text === '' || date !== null ? accept(date) : refuse({ reason: 'target-date-form' });
}
