import {
  type Account,
  accountName,
  accountNameKey,
  type Instant,
  isAccountName,
  type Role,
} from '@kts/domain';
import type { AuditEntry, NewUser, Recorder } from '@kts/store';
import type { Context } from '../context.ts';
import { type PasswordFault, passwordFault, placeWords } from './password-rules.ts';
import { hashPassword } from './passwords.ts';

export type AccountRequest = {
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly area: string | null;
};

export type AccountFault = 'name-form' | 'name-taken' | 'no-area' | PasswordFault;

/** An account ready to be added, or what is wrong with it. */
export async function newAccount(
  { store, codebook, clock }: Context,
  { name, password, role, area }: AccountRequest,
): Promise<NewUser | AccountFault> {
  if (!isAccountName(name)) return 'name-form';
  if (area !== null && codebook.area(area) === undefined) return 'no-area';
  const fault = passwordFault(password, name, placeWords(codebook));
  if (fault !== null) return fault;
  const nameKey = accountNameKey(name);
  if (store.users.findByKey(nameKey) !== null) return 'name-taken';
  const passwordHash = await hashPassword(password);
  return { name: accountName(name), nameKey, passwordHash, role, area, createdAt: clock() };
}

/** For the record. */
export const accountAdded = ({ id, name, role, area }: Account, by: Recorder, at: Instant): AuditEntry => ({
  by,
  at,
  action: 'account-added',
  subject: String(id),
  details: { name, role, area },
});
