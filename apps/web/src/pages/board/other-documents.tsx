import type { JudgedTarget } from '@kts/contract';
import { type Telling, sayTargetValue } from '@kts/words/targets';
import { useTranslations } from 'use-intl';
import classes from './board.module.css';
import { DocumentLine } from './document-line.tsx';

type OtherDocumentsProps = { readonly target: JudgedTarget; readonly telling: Telling };

/** The other documents for the same year: each with its own figure where it differs in a word. */
export function OtherDocuments({ target, telling }: OtherDocumentsProps) {
  const t = useTranslations('board');
  if (target.alike.length === 0) return null;
  return (
    <div className={classes.alike}>
      <span>{t('alike', { count: target.alike.length })}</span>{' '}
      <ul>
        {target.alike.map((each) => (
          <li key={each.code}>
            {sayTargetValue(telling, each)}: <DocumentLine document={each.document} short />
          </li>
        ))}
      </ul>
    </div>
  );
}
