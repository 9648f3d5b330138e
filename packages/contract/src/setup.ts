import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { sessionUser, typedName, typedPassword } from './session.ts';

const token = z.string().min(1).max(200);

export const getSetup = endpoint({
  method: 'GET',
  path: '/setup/:token',
  summary: 'Whether a one-time link to make the first administrator still holds',
  access: 'anyone',
  params: z.strictObject({ token }),
  response: z.object({ valid: z.boolean() }),
});

export const makeFirstAdmin = endpoint({
  method: 'POST',
  path: '/setup',
  summary: 'Make the first administrator, with the one-time link that the server printed',
  access: 'anyone',
  body: z.strictObject({ token, name: typedName, password: typedPassword }),
  response: z.object({ user: sessionUser }),
  status: 201,
});
