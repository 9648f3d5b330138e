import { foundation } from './0001-foundation.ts';
import { accounts } from './0002-accounts.ts';
import { imports } from './0003-imports.ts';
import { targetRegister } from './0004-target-register.ts';
import { audit } from './0005-audit.ts';
import { documents } from './0006-documents.ts';
import { vocabulary } from './0007-vocabulary.ts';
import { provenance } from './0008-provenance.ts';
import { formAnswers } from './0009-form-answers.ts';
import { reasons } from './0010-reasons.ts';
import { signedRecord } from './0011-signed-record.ts';
import { keptAccounts } from './0012-kept-accounts.ts';
import { bounds } from './0013-bounds.ts';

/** Listed by hand, in order. A released one is never edited: a new one follows it. */
export const migrations: readonly { readonly version: number; readonly sql: string }[] = [
  foundation,
  accounts,
  imports,
  targetRegister,
  audit,
  documents,
  vocabulary,
  provenance,
  formAnswers,
  reasons,
  signedRecord,
  keptAccounts,
  bounds,
];
