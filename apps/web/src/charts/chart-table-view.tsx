import { type Column, DataTable } from '../components/data-table.tsx';
import classes from './charts.module.css';
import { cellText, type ChartCell, type ChartTable } from './chart-table.ts';

/** A text of more letters is broken into lines. */
const LONG = 42;

type Row = readonly ChartCell[];

/** The content of a chart as a table; the first column names the row. */
export function ChartTableView({ table, label }: { readonly table: ChartTable; readonly label: string }) {
  const columns = table.columns.map(
    ({ label: heading, numeric = false }, index): Column<Row> => ({
      key: `${index}`,
      heading,
      numeric,
      rowHeading: index === 0,
      cell: (row) => {
        const text = cellText(row[index] ?? null);
        return <span className={text.length > LONG ? classes.long : classes.short}>{text}</span>;
      },
    }),
  );
  return (
    <DataTable
      caption={label}
      captionShown={false}
      columns={columns}
      rows={table.rows}
      rowKey={(row) => row.map(cellText).join('|')}
    />
  );
}
