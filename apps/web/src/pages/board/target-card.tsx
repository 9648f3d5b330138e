import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { sayTarget } from '@kts/words/targets';
import { useTelling } from '../../components/target/use-telling.ts';
import { Title } from '@mantine/core';
import { lazy, Suspense, useId } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { Fold } from '../../components/fold.tsx';
import { whenIdle } from '../../components/when-idle.ts';
import { useFormat } from '../../i18n/format.ts';
import { OtherDocuments } from './other-documents.tsx';
import classes from './board.module.css';
import { DocumentLine } from './document-line.tsx';
import { TargetLatest } from './target-latest.tsx';
import { TargetMethod } from './target-method.tsx';
import { TargetVerdict } from './target-verdict.tsx';

/** Charts are heavy: the words do not wait for them. */
const TargetPicture = lazy(async () => {
  await whenIdle();
  return { default: (await import('./target-picture.tsx')).TargetPicture };
});
const TrendTable = lazy(() => import('./trend-table.tsx').then((module) => ({ default: module.TrendTable })));

type TargetCardProps = { readonly target: JudgedTarget };

/** One target: the target, where it stands, what that means. */
export function TargetCard({ target }: TargetCardProps) {
  const { indicatorsOf } = useCatalog();
  const indicator = indicatorsOf(target.area).get(target.indicator);
  return indicator === undefined ? null : <Card target={target} indicator={indicator} />;
}

function Card({ target, indicator }: TargetCardProps & { readonly indicator: IndicatorItem }) {
  const about = useTelling();
  const t = useTranslations('board');
  const format = useFormat();
  const { areaName } = useCatalog();
  const heading = useId();
  const telling = about(indicator);
  const from = target.inheritedFrom;
  return (
    <article className={classes.card} aria-labelledby={heading}>
      <div>
        <Title order={3} id={heading}>
          <TextLink
            to="/indicators/$indicator"
            params={{ indicator: indicator.code }}
            underline="hover"
            c="inherit"
          >
            {format.name(indicator)}
          </TextLink>
        </Title>
        <p className={classes.target}>
          {t('target')}: <strong>{sayTarget(telling, target)}</strong>
        </p>
        {from !== null && (
          <p className={classes.inherited}>
            {from === 'vn' ? t('inheritedNational') : t('inheritedFormer', { area: areaName(from) })}
          </p>
        )}
      </div>
      <TargetLatest target={target} indicator={indicator} />
      <TargetVerdict target={target} indicator={indicator} />
      <div className={classes.documents}>
        <DocumentLine document={target.document} />
        <OtherDocuments target={target} telling={telling} />
      </div>
      {target.series.length > 0 && (
        <figure className={classes.picture}>
          <figcaption className={classes.label}>{t('trend')}</figcaption>
          <div className={classes.pictureSpace}>
            <Suspense>
              <TargetPicture target={target} indicator={indicator} />
            </Suspense>
          </div>
        </figure>
      )}
      <CardFoot target={target} indicator={indicator} />
    </article>
  );
}

/** What leads further, on one line: figures of the picture, computation, register. */
function CardFoot({ target, indicator }: TargetCardProps & { readonly indicator: IndicatorItem }) {
  const t = useTranslations('board');
  const format = useFormat();
  return (
    <div className={classes.foot}>
      {target.series.length > 0 && (
        <Fold
          summary={t('trendTable')}
          label={t('trendTableOf', { indicator: format.name(indicator) })}
          className={classes.method}
        >
          {() => <TrendTable target={target} indicator={indicator} />}
        </Fold>
      )}
      <TargetMethod target={target} indicator={indicator} />
      <TextLink to="/targets/$code" params={{ code: target.code }} underline="hover" className="no-print">
        {t('inRegister')}
      </TextLink>
    </div>
  );
}
