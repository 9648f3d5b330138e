import { getReportChart, type Report } from '@kts/contract';
import type { CSSProperties } from 'react';
import { addressOf } from '../../api/call.ts';
import { Grounds } from './grounds.tsx';
import classes from './report.module.css';
import { ReportTable } from './report-table.tsx';

type ReportSheetProps = {
  readonly area: string;
  readonly report: Report;
  readonly asOf: string | undefined;
};

/** Everything that the Word file has, in the same words and sizes, on one sheet of A4. */
export function ReportSheet({ area, report, asOf }: ReportSheetProps) {
  const { layout, sections, title } = report;
  const sizes = {
    '--body': `${layout.body}pt`,
    '--table': `${layout.table}pt`,
    '--notes': `${layout.notes}pt`,
    '--signature': `${layout.signature}mm`,
  } as CSSProperties;
  const { language } = report;
  return (
    <article className={classes.sheet} style={sizes} lang={language} aria-label={title.subject}>
      <style>{pageOf(layout)}</style>
      <Head head={report.head} />
      <div className={classes.title}>
        <h2>
          {title.kind}
          <br />
          {title.subject}
        </h2>
        <p className={classes.known}>({title.knownUntil})</p>
      </div>
      {report.notices.map((notice) => (
        <p key={notice} className={classes.note}>
          <em>{notice}</em>
        </p>
      ))}
      <p className={classes.paragraph}>
        <span className={classes.name}>{sections.targets}:</span> {report.tally}
      </p>
      <ReportTable table={report.table} columns={layout.columns} caption={sections.targets} />
      {report.table.notes.map((note) => (
        <p key={note} className={classes.note}>
          <em>{note}</em>
        </p>
      ))}
      <div className={classes.charts}>
        {report.charts.map(({ name, alt }) => (
          <img
            key={name}
            alt={alt}
            decoding="sync"
            width={957}
            height={Math.round((layout.chartHeight / 25.4) * 300)}
            src={addressOf(getReportChart, {
              params: { area, chart: name },
              query: { asOf, language },
            })}
          />
        ))}
      </div>
      {report.findings.length > 0 && (
        <h3 className={`${classes.paragraph} ${classes.name}`}>
          <strong>{sections.findings}</strong>
        </h3>
      )}
      <ul className={classes.findings}>
        {report.findings.map(({ text, figures }) => (
          <li key={text}>
            <p className={classes.paragraph}>- {text}</p>
            <Grounds figures={figures} />
          </li>
        ))}
      </ul>
      {report.gaps.length > 0 && (
        <p className={classes.note}>
          <span className={classes.name}>{sections.gaps}:</span> {report.gaps.join(' ')}
        </p>
      )}
      <p className={classes.note}>
        <span className={classes.name}>{sections.sources}:</span> {report.sources}
      </p>
      <Signature signature={report.signature} />
    </article>
  );
}

/** The sheet's own margins, for as long as it is shown: other pages print with theirs. */
const pageOf = ({ margins: { top, right, bottom, left } }: Report['layout']): string =>
  `@page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }`;

/** Always in Vietnamese: the head of an official document is not translated. */
function Head({ head }: { readonly head: Report['head'] }) {
  return (
    <div className={`${classes.columns} ${classes.head}`} lang="vi">
      <div>
        <p>{head.superior}</p>
        {head.agency.map((line) => (
          <p key={line}>
            <strong>{line}</strong>
          </p>
        ))}
        <span className={classes.rule} />
      </div>
      <div>
        <p>
          <strong>{head.country}</strong>
        </p>
        <p>
          <strong>{head.motto}</strong>
        </p>
        <span className={`${classes.rule} ${classes.long}`} />
      </div>
      <p className={classes.place}>{head.number}</p>
      <p className={classes.place}>
        <em>{head.place}</em>
      </p>
    </div>
  );
}

function Signature({ signature }: { readonly signature: Report['signature'] }) {
  return (
    <div className={`${classes.columns} ${classes.signature}`}>
      <ul className={classes.recipients}>
        <li>
          <strong>
            <em>{signature.recipientsTitle}</em>
          </strong>
        </li>
        {signature.recipients.map((recipient) => (
          <li key={recipient}>{recipient}</li>
        ))}
      </ul>
      <div>
        <p>
          <strong>{signature.capacity}</strong>
        </p>
        <p className={classes.hint}>{signature.hint}</p>
        <div className={classes.space} />
        <p>
          <strong>{signature.name}</strong>
        </p>
      </div>
    </div>
  );
}
