import type { Report } from '@kts/contract';
import classes from './report.module.css';

type ReportTableProps = {
  readonly table: Report['table'];
  /** Widths of the columns; only their proportions count. */
  readonly columns: readonly number[];
  readonly caption: string;
};

/** As in the Word file: bold where leadership has to look. */
const LOUD: readonly string[] = ['met', 'met-early', 'missed', 'reversing', 'slow'];
const VERDICT_COLUMN = 4;

export function ReportTable({ table: { headers, rows, without }, columns, caption }: ReportTableProps) {
  if (rows.length === 0 && without === '') return null;
  const whole = columns.reduce((sum, width) => sum + width, 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" className={classes.scroll} tabIndex={0} aria-label={caption}>
      <table className={classes.table}>
        <colgroup>
          {headers.map((header, index) => (
            <col key={header} style={{ width: `${((columns[index] ?? 0) / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ targets, cells, verdict }) => (
            <tr key={targets.join()}>
              <th scope="row">{cells[0]}</th>
              {cells.slice(1).map((cell, index) => (
                <td
                  key={headers[index + 1]}
                  className={
                    index + 1 === VERDICT_COLUMN && LOUD.includes(verdict) ? classes.loud : undefined
                  }
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
          {without !== '' && (
            <tr>
              <td colSpan={headers.length} className={classes.wide}>
                {without}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
