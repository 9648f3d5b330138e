import type { ObservationStatus, Quality } from '@kts/domain';
import { QUALITIES } from '@kts/domain';
import { readReleaseDate } from './date.ts';
import type { Outcome } from './outcome.ts';
import { accept, refuse } from './outcome.ts';
import { ownQuality } from './own-words.ts';
import { readStatus } from './status.ts';

export function readStatusCell(text: string): Outcome<readonly ObservationStatus[]> {
  const status = readStatus(text);
  return status === null
    ? refuse(
        'status-unknown',
        'Không hiểu được trạng thái số liệu.',
        'Ghi chính thức (A), sơ bộ (P) hoặc ước tính (E).',
      )
    : accept(status);
}

export function readQuality(text: string): Outcome<Quality> {
  const plain = text.trim();
  const quality =
    plain === '' ? 'ok' : (QUALITIES.find((known) => known === plain) ?? ownQuality(plain) ?? undefined);
  return quality === undefined
    ? refuse('quality-unknown', 'Không hiểu được chất lượng số liệu.', QUALITIES.join(', '))
    : accept(quality);
}

export function readReleasedOn(text: string): Outcome<string | null> {
  if (text.trim() === '') return accept(null);
  const date = readReleaseDate(text);
  return date === null
    ? refuse(
        'date-format',
        'Không hiểu được ngày công bố.',
        'Ghi như 30/6/2023, 06/2023, 2023 hoặc 2023-06-30.',
      )
    : accept(date);
}

/** Addresses are shown as links: only those of the web, and of the founding documents (`seed:`). */
export function readAddress(text: string): Outcome<string | null> {
  const plain = text.trim();
  if (plain === '') return accept(null);
  return /^(?:https?:\/\/|seed:)\S+$/i.test(plain)
    ? accept(plain)
    : refuse(
        'value-unknown',
        'Địa chỉ không phải là địa chỉ trang web.',
        'Địa chỉ bắt đầu bằng http:// hoặc https://.',
      );
}
