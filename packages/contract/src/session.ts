import { ROLES } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** What the pages may know of the one who is logged in. */
export const sessionUser = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  /** Slug of the only area that he may change figures of; null for all. */
  area: z.string().nullable(),
});
export type SessionUser = z.infer<typeof sessionUser>;

export const sessionState = z.object({
  user: sessionUser.nullable(),
  /** False where a password would cross the network in the clear: plain HTTP beyond this machine. */
  canLogIn: z.boolean(),
  /** Only where it is so: nothing but reading and setting up a second factor is open to this session. */
  secondFactorDue: z.literal(true).optional(),
});
export type SessionState = z.infer<typeof sessionState>;

/** Longer texts are no names and no passwords; the rules for new ones are narrower. */
export const typedName = z.string().min(1).max(200);
export const typedPassword = z.string().min(1).max(1000);

export const getSession = endpoint({
  method: 'GET',
  path: '/session',
  summary: 'Who is logged in; 401 when a session that was sent has ended',
  access: 'anyone',
  response: sessionState,
});

export const openSession = endpoint({
  method: 'POST',
  path: '/session',
  summary: 'Log in: sets the session cookie; 401 `second-factor-needed` where a code is asked for too',
  access: 'anyone',
  body: z.strictObject({
    name: typedName,
    password: typedPassword,
    /** Of the second factor: six digits, or a code for once. */
    code: z.string().min(1).max(40).optional(),
  }),
  response: sessionState,
});

export const closeSession = endpoint({
  method: 'DELETE',
  path: '/session',
  summary: 'Log out: the session ends at once',
  access: 'viewer',
  response: sessionState,
});
