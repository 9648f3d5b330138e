import type { IndicatorItem } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './indicators.module.css';

type Formula = NonNullable<IndicatorItem['formula']>;

const SIGNS = { ratio: ' ÷ ', product: ' × ' } as const;

/** "A ÷ B × 100", each part a link to its own page. */
export function IndicatorFormula({ formula }: { readonly formula: Formula }) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const [first = '', second = ''] = formula.parts;
  return (
    <>
      {formula.kind === 'growth' || formula.kind === 'rank' ? (
        t.rich(formula.kind === 'growth' ? 'formulaGrowth' : 'formulaRank', {
          part: () => <PartLink code={first} />,
        })
      ) : (
        <span>
          <PartLink code={first} />
          {SIGNS[formula.kind]}
          <PartLink code={second} />
          {formula.factor !== 1 && t('formulaTimes', { factor: format.trimmed(formula.factor, 6) })}
        </span>
      )}
      <span className={classes.rule}>{t('formulaRule')}</span>
    </>
  );
}

function PartLink({ code }: { readonly code: string }) {
  const { indicatorName } = useCatalog();
  return (
    <TextLink to="/indicators/$indicator" params={{ indicator: code }}>
      {indicatorName(code)}
    </TextLink>
  );
}
