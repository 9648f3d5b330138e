import type { Endpoint } from '@kts/contract';
import { type Account, IMPORT_STATES, type ImportState } from '@kts/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessCases, type CallMaker } from '../support/access-cases.ts';
import { ACCESS, type ByState, CALLERS, type CallerName, type Outcomes } from '../support/access-table.ts';
import { ENDPOINTS, nameOf, sampleAddressOf } from '../support/endpoints.ts';
import { type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
let cases: Readonly<Record<string, CallMaker>>;
let people: Readonly<Record<CallerName, Account | null>>;
beforeAll(async () => {
  kts = await importRig();
  const { viewer, editor, colleague, approver, admin } = kts.people;
  people = {
    nobody: null,
    viewer,
    uploader: editor,
    colleague,
    own: await kts.addUser('duyệt Tiền Giang', 'approver', 'tien-giang'),
    other: await kts.addUser('duyệt Bến Tre', 'approver', 'ben-tre'),
    approver,
    admin,
  };
  cases = await accessCases(kts);
});
afterAll(() => kts.close());

test('every endpoint of the contract has its row, and every row its endpoint', () => {
  expect(Object.keys(ACCESS).toSorted()).toEqual(ENDPOINTS.map(nameOf).toSorted());
});

const byState = (row: Outcomes | ByState): readonly (readonly [ImportState | null, string])[] =>
  typeof row === 'string' ? [[null, row]] : IMPORT_STATES.map((state) => [state, row[state] ?? row.else]);

/** What a table says of a status, in its own words. */
const asSaid = (status: number, said: string): string => {
  const heard = said === '+' && status !== 401 && status !== 403 && status < 500;
  return heard ? '+' : String(status);
};

/** What the endpoint answers a caller, about something of its own. */
async function statusFor(endpoint: Endpoint, caller: CallerName, state: ImportState | null): Promise<number> {
  const account = people[caller];
  const sample = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? {} : { body: {} };
  const cookie = account === null ? null : kts.sessionOf(account);
  const made = await cases[nameOf(endpoint)]?.(state, cookie);
  const call = made ?? { path: sampleAddressOf(endpoint), ...sample };
  return (await kts.send(endpoint.method, call.path, { ...call, cookie })).status;
}

const named = (outcomes: readonly string[]) =>
  Object.fromEntries(CALLERS.map((caller, index) => [caller, outcomes[index]]));

// What ends sessions comes last: the others' requests are made with sessions that stay.
const isEnd = ([name]: readonly [string, unknown]): boolean => name === 'DELETE /account/sessions';
const rows = ENDPOINTS.map((endpoint) => [nameOf(endpoint), endpoint] as const).filter(
  ([name]) => name in ACCESS,
);
rows.sort((a, b) => Number(isEnd(a)) - Number(isEnd(b)));
describe.each(rows)('%s', (name, endpoint) => {
  test.each(byState(ACCESS[name] ?? ''))('%s: %s', async (state, outcomes) => {
    const said = outcomes.split(' ');
    expect(said).toHaveLength(CALLERS.length);
    const seen: string[] = [];
    for (const [index, caller] of CALLERS.entries()) {
      seen.push(asSaid(await statusFor(endpoint, caller, state), said[index] ?? ''));
    }
    expect(named(seen)).toEqual(named(said));
  });
});
