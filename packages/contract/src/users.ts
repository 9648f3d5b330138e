import { ROLES } from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { code, limit, offset, whole } from './parameters.ts';

const userItem = z.object({
  id: z.int(),
  name: z.string(),
  role: z.enum(ROLES),
  /** Slug of the only area that he may change figures of; null for all. */
  area: z.string().nullable(),
  createdAt: z.string(),
  disabledAt: z.string().nullable(),
  /** When one of the sessions that are open was last used; null without one. */
  lastSeenAt: z.string().nullable(),
  sessions: z.int(),
  secondFactor: z.boolean(),
});
export type UserItem = z.infer<typeof userItem>;

const params = z.strictObject({ id: whole(1, Number.MAX_SAFE_INTEGER) });

export const listUsers = endpoint({
  method: 'GET',
  path: '/users',
  summary: 'Accounts by name: all, or those of the area of an administrator who has one',
  access: 'admin',
  query: z.strictObject({ limit, offset }),
  response: z.object({ items: z.array(userItem), total: z.int() }),
});

export const changeUser = endpoint({
  method: 'PATCH',
  path: '/users/:id',
  summary: 'Change role or area, disable or enable an account; ends its sessions at once',
  access: 'admin',
  params,
  body: z.strictObject({
    role: z.enum(ROLES).optional(),
    area: code.nullable().optional(),
    disabled: z.boolean().optional(),
  }),
  response: userItem,
});

export const resetUser = endpoint({
  method: 'POST',
  path: '/users/:id/reset',
  summary: 'A one-time link by which somebody sets a new password within 24 hours',
  access: 'admin',
  params,
  /** Below the address of the pages. */
  response: z.object({ link: z.string(), until: z.string() }),
  status: 201,
});

export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/users/:id/second-factor/reset',
  summary: 'Take away the second factor of somebody who has lost it; ends all sessions of the account',
  access: 'admin',
  params,
  response: userItem,
});

export const endUserSessions = endpoint({
  method: 'DELETE',
  path: '/users/:id/sessions',
  summary: 'End all sessions of an account at once',
  access: 'admin',
  params,
  response: userItem,
});
