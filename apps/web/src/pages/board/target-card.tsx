import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { Title } from '@mantine/core';
import { lazy, Suspense, useId } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { TargetDocument } from './target-document.tsx';
import { TargetLatest } from './target-latest.tsx';
import { TargetMethod } from './target-method.tsx';
import { targetText } from './target-text.ts';
import { TargetVerdict } from './target-verdict.tsx';

/** Charts are heavy: the words do not wait for them. */
const TargetPicture = lazy(() =>
  import('./target-picture.tsx').then((module) => ({ default: module.TargetPicture })),
);

type TargetCardProps = { readonly target: JudgedTarget };

/** One target: what was promised, where it stands, what that means. */
export function TargetCard({ target }: TargetCardProps) {
  const { indicators } = useCatalog();
  const indicator = indicators.get(target.indicator);
  return indicator === undefined ? null : <Card target={target} indicator={indicator} />;
}

function Card({ target, indicator }: TargetCardProps & { readonly indicator: IndicatorItem }) {
  const t = useTranslations('board');
  const words = useTranslations('register');
  const format = useFormat();
  const { areaName } = useCatalog();
  const heading = useId();
  const telling = { t, format, indicator };
  const from = target.inheritedFrom;
  return (
    <article className={classes.card} aria-labelledby={heading}>
      <div className={classes.promise}>
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
          {t('target')}: <strong>{targetText(telling, target)}</strong>
        </p>
        {from !== null && (
          <p className={classes.inherited}>
            {from === 'vn' ? t('inheritedNational') : t('inheritedFormer', { area: areaName(from) })}
          </p>
        )}
        <TargetDocument document={target.document} />
        <p className="no-print">
          <TextLink to="/targets/$code" params={{ code: target.code }}>
            {words('open')}
          </TextLink>
        </p>
      </div>
      <TargetLatest target={target} />
      <TargetVerdict target={target} indicator={indicator} />
      {target.series.length > 0 && (
        <div className={classes.picture}>
          <Suspense fallback={<div className={classes.pictureSpace} />}>
            <TargetPicture target={target} indicator={indicator} />
          </Suspense>
        </div>
      )}
      <TargetMethod target={target} indicator={indicator} />
    </article>
  );
}
