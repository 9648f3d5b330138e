import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Fact, Facts } from '../../components/figure/facts.tsx';
import { OutsideLink } from '../../components/figure/outside-link.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { MethodForecast } from './method-forecast.tsx';
import { MethodFormulas } from './method-formulas.tsx';
import { MethodInputs } from './method-inputs.tsx';
import { MethodDecomposition } from './method-decomposition.tsx';
import { MethodPoints } from './method-points.tsx';
import { MethodSensitivity } from './method-sensitivity.tsx';
import { DocumentLine } from './document-line.tsx';

type TargetMethodProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

export function TargetMethodBody({ target, indicator }: TargetMethodProps) {
  const t = useTranslations('method');
  return (
    <div className={classes.methodBody}>
      <section>
        <Title order={4}>{t('inputs')}</Title>
        <MethodInputs target={target} indicator={indicator} />
      </section>
      <MethodFormulas target={target} indicator={indicator} />
      <MethodPoints target={target} indicator={indicator} />
      <MethodDecomposition target={target} indicator={indicator} />
      <MethodSensitivity target={target} indicator={indicator} />
      <TargetCitations target={target} />
      <MethodForecast target={target} indicator={indicator} />
    </div>
  );
}

function TargetCitations({ target }: { readonly target: JudgedTarget }) {
  const t = useTranslations('method');
  const words = useTranslations('common');
  const format = useFormat();
  const note = format.text(target.noteVi, target.noteEn);
  return (
    <section>
      <Title order={4}>{t('citations')}</Title>
      <DocumentLine document={target.document} />
      <ul>
        {target.citations.map(({ title, address, published, noteVi, noteEn }) => (
          <li key={`${title}|${address}|${published}`}>
            <OutsideLink title={title} address={address} />
            {published !== null && ` (${format.date(published)})`}
            {format.text(noteVi, noteEn) !== null && `. ${format.text(noteVi, noteEn)}`}
          </li>
        ))}
      </ul>
      <Facts>
        <Fact name={t('note')}>{note}</Fact>
        <Fact name={words('document')}>{target.document.note}</Fact>
      </Facts>
    </section>
  );
}
