import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { typedPassword } from './session.ts';

const secondFactorState = z.object({
  /** `off`: this installation has none. */
  state: z.enum(['off', 'none', 'set']),
  /** It must be set up before anything else may be done. */
  due: z.boolean(),
  /** Codes for once that are left. */
  recoveryCodes: z.int(),
});
export type SecondFactorState = z.infer<typeof secondFactorState>;

/** Six digits of the app, or a code for once. */
export const typedCode = z.string().min(1).max(40);
const withPassword = z.strictObject({ password: typedPassword });
const path = '/account/second-factor';

export const getSecondFactor = endpoint({
  method: 'GET',
  path,
  summary: "One's own second factor: whether it is set up, and codes for once that are left",
  access: 'viewer',
  response: secondFactorState,
});

export const beginSecondFactor = endpoint({
  method: 'POST',
  path,
  summary: 'Begin to set up the second factor (RFC 6238): the only answer that has its secret',
  access: 'viewer',
  body: withPassword,
  response: z.object({ secret: z.string(), address: z.string() }),
});

const codes = z.object({ recoveryCodes: z.array(z.string()) });

export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: `${path}/confirm`,
  summary: 'Prove that the app shows the right code; ends all other sessions, and answers codes for once',
  access: 'viewer',
  body: z.strictObject({ code: typedCode }),
  response: codes,
});

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: `${path}/codes`,
  summary: 'New codes for once in place of all that are left',
  access: 'viewer',
  body: withPassword,
  response: codes,
});

export const removeSecondFactor = endpoint({
  method: 'POST',
  path: `${path}/remove`,
  summary: "Take away one's own second factor, with the password; ends all other sessions",
  access: 'viewer',
  body: withPassword,
  response: secondFactorState,
});
