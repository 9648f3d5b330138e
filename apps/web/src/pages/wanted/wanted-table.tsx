import type { WantedFigureOut } from '@kts/contract';
import { sayInstead, sayList, saySetWanted } from '@kts/words/wanted';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { ServedTargets } from '../../components/wanted/served-targets.tsx';
import { useWantedTelling } from '../../components/wanted/use-wanted-telling.ts';
import classes from '../../components/wanted/wanted.module.css';
import { useFormat } from '../../i18n/format.ts';

type WantedTableProps = { readonly area: string; readonly figures: readonly WantedFigureOut[] };

/** The missing figures, those that serve most targets first. */
export function WantedTable({ area, figures }: WantedTableProps) {
  const t = useTranslations('wanted');
  return (
    <DataTable
      caption={t('table', { count: figures.length })}
      captionShown={false}
      columns={useColumns(area)}
      rows={figures}
      rowKey={({ indicator, area: of, period, source, boundaries, as }) =>
        [indicator, of, period, source, boundaries, as].join('|')
      }
    />
  );
}

function useColumns(area: string): Column<WantedFigureOut>[] {
  const t = useTranslations('wanted');
  const telling = useWantedTelling();
  const format = useFormat();
  const { sourceName } = useCatalog();
  const { gives, knownBy } = telling.words.wanted;
  return [
    {
      key: 'figure',
      heading: t('figure'),
      rowHeading: true,
      cell: (figure) => <Wanted area={area} figure={figure} />,
    },
    {
      key: 'period',
      heading: t('period'),
      cell: ({ period }) => <span className={classes.whole}>{format.periodShort(period)}</span>,
    },
    {
      key: 'source',
      heading: t('source'),
      cell: ({ source, boundaries }) => (
        <>
          {sourceName(source)}
          <small className={classes.quiet}>{sayList(telling, boundaries)}</small>
        </>
      ),
    },
    {
      key: 'known',
      heading: t('knownFrom'),
      cell: ({ knownFrom, knownBy: by }) => (
        <>
          {format.date(knownFrom)}
          <small className={classes.quiet}>{knownBy[by]}</small>
        </>
      ),
    },
    {
      key: 'gives',
      heading: t('gives'),
      cell: (figure) => <span className={classes.whole}>{gives[figure.gives]}</span>,
    },
    {
      key: 'serves',
      heading: t('serves'),
      cell: ({ serves, indicator }) => <ServedTargets area={area} targets={serves} besides={indicator} />,
    },
  ];
}

/** What is missing and of whom, and what would do as well. */
function Wanted({ area, figure }: { readonly area: string; readonly figure: WantedFigureOut }) {
  const telling = useWantedTelling();
  const { indicator, area: of, as, instead, set } = figure;
  const { words, format, indicatorName, areaName } = telling;
  const other = sayInstead(telling, instead);
  const notes = [
    of === area ? null : areaName(of),
    as === null ? null : words.wanted.as(format.periodInText(as)),
    other === null ? null : words.wanted.instead(other),
    saySetWanted(telling, of, set),
  ].filter((note) => note !== null);
  return (
    <>
      <TextLink to="/indicators/$indicator" params={{ indicator }} search={{ areas: [of] }}>
        {indicatorName(indicator, of)}
      </TextLink>
      {notes.map((note) => (
        <small key={note} className={classes.quiet}>
          {note}
        </small>
      ))}
    </>
  );
}
