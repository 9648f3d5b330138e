import type { ImportSettings } from '@kts/domain';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sayIssue, sayOption, sayQuestion } from '@kts/words';
import { describe, expect, test } from 'vitest';
import { displayName } from '@kts/words/reading/area-names';
import type { ImportPlan } from '../ingest/import-plan.ts';
import { planFile } from '../ingest/plan-import.ts';
import { nothingThere, theCodebook, TODAY, told } from './codebook.ts';

/** One folder a case: input.csv|txt|xlsx, plan.json and, where a person has spoken, request.json. */
const FOLDER = new URL('../../../../tests/fixtures/imports/', import.meta.url);

type GivenSettings = Omit<ImportSettings, 'status'> & { readonly status?: string | null };
type Given = { settings?: GivenSettings; answers?: Record<string, string> };

const LISTS = { '2024': '63 tỉnh (đến 30/6/2025)', '2025': '34 tỉnh (từ 01/7/2025)' } as const;

/** The status that a case is given is no finding. */
const isFound = ({ about, from }: ImportPlan['understood'][number]): boolean =>
  about !== 'status' || from !== 'setting';

/** What a person would look at in a plan. */
const readable = (plan: ImportPlan) => ({
  state: plan.state,
  layout: plan.layout,
  encoding: plan.file.encoding,
  delimiter: plan.file.delimiter,
  sheet: plan.file.sheet,
  headerLine: plan.headerLine,
  rows: plan.rows,
  understood: plan.understood.filter(isFound).map(({ about, value, from, list }) => {
    const area = list === null ? undefined : theCodebook.area(value);
    const said = list === null || area === undefined ? value : `${displayName(area, list)}: ${LISTS[list]}`;
    return `${about}=${said} (${from})`;
  }),
  conversions: plan.conversions.map(
    ({ indicator, from, to, exponent }) => `${indicator}: ${from} → ${to}, 10^${exponent}`,
  ),
  observations: told(plan).map((text, at) => {
    const { reading, cell } = plan.observations[at] ?? {};
    return `${text} [${reading?.status.join(' ')}]${reading?.bound ? ` ${reading.bound}` : ''} ${cell?.line}${cell?.column}${reading?.note ? ` «${reading.note}»` : ''}`;
  }),
  issues: plan.issues.map(({ severity, code, line, column, found, params }) => ({
    severity,
    code,
    line,
    column,
    found,
    suggestion: sayIssue('vi', params).suggestion,
  })),
  questions: plan.questions.map(({ id, line, column, options }) => ({
    id,
    line,
    column,
    options: options.slice(0, 4).map(({ value, params }) => `${value}: ${sayOption('vi', params)}`),
  })),
});

const VIETNAMESE = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i;

type Told = { readonly say: string; readonly params: object };

/** All that a plan says in English, without the file's own text. */
function englishOf({ issues, questions }: ImportPlan): string[] {
  const told: Told[] = [
    ...issues.map(({ params }) => ({ say: Object.values(sayIssue('en', params)).join(' '), params })),
    ...questions.map(({ params }) => ({ say: sayQuestion('en', params), params })),
    ...questions.flatMap(({ options }) =>
      options.map(({ params }) => ({ say: sayOption('en', params), params })),
    ),
  ];
  return told.map(({ say, params }) => {
    const own = Object.values(params).filter((value) => typeof value === 'string' || Array.isArray(value));
    const longestFirst = own
      .flat()
      .map(String)
      .toSorted((a, b) => b.length - a.length);
    return longestFirst.reduce((text, part) => text.replaceAll(part, ''), say);
  });
}

/** Where a case says nothing of the status, its figures are official; `null` leaves it open. */
function settingsOf({ status = 'A', ...settings }: GivenSettings): ImportSettings {
  return status === null ? settings : { ...settings, status };
}

async function planOfCase(name: string): Promise<ImportPlan> {
  const folder = new URL(`${name}/`, FOLDER);
  const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'input.csv';
  const request = new URL('request.json', folder);
  const { settings = {}, answers = {} }: Given = existsSync(request)
    ? JSON.parse(readFileSync(request, 'utf8'))
    : {};
  return planFile(
    {
      bytes: readFileSync(new URL(input, folder)),
      fileName: input,
      sha256: '0',
      today: TODAY,
      settings: settingsOf(settings),
      answers: new Map(Object.entries(answers)),
    },
    theCodebook,
    nothingThere,
  );
}

const cases = existsSync(FOLDER) ? readdirSync(FOLDER).toSorted() : [];

describe('files as offices send them', () => {
  test('there are many', () => expect(cases.length).toBeGreaterThanOrEqual(130));

  test.each(cases)('%s', async (name) => {
    const read = await planOfCase(name);
    for (const text of englishOf(read)) expect(text).not.toMatch(VIETNAMESE);
    const plan = readable(read);
    const expected = new URL(`${name}/plan.json`, FOLDER);
    if (!existsSync(expected)) {
      expect(process.env.CI, `${name} has no plan.json: run locally, look at it, commit it`).toBeUndefined();
      writeFileSync(expected, `${JSON.stringify(plan, null, 2)}\n`);
    }
    expect(plan).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
