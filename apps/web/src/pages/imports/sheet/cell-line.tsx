import type { FigureKey, ImportIssue } from '@kts/contract';
import { isPeriod, type ObservationStatus } from '@kts/domain';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../../api/catalog.ts';
import { SeverityIcon } from '../../../components/issues/severity-icon.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { columnLetter } from '../column-meaning.ts';
import type { ShownCell } from './drafts.ts';
import type { Place } from './place.ts';
import { RoleMark } from './role-mark.tsx';
import classes from './sheet.module.css';
import { roleOf } from './sheet-row.tsx';
import type { Sheet } from './use-sheet.ts';
import type { SheetPlaces } from './use-sheet-places.ts';

type CellLineProps = {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly shown: ShownCell;
  readonly places: SheetPlaces;
  readonly isEditable: boolean;
  readonly onFix: (text: string) => void;
  readonly onMenu: () => void;
};

/** What the active cell is: its role, what is above it, the key of its figure, what is wrong, and a way out. */
export function CellLine({ sheet, place, shown, places, isEditable, onFix, onMenu }: CellLineProps) {
  const t = useTranslations('sheet');
  const { line, index } = place;
  const column = sheet.columns[index];
  const cell = sheet.rowAt(line)?.cells[index];
  const role = roleOf(cell, column?.role ?? null);
  const issues = (places.issues.get(line) ?? []).filter((one) => one.column === columnLetter(index));
  const questions = places.questionsAt(place);
  const headings = role === 'figure' ? (column?.headings ?? []) : [];
  return (
    <div className={classes.cellLine}>
      <div id="sheet-cell">
        <b className={classes.placeName}>
          {columnLetter(index)}
          {line}
        </b>
        {role === null ? (
          <span className="quiet">{t('blank')}</span>
        ) : (
          <>
            <RoleMark role={role} /> {t(`legend.roles.${role}`)}
          </>
        )}
        {cell?.key !== undefined && (
          <span className={classes.key}>
            <KeyWords figure={cell.key} />
          </span>
        )}
        {headings.length > 0 && (
          <span className={classes.path}>
            {t('headings')} <span lang="vi">{headings.join(' › ')}</span>
          </span>
        )}
        {shown.original !== null && (
          <span className={classes.path}>
            {t('original')} <s lang="vi">{shown.original === '' ? t('empty') : shown.original}</s>
          </span>
        )}
        {issues.map((issue) => (
          <IssueWords key={`${issue.code}|${issue.message}`} issue={issue} />
        ))}
        {questions.map(({ id, text }) => (
          <span key={id} className={classes.said}>
            <b>?</b> {text}
          </span>
        ))}
      </div>
      {isEditable && (
        <span className={classes.cellActions}>
          {issues.map(
            ({ fix, code }) =>
              fix != null && (
                <Button key={`${code}|${fix}`} size="compact-sm" onClick={() => onFix(fix)}>
                  {t.rich('fix', { fix: () => <span lang="vi">{fix}</span> })}
                </Button>
              ),
          )}
          <Button size="compact-sm" variant="default" aria-haspopup="menu" onClick={onMenu}>
            {t('whatIsIt')}
          </Button>
        </span>
      )}
    </div>
  );
}

function IssueWords({ issue: { severity, message } }: { readonly issue: ImportIssue }) {
  return (
    <span className={classes.said}>
      <SeverityIcon severity={severity} /> {message}
    </span>
  );
}

/** "GRDP · Tiền Giang · Năm 2023 · tỷ đồng · …" */
function KeyWords({ figure }: { readonly figure: FigureKey }) {
  const t = useTranslations('sheet');
  const format = useFormat();
  const { indicatorName, areaLabel, sourceName } = useCatalog();
  const { indicator, area, period, source, unit, status } = figure;
  return (
    <>
      {`${indicatorName(indicator)} · ${areaLabel(area)} · `}
      {isPeriod(period) ? format.period(period) : period}
      {' · '}
      <span lang="vi">{unit}</span>
      {` · ${source === null ? t('noSource') : sourceName(source)}`}
      {status !== null && ` · ${format.status(status as ObservationStatus[])}`}
    </>
  );
}
