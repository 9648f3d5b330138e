import { listWanted, type WantedFigureOut } from '@kts/contract';
import { capitalised } from '@kts/words/sentences';
import { sayWantedFigure } from '@kts/words/wanted';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { TextLink } from '../../components/button-link.tsx';
import { useWantedTelling } from '../../components/wanted/use-wanted-telling.ts';
import classes from '../../components/wanted/wanted.module.css';
import { useFormat } from '../../i18n/format.ts';

type WantedSectionProps = { readonly area: string; readonly asOf: string | undefined };

/** The others are on their own page. */
const SHOWN = 3;

/** The figures that most of the area's targets lack, and the way to all of them. */
export function WantedSection({ area, asOf }: WantedSectionProps) {
  const t = useTranslations('wanted');
  const { data } = useSuspenseQuery(
    queryFor(listWanted, { params: { area }, query: { asOf, limit: SHOWN } }),
  );
  const { items, total, targets, beyond } = data;
  if (total === 0)
    return (
      <p className={classes.meaning}>
        {beyond.length === 0 ? t('boardNone') : t('boardBeyond', { count: beyond.length })}
      </p>
    );
  return (
    <>
      <p className={classes.meaning}>{t('boardLead', { count: total, targets })}</p>
      <ol className={classes.figures}>
        {items.map((figure) => (
          <li key={`${figure.indicator}|${figure.period}|${figure.area}`}>
            <Line figure={figure} />
          </li>
        ))}
      </ol>
      <TextLink to="/areas/$area/wanted" params={{ area }}>
        {t('boardAll', { count: total })}
      </TextLink>
    </>
  );
}

function Line({ figure }: { readonly figure: WantedFigureOut }) {
  const t = useTranslations('wanted');
  const telling = useWantedTelling();
  const format = useFormat();
  const { sourceName } = useCatalog();
  return t('boardFigure', {
    figure: capitalised(sayWantedFigure(telling, figure)),
    source: sourceName(figure.source),
    targets: figure.serves.length,
    date: format.date(figure.knownFrom),
  });
}
