import { randomInt } from 'node:crypto';
import { type Account, mayActAs, type Role } from '@kts/domain';
import type { AuditAction } from '@kts/domain';
import type { Recorder } from '@kts/store';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { secretDigest } from './secrets.ts';
import { newTotpSecret, totpAddress, totpStep } from './totp.ts';

const CODES = 10;
/** No 0, O, 1, I or L: they are copied by hand. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Whether this role may do what it is for only with a second factor. */
export const isFactorDue = ({ secondFactor }: Config, role: Role, isSet: boolean): boolean =>
  secondFactor === 'required' && !isSet && mayActAs(role, 'approver');

/** A code for once: 50 bits, in two groups. */
const newRecoveryCode = (): string => {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
};

const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, newRecoveryCode);

/** As it was shown, however it is typed. */
const codeDigest = (typed: string): Uint8Array =>
  secretDigest(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));

type Stored = Pick<Context, 'store' | 'clock'>;

/** Whether a code is right; then it is spent, and `recovery` is in the record. */
export async function spendCode(
  { store, clock }: Stored,
  account: Pick<Account, 'id' | 'name'>,
  typed: string,
  address: string,
): Promise<boolean> {
  const factor = store.secondFactors.find(account.id);
  if (factor === null) return false;
  const at = clock();
  const step = totpStep(factor.secret, typed.replaceAll(/\s/g, ''), at);
  if (step !== null) return store.whenFree(() => store.secondFactors.takeStep(account.id, step));
  const by = { userId: account.id, name: account.name, address };
  const subject = String(account.id);
  return store.whenFree(() =>
    store.recorded(
      () => store.secondFactors.takeCode(account.id, codeDigest(typed)),
      (taken) =>
        taken
          ? {
              by,
              at,
              action: 'recovery-code-used',
              subject,
              details: { left: store.secondFactors.codesLeft(account.id) },
            }
          : null,
    ),
  );
}

type Doing = { readonly by: Recorder; readonly at: number };

/** What an app is told, once: null where one is set up already. */
export async function beginFactor(
  { store }: Stored,
  { id, name }: Account,
): Promise<{ readonly secret: string; readonly address: string } | null> {
  const secret = newTotpSecret();
  const taken = await store.whenFree(() => store.secondFactors.begin(id, secret));
  return taken ? { secret, address: totpAddress(secret, name) } : null;
}

/** The app shows the right code: from now on it is asked for, and all other sessions have ended. */
export async function confirmFactor(
  { store }: Stored,
  { id }: Account,
  typed: string,
  { by, at, keep }: Doing & { readonly keep: Uint8Array | null },
): Promise<readonly string[] | null> {
  const secret = store.secondFactors.find(id)?.secret;
  const step = secret === undefined ? null : totpStep(secret, typed.replaceAll(/\s/g, ''), at);
  if (step === null) return null;
  const codes = newRecoveryCodes();
  const done = await store.whenFree(() =>
    store.recorded(
      () => {
        const confirmed = store.secondFactors.confirm(id, step, codes.map(codeDigest), at);
        if (confirmed) store.sessions.endOf(id, keep);
        return confirmed;
      },
      (confirmed) =>
        confirmed ? { by, at, action: 'second-factor-set', subject: String(id), details: {} } : null,
    ),
  );
  return done ? codes : null;
}

/** New codes for once in place of all that were left. */
export async function renewCodes({ store }: Stored, { id }: Account, { by, at }: Doing): Promise<string[]> {
  const codes = newRecoveryCodes();
  await store.whenFree(() =>
    store.recorded(
      () => store.secondFactors.putCodes(id, codes.map(codeDigest)),
      () => ({ by, at, action: 'recovery-codes-made', subject: String(id), details: {} }),
    ),
  );
  return codes;
}

/** By whom it is, or for whom; sessions that it had opened end but one. Whether there was one. */
export function removeFactor(
  { store }: Pick<Context, 'store'>,
  { id, name }: Pick<Account, 'id' | 'name'>,
  { by, at, keep }: Doing & { readonly keep: Uint8Array | null },
): Promise<boolean> {
  const action: AuditAction = 'second-factor-removed';
  return store.whenFree(() =>
    store.recorded(
      () => {
        const removed = store.secondFactors.remove(id);
        if (removed) store.sessions.endOf(id, keep);
        return removed;
      },
      (removed) => (removed ? { by, at, action, subject: String(id), details: { name } } : null),
    ),
  );
}
