import { dateAt, parseAsOf } from '@kts/domain';
import { useLocation } from '@tanstack/react-router';
import { useCatalog } from '../../api/catalog.ts';
import { parseSearchText } from '../../search-text.ts';

export type DayFault = { readonly kind: 'none' | 'future'; readonly day: string };

/** Why nothing is shown as known on the day in the address; null where there is no fault in it. */
export function useDayFault(): DayFault | null {
  const { settings } = useCatalog();
  // From the address itself: what is no day does not come through the check of the search.
  const asked = useLocation({ select: ({ searchStr }) => parseSearchText(searchStr).asOf });
  const day = [asked ?? ''].flat().join(', ');
  if (day === '') return null;
  const instant = parseAsOf(day);
  if (instant === null) return { kind: 'none', day };
  // Judged on a day to come, every deadline would have passed.
  return dateAt(instant) > settings.today ? { kind: 'future', day: dateAt(instant) } : null;
}
