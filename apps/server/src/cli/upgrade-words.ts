import { keyText, type Reading } from '@kts/domain';
import { DEFAULT_LANGUAGE, writeTrimmed } from '@kts/words';
import { type FieldChange, fieldChanges } from '../upgrade/compare-codebook.ts';
import { countFigures } from '../upgrade/plan-figures.ts';
import { targetFields } from '../upgrade/plan-register.ts';
import type { Upgrade } from '../upgrade/upgrade.ts';

/** When it was applied, and the backup that was made before. */
export type AppliedUpgrade = { readonly at: string; readonly backup: string };

const LISTS = {
  units: 'đơn vị tính',
  indicators: 'chỉ tiêu',
  areas: 'địa bàn',
  formerAreas: 'địa bàn cũ',
  sources: 'nguồn',
} as const;
const SIGNS = { created: '+', revised: '~', withdrawn: '−' } as const;

/** An upgrade as a terminal shows it: every entry and field, old → new; figures that are new by their number. */
export function wordsOfUpgrade(upgrade: Upgrade, applied: AppliedUpgrade | null): string[] {
  if (!upgrade.isNeeded) return [...keptWords(upgrade), 'Không có gì để nâng cấp. / Nothing to upgrade.'];
  return [
    ...codebookWords(upgrade),
    ...registerWords(upgrade),
    ...figureWords(upgrade),
    ...keptWords(upgrade),
    ...(applied === null
      ? [
          'Chưa có gì bị thay đổi. Để áp dụng: dừng máy chủ, chạy kts upgrade --apply, rồi khởi động lại. / Nothing was changed; stop the server and run it with --apply.',
        ]
      : [
          `Đã sao lưu vào ${applied.backup}.`,
          `Đã áp dụng. Số liệu và mục tiêu mới được ghi nhận từ ${applied.at}; mọi thời điểm trước đó giữ nguyên như đã biết. / Applied.`,
        ]),
  ];
}

const codebookWords = ({ codebook }: Upgrade): string[] => [
  `Danh mục: ${tally(codebook.map(({ kind }) => kind))}`,
  ...codebook.flatMap(({ list, code, kind, fields }) => [
    `  ${SIGNS[kind]} ${LISTS[list]} ${code}`,
    ...(kind === 'revised' ? fieldWords(fields) : []),
  ]),
];

const tally = (kinds: readonly (keyof typeof SIGNS)[]): string => {
  const count = (kind: keyof typeof SIGNS): number => kinds.filter((each) => each === kind).length;
  return `${count('created')} mới, ${count('revised')} sửa, ${count('withdrawn')} rút`;
};

type Side = { readonly before: object | null; readonly after: object | null };

const kindOf = ({ before, after }: Side): keyof typeof SIGNS => {
  if (after === null) return 'withdrawn';
  return before === null ? 'created' : 'revised';
};

function registerWords({ register: { documents, targets } }: Upgrade): string[] {
  const lines = (name: string, { code, ...side }: Side & { readonly code: string }): string[] => [
    `  ${SIGNS[kindOf(side)]} ${name} ${code}`,
    ...(kindOf(side) === 'revised' ? fieldWords(fieldChanges({ ...side.before }, { ...side.after })) : []),
  ];
  return [
    `Văn bản: ${tally(documents.map(kindOf))}`,
    ...documents.flatMap(({ code, before, after }) =>
      lines('văn bản', { code, before: before?.document ?? null, after: after?.document ?? null }),
    ),
    `Mục tiêu: ${tally(targets.map(kindOf))}`,
    ...targets.flatMap(({ code, before, after }) =>
      lines('mục tiêu', {
        code,
        before: before && targetFields(before),
        after: after && targetFields(after),
      }),
    ),
  ];
}

const fieldWords = (fields: readonly FieldChange[]): string[] =>
  fields.map(({ field, before, after }) => `      ${field}: ${valueText(before)} → ${valueText(after)}`);

const LONGEST_VALUE = 200;

function valueText(value: unknown): string {
  if (value === null) return '–';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function figureWords({ figures: { releases }, seed }: Upgrade): string[] {
  const { created, revised, withdrawn } = countFigures(releases);
  return [
    `Số liệu: ${created} mới, ${revised} sửa, ${withdrawn} rút, của ${releases.length} tệp; ${seed.citations.length} trích dẫn`,
    ...releases.flatMap(({ release, changes }) => [
      `  ${release?.name ?? 'không còn trong dữ liệu của chương trình'}: ${changes.length}`,
      ...changes
        .filter(({ before }) => before !== null)
        .map(
          ({ key, before, after }) => `    ${keyText(key)}: ${readingText(before)} → ${readingText(after)}`,
        ),
    ]),
  ];
}

function readingText(reading: Reading | null): string {
  if (reading === null) return '–';
  const { value, missingReason, status, quality } = reading;
  const figure = value === null ? (missingReason ?? '') : writeTrimmed(DEFAULT_LANGUAGE, value, 6);
  return `${figure} (${[status.join(' '), ...(quality === 'ok' ? [] : [quality])].join(', ')})`;
}

function keptWords({ register: { keptDocuments, keptTargets }, figures: { kept } }: Upgrade): string[] {
  const lines = [
    ...keptDocuments.flatMap(({ code, ...sides }) => keptEntry(`văn bản ${code}`, sides)),
    ...keptTargets.flatMap(({ code, stands, comes }) =>
      keptEntry(`mục tiêu ${code}`, {
        stands: stands && targetFields(stands),
        comes: comes && targetFields(comes),
      }),
    ),
    ...kept.map(
      ({ key, stands, comes }) =>
        `  = ${keyText(key)}: của đơn vị ${readingText(stands)}; kèm chương trình ${readingText(comes)}`,
    ),
  ];
  const count = keptDocuments.length + keptTargets.length + kept.length;
  return count === 0 ? [] : [`Giữ bản của đơn vị: ${count}`, ...lines];
}

type KeptSides = { readonly stands: object | null; readonly comes: object | null };

const keptEntry = (name: string, { stands, comes }: KeptSides): string[] =>
  stands === null || comes === null
    ? [`  = ${name}: ${stands === null ? 'đơn vị đã rút' : 'chương trình không còn'}`]
    : [
        `  = ${name}`,
        ...fieldChanges({ ...stands }, { ...comes }).map(
          ({ field, before, after }) =>
            `      ${field}: của đơn vị ${valueText(before)}; kèm chương trình ${valueText(after)}`,
        ),
      ];
