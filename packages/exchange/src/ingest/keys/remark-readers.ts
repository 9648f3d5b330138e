import { type Bound, type Boundaries, type ObservationStatus, QUALITIES, type Quality } from '@kts/domain';
import { boundNamed } from '@kts/words/reading/bound';
import { boundariesNamed } from '@kts/words/reading/boundary-names';
import { readReleaseDate } from '@kts/words/reading/date';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { ownQuality } from '@kts/words/reading/own-words';
import { readStatus } from '@kts/words/reading/status';

/** The list of provinces that a cell names; null for a blank one. */
export function readBoundaries(text: string): Outcome<Boundaries | null> {
  const boundaries = boundariesNamed(text);
  return boundaries === undefined ? refuse({ reason: 'boundaries-unknown' }) : accept(boundaries);
}

export function readStatusCell(text: string): Outcome<readonly ObservationStatus[]> {
  const status = readStatus(text);
  return status === null ? refuse({ reason: 'status-unknown' }) : accept(status);
}

export function readQuality(text: string): Outcome<Quality> {
  const plain = text.trim();
  const quality =
    plain === '' ? 'ok' : (QUALITIES.find((known) => known === plain) ?? ownQuality(plain) ?? undefined);
  return quality === undefined ? refuse({ reason: 'quality-unknown', allowed: QUALITIES }) : accept(quality);
}

/** "lower", "trên", "khoảng"; null for a blank cell. */
export function readBound(text: string): Outcome<Bound | null> {
  if (text.trim() === '') return accept(null);
  const bound = boundNamed(text);
  return bound === null
    ? refuse({ reason: 'quality-unknown', allowed: ['trên', 'gần', 'khoảng'] })
    : accept(bound);
}

export function readReleasedOn(text: string): Outcome<string | null> {
  if (text.trim() === '') return accept(null);
  const date = readReleaseDate(text);
  return date === null ? refuse({ reason: 'release-date-format' }) : accept(date);
}

/** Addresses are shown as links: only those of the web, and of the founding documents (`seed:`). */
export function readAddress(text: string): Outcome<string | null> {
  const plain = text.trim();
  if (plain === '') return accept(null);
  return /^(?:https?:\/\/|seed:)\S+$/i.test(plain) ? accept(plain) : refuse({ reason: 'address-format' });
}
