import type { StateCheck } from '@kts/store';
import type { FolderFault } from './folder-fault.ts';

const fault = (code: string, subject: string | number | null, text: string): FolderFault => ({
  code,
  subject: subject === null ? null : String(subject),
  text,
});

/** What was changed by another program, in words. */
export const stateFaults = (state: StateCheck): FolderFault[] => [
  ...state.schema.map(({ what, name }) =>
    fault(`schema-${what}`, name, `Lược đồ: "${name}" ${SCHEMA_WORDS[what]}.`),
  ),
  ...state.seals.map(sealFault),
  ...state.spans.map((id) =>
    fault(
      'figure-span',
      id,
      `Phiên bản số liệu ${id}: thời điểm hết hiệu lực không khớp với phiên bản sau nó.`,
    ),
  ),
  ...state.unsealed.map((batch) =>
    fault('batch-added', batch, `Lô ${batch} không do chương trình này công bố.`),
  ),
  ...state.accounts.map((name) =>
    fault(
      'account-changed',
      name,
      `Tài khoản "${name}" bị sửa, thêm hoặc xóa ngoài chương trình (vai trò, địa bàn, trạng thái).`,
    ),
  ),
  ...state.tables
    .filter(({ table }) => table !== 'user' || state.accounts.length === 0)
    .map(({ table, before, now }) =>
      fault(
        'table-changed',
        table,
        `Bảng ${table} bị sửa ngoài chương trình: ${before} dòng đã ký, nay có ${now} dòng.`,
      ),
    ),
  ...state.forged.map((entry) =>
    fault('record-rewritten', entry, `Nhật ký đã bị viết lại: chữ ký ở mục ${entry} không đúng.`),
  ),
  ...state.differing.map(({ entry, tables }) =>
    fault(
      'table-changed-before',
      entry,
      `Mục nhật ký ${entry} ghi nhận: ${tables.join(', ')} đã bị sửa ngoài chương trình trước lúc đó.`,
    ),
  ),
];

const SCHEMA_WORDS = { missing: 'bị xóa', changed: 'bị sửa', added: 'bị thêm' } as const;

function sealFault({
  batch,
  fileName,
  part,
  sealed,
  found,
  likely,
}: StateCheck['seals'][number]): FolderFault {
  const name = `Lô ${batch}${fileName === null ? '' : ` (${fileName})`}`;
  if (part === 'batch')
    return fault('batch-changed', batch, `${name}: lô bị sửa hoặc xóa ngoài chương trình.`);
  const [indicator = '', period = ''] = part.split(' ');
  const rows = sealed === found ? `${found} số` : `${sealed} số đã công bố, nay có ${found}`;
  const named = likely.length === 0 ? '' : `; nghi bị sửa: ${likely.join('; ')}`;
  return fault(
    'figures-changed',
    `${batch}/${indicator}/${period}`,
    `${name}: số liệu ${indicator} kỳ ${period} bị sửa ngoài chương trình (${rows})${named}.`,
  );
}
