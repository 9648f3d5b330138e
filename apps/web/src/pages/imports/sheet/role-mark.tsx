import type { CellRole } from '@kts/domain';
import classes from './sheet.module.css';

/** A cell as it looks in this role: what the legend and the line about a cell show beside the word. */
export function RoleMark({ role }: { readonly role: CellRole }) {
  return (
    <span aria-hidden className={classes.mark} data-role={role}>
      {role === 'figure' && '12'}
    </span>
  );
}
