import type { Instant } from '@kts/domain';
import type { Store, StoredImport } from '@kts/store';
import { readDecisions } from './decisions.ts';
import { recalledIn } from './first-plan.ts';
import { toRemember } from './form-memory.ts';
import { keptPlan } from './kept-plan.ts';

/**
 * Keeps what was said of a file for the next one of its form: once it is submitted, so that somebody stands
 * behind it. What was recalled and then forgotten is not kept again.
 */
export function rememberForm({ formAnswers }: Store, upload: StoredImport, by: string, at: Instant): void {
  const plan = keptPlan(upload);
  if (plan?.form == null) return;
  const recalled = recalledIn(upload.recalled);
  const isForgotten = recalled !== null && formAnswers.findById(recalled.id) === null;
  const said = toRemember(plan, readDecisions(upload), isForgotten ? recalled : null);
  if (said === null) return;
  const { area, fileName, id } = upload;
  formAnswers.put({ area, form: plan.form, said: JSON.stringify(said), fileName, import: id, by, at });
}
