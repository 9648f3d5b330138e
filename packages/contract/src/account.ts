import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { limit, offset } from './parameters.ts';
import { typedPassword } from './session.ts';

const accountSession = z.object({
  /** By which it is ended; opens nothing. */
  id: z.string(),
  startedAt: z.string(),
  lastSeenAt: z.string(),
  address: z.string(),
  /** What the browser calls itself; empty where it did not say. */
  agent: z.string(),
  /** The session that asks. */
  current: z.boolean(),
});
export type AccountSession = z.infer<typeof accountSession>;

const sessionList = z.object({ items: z.array(accountSession), total: z.int() });

export const listSessions = endpoint({
  method: 'GET',
  path: '/account/sessions',
  summary: "One's own sessions, the latest used first",
  access: 'viewer',
  query: z.strictObject({ limit, offset }),
  response: sessionList,
});

export const endSession = endpoint({
  method: 'DELETE',
  path: '/account/sessions/:id',
  summary: "End one of one's own sessions at once",
  access: 'viewer',
  params: z.strictObject({ id: z.string().regex(/^[\w-]{16}$/) }),
  response: sessionList,
});

export const endSessions = endpoint({
  method: 'DELETE',
  path: '/account/sessions',
  summary: "End all of one's own sessions at once, this one too unless `keep=this`",
  access: 'viewer',
  query: z.strictObject({ keep: z.literal('this').optional() }),
  response: z.object({ ended: z.int() }),
});

export const changePassword = endpoint({
  method: 'POST',
  path: '/account/password',
  summary: "Change one's own password, with the present one; ends all other sessions",
  access: 'viewer',
  body: z.strictObject({ present: typedPassword, password: typedPassword }),
  response: z.object({ ended: z.int() }),
});
