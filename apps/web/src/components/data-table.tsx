import { type ReactNode, useId } from 'react';
import classes from './data-table.module.css';

export type Column<Row> = {
  readonly key: string;
  /** With the unit, for columns of figures. */
  readonly heading: ReactNode;
  /** Figures are set to the right, in tabular numbers. */
  readonly numeric?: boolean;
  /** The column that names the row. */
  readonly rowHeading?: boolean;
  readonly cell: (row: Row) => ReactNode;
};

type DataTableProps<Row> = {
  readonly caption: ReactNode;
  /** Off where a heading right above says the same; screen readers have it all the same. */
  readonly captionShown?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Marks a row, e.g. the chosen area. */
  readonly isMarked?: (row: Row) => boolean;
};

/** A plain table. Wider than the screen, it scrolls in itself and can be scrolled by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionShown = true, columns, rows, rowKey, isMarked } = props;
  const captionId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" className={classes.frame} tabIndex={0} aria-labelledby={captionId}>
      <table className={classes.table}>
        <caption id={captionId} className={captionShown ? classes.caption : classes.captionHidden}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, heading, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric || undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-marked={isMarked?.(row) || undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = column.cell(row);
  return column.rowHeading ? (
    <th scope="row">{content}</th>
  ) : (
    <td data-numeric={column.numeric || undefined}>{content}</td>
  );
}
