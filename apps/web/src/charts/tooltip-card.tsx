import classes from './charts.module.css';

export type TooltipLine = {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly detail: string;
};

/** What a point says: name, figure, and where it comes from. */
export function TooltipCard({
  title,
  lines,
}: {
  readonly title?: string;
  readonly lines: readonly TooltipLine[];
}) {
  return (
    <div className={classes.tooltip}>
      {title !== undefined && <strong>{title}</strong>}
      <dl>
        {lines.map(({ key, label, text, detail }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {text}
              <small>{detail}</small>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
