import { z } from 'zod';
import { endpoint } from './endpoint.ts';

export const health = z.object({
  status: z.enum(['ok', 'unavailable']),
  version: z.string(),
  /** Number of the last published batch: it changes when a figure does. */
  revision: z.int(),
});

export const getHealth = endpoint({
  method: 'GET',
  path: '/health',
  summary: 'Whether the service and its database answer',
  access: 'anyone',
  response: health,
});

/** What the pages must know of this installation. */
export const settings = z.object({
  homeArea: z.string(),
  agency: z.string(),
  seed: z.enum(['figures', 'codebook', 'demo']),
  today: z.string(),
  version: z.string(),
});
export type Settings = z.infer<typeof settings>;

export const getSettings = endpoint({
  method: 'GET',
  path: '/settings',
  summary: 'Home area, agency, and whether the figures are made up for trying out',
  access: 'anyone',
  response: settings,
});
