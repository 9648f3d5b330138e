/** Before the row itself the report has these many columns about the issue; the first is its line. */
const ABOUT_ISSUE = 9;
/** The report guards what a spreadsheet would take for a formula. */
const GUARDED = /^'(?=[=+\-@\t\r＝＋－＠])/;

/**
 * Takes the error report (CSV, RFC 4180) as it arrives and keeps the rows of the file that stand in it: line →
 * cells as they were sent. Stops listening once it has `most` of them.
 */
export function reportRows(most: number) {
  const rows = new Map<number, readonly string[]>();
  const reader = csvReader((cells) => {
    const line = Number(cells[0]);
    if (!Number.isInteger(line) || line < 1 || cells.length <= ABOUT_ISSUE || rows.size >= most) return;
    if (!rows.has(line))
      rows.set(
        line,
        cells.slice(ABOUT_ISSUE).map((cell) => cell.replace(GUARDED, '')),
      );
  });
  return {
    rows: rows as ReadonlyMap<number, readonly string[]>,
    take: reader.take,
    end: reader.end,
    isFull: () => rows.size >= most,
  };
}

/** Splits CSV into records, whatever pieces it comes in. */
function csvReader(onRecord: (cells: readonly string[]) => void) {
  let cells: string[] = [];
  let cell = '';
  let state: 'plain' | 'quoted' | 'after-quote' = 'plain';

  const endRecord = (): void => {
    cells.push(cell);
    onRecord(cells);
    cells = [];
    cell = '';
  };
  const plain = (sign: string): void => {
    if (sign === ',') {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') endRecord();
    else if (sign !== '\r') cell += sign;
  };
  const one = (sign: string): void => {
    if (state === 'quoted') {
      if (sign === '"') state = 'after-quote';
      else cell += sign;
    } else if (sign === '"') {
      if (state === 'after-quote') cell += sign;
      state = 'quoted';
    } else {
      state = 'plain';
      plain(sign);
    }
  };
  return {
    take: (text: string): void => {
      for (const sign of text) one(sign);
    },
    end: (): void => {
      if (cell !== '' || cells.length > 0) endRecord();
    },
  };
}
