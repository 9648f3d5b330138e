import type { JudgedTarget } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { OutsideLink } from '../../components/figure/outside-link.tsx';
import { tellingNumber } from '../../components/telling-number.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';

type TargetDocumentProps = {
  readonly document: JudgedTarget['document'];
  /** Only number (or title) and date, in running text. */
  readonly short?: boolean;
};

/** Number, title, date and issuer of the document that set the target. */
export function DocumentLine({ document, short = false }: TargetDocumentProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const title = format.text(document.titleVi, document.titleEn) ?? document.code;
  const { number, issuedOn, issuer } = document;
  const whole = number === null || title.includes(number) ? title : `${number}, ${title}`;
  const name = (short ? tellingNumber(document) : null) ?? whole;
  const by = [
    short ? '' : issuer,
    issuedOn === null ? '' : t(dateKey(issuedOn), { date: format.date(issuedOn) }),
  ].filter(Boolean);
  return (
    <p className={`${classes.document} ${short ? classes.short : ''}`}>
      <OutsideLink title={name} address={document.address} />
      {by.length > 0 && ` (${by.join(', ')})`}
    </p>
  );
}

/** As much of the date as is known: a day, a month or a year. */
function dateKey(date: string) {
  if (date.length >= 10) return 'documentDay' as const;
  return date.length >= 7 ? ('documentMonth' as const) : ('documentYear' as const);
}
