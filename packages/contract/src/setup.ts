import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { sessionUser, typedName, typedPassword } from './session.ts';

const token = z.string().min(1).max(200);

export const getSetup = endpoint({
  method: 'GET',
  path: '/setup/:token',
  summary: 'Whether a one-time link still holds: to make the first administrator, or to set a new password',
  access: 'anyone',
  params: z.strictObject({ token }),
  /** `name`: whose password is set anew; null: the first administrator is made. */
  response: z.object({ valid: z.boolean(), name: z.string().nullable() }),
});

export const makeFirstAdmin = endpoint({
  method: 'POST',
  path: '/setup',
  summary: 'Use a one-time link: make the first administrator, or set the password of the one whom it is for',
  access: 'anyone',
  body: z.strictObject({ token, name: typedName, password: typedPassword }),
  response: z.object({ user: sessionUser }),
  status: 201,
});
