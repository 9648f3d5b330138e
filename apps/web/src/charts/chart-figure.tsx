import { Text, Title, type TitleOrder } from '@mantine/core';
import { type ReactNode, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ChartTable } from './chart-table.ts';
import type { ReadingFile } from './use-reading-file.ts';
import { ChartTableView } from './chart-table-view.tsx';
import classes from './charts.module.css';
import { FigureTools } from './figure-tools.tsx';
import type { FigureView } from './figure-views.ts';
import { Legend, type LegendEntry } from './legend.tsx';

export type ChartFigureProps = {
  readonly title: string;
  /** Level of the title among the headings of the page. */
  readonly order: TitleOrder;
  /** '' where the figures have none. */
  readonly unit: string;
  /** Full names of the sources, without "Nguồn:". */
  readonly source: string;
  /** The day as known on, as it is written. */
  readonly knownOn: string;
  /** What the picture says, in a sentence or two: read aloud, and read by everyone. */
  readonly summary: string;
  readonly legend?: readonly LegendEntry[];
  /** Numbered remarks below the picture: the breaks of method. */
  readonly notes?: readonly string[];
  /** Too tall to be kept on one page with its caption. */
  readonly tall?: boolean;
  readonly table: ChartTable;
  /** The same with all that is known of each figure, as it leaves the page. */
  readonly file: ReadingFile;
  /** Name of saved files, without ending. */
  readonly fileName: string;
  readonly view: FigureView;
  readonly onView: (view: FigureView) => void;
  readonly children: ReactNode;
};

/** A chart with its title, unit, source, date, summary, the same content as a table, and ways to take it along. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, order, unit, summary, legend = [], notes = [], table, view, children } = props;
  const t = useTranslations('charts');
  const titleId = useId();
  const figure = useRef<HTMLElement>(null);
  const foot = [t('source', { source: props.source }), t('knownOn', { date: props.knownOn })];
  const unitLine = unit === '' ? '' : t('unit', { unit });

  return (
    <figure
      ref={figure}
      className={classes.figure}
      data-tall={props.tall || undefined}
      aria-labelledby={titleId}
    >
      <figcaption className={classes.caption}>
        <div className={classes.heading}>
          <Title order={order} size="h4" id={titleId}>
            {title}
          </Title>
          {unitLine !== '' && (
            <Text size="sm" className={classes.faint}>
              {unitLine}
            </Text>
          )}
        </div>
        <FigureTools
          figure={figure}
          text={{ title, unit: unitLine, notes, foot }}
          file={props.file}
          fileName={props.fileName}
          view={view}
          onView={props.onView}
        />
      </figcaption>
      <Text size="sm" mb="xs">
        {summary}
      </Text>
      {view === 'chart' ? (
        <>
          <Legend entries={legend} label={t('legend')} />
          <div className={classes.picture} data-picture>
            {children}
          </div>
        </>
      ) : (
        <ChartTableView table={table} label={title} />
      )}
      {notes.length > 0 && (
        <ol className={classes.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
      )}
      <div className={classes.foot}>
        {foot.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    </figure>
  );
}
