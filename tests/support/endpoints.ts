import * as contract from '@kts/contract';
import type { Endpoint } from '@kts/contract';

const exported: readonly unknown[] = Object.values(contract);

/** Every endpoint that the contract declares. */
export const ENDPOINTS: readonly Endpoint[] = exported.filter(
  (value): value is Endpoint =>
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    'response' in value &&
    'method' in value,
);

export const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`;

const SAMPLES: Readonly<Record<string, string>> = {
  area: 'tien-giang',
  indicator: 'dti',
  id: '1',
  token: 'nothing',
  code: 'vn-digital-economy-grdp-share-2025-411-qd-ttg',
};

/** An address of the endpoint, with something in the place of each parameter. */
export const sampleAddressOf = ({ path }: Endpoint): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => SAMPLES[name] ?? '1');
