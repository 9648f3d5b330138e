import { needsReason } from '@kts/domain';
import type { ImportDetail } from '@kts/contract';
import { DEFAULT_LANGUAGE, words } from '@kts/words';

const WORDS = words[DEFAULT_LANGUAGE].imports;
/** What to do next, in the options of the command. */
const NEXT: Partial<Readonly<Record<ImportDetail['state'], string>>> = {
  'needs-answers': ' (--answer CÂU_HỎI=LỰA_CHỌN)',
  ready: ' (--commit)',
};
const OPTIONS_SHOWN = 12;

/** An import as a terminal shows it. */
export function wordsOfImport(detail: ImportDetail): string[] {
  const { file, rows, changes, issues, issueTotals, questions } = detail;
  const read = [file.encoding, file.delimiter === '\t' ? 'tab' : file.delimiter, file.sheet].filter(Boolean);
  const shown = issues.map(
    ({ severity, line, column, code, message, found, suggestion }) =>
      `${WORDS.severities[severity]} · dòng ${line ?? '–'}, cột ${column ?? '–'} · ${message}${found === null ? '' : ` «${found}»`}${suggestion === null ? '' : ` → ${suggestion}`} [${code}]`,
  );
  const more = issueTotals.error + issueTotals.warning - issues.length;
  return [
    `${file.name} (${file.bytes} byte${read.length > 0 ? `, ${read.join(', ')}` : ''})`,
    ...(rows === null
      ? []
      : [
          `${rows.read} dòng: ${rows.observations} số liệu, ${rows.identical} trùng, ${rows.skipped} dòng để riêng`,
        ]),
    ...(changes === null
      ? []
      : [
          `${changes.created} mới, ${changes.revised} sửa, ${changes.erased > 0 ? `${changes.erased} xóa, ` : ''}${changes.unchanged} không đổi`,
        ]),
    ...recalledWords(detail),
    ...questions.flatMap(({ id, text, options }) => [
      `? ${id}: ${text}`,
      ...options.slice(0, OPTIONS_SHOWN).map(({ value, label }) => `    ${value}: ${label}`),
    ]),
    ...shown,
    ...(more > 0 ? [`… và ${more} mục nữa`] : []),
    `${issueTotals.error} lỗi, ${issueTotals.warning} cảnh báo · ${WORDS.states[detail.state]}${NEXT[detail.state] ?? ''}`,
    ...open(detail),
  ];
}

const open = ({ mustAcknowledge, acknowledged, reasons, state }: ImportDetail): string[] => {
  const codes = mustAcknowledge.filter(
    (code) => !acknowledged.includes(code) || (needsReason(code) && !reasons[code]),
  );
  return state === 'ready' && codes.length > 0
    ? [
        `Cần xác nhận trước khi gửi: ${codes.map((code) => `--acknowledge ${code}${needsReason(code) ? '=LÝ_DO' : ''}`).join(' ')}`,
      ]
    : [];
};

/** That answers to an earlier file of this form were used. */
function recalledWords({ remembered }: ImportDetail): string[] {
  if (remembered === null) return [];
  const told = Object.entries({ ...remembered.settings, ...remembered.answers }).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [`Đã dùng câu trả lời của lần nạp trước cho biểu này (${remembered.file}): ${told.join(', ')}`];
}
