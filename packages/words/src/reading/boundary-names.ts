import type { Boundaries } from '@kts/domain';
import { fold } from './fold.ts';

/** How offices name the two lists of provinces, folded. */
const BOUNDARY_TEXTS: ReadonlyMap<string, Boundaries | null> = new Map<string, Boundaries | null>([
  ['', null],
  ['2024', '2024'],
  ['2025', '2025'],
  ['63', '2024'],
  ['34', '2025'],
  ['63 tinh', '2024'],
  ['34 tinh', '2025'],
  ['gso63', '2024'],
  ['gso34', '2025'],
  ['63 provinces', '2024'],
  ['34 provinces', '2025'],
  ['63 tinh den 30 6 2025', '2024'],
  ['34 tinh tu 01 7 2025', '2025'],
  ['63 tinh thanh pho den 30 6 2025', '2024'],
  ['34 tinh thanh pho tu 01 7 2025', '2025'],
  ['63 provinces until 30 june 2025', '2024'],
  ['34 provinces from 1 july 2025', '2025'],
  ['ca nuoc', null],
  ['country', null],
  ['63 tinh thanh', '2024'],
  ['34 tinh thanh', '2025'],
  ['63 tinh thanh pho', '2024'],
  ['34 tinh thanh pho', '2025'],
  ['63 tinh cu', '2024'],
  ['34 tinh moi', '2025'],
  ['sau 1 7 2025', '2025'],
  ['sau 01 7 2025', '2025'],
  ['sau 01 07 2025', '2025'],
  ['cu', '2024'],
  ['moi', '2025'],
  ['truoc sap nhap', '2024'],
  ['sau sap nhap', '2025'],
  ['truoc 1 7 2025', '2024'],
  ['tu 1 7 2025', '2025'],
  ['truoc 01 7 2025', '2024'],
  ['tu 01 7 2025', '2025'],
  ['truoc 01 07 2025', '2024'],
  ['tu 01 07 2025', '2025'],
]);

/** The list of provinces that a text names: null for a blank one, undefined where it names none. */
export const boundariesNamed = (text: string): Boundaries | null | undefined =>
  BOUNDARY_TEXTS.get(fold(text).replace(/^(?:theo )?(?:dia gioi )?(?:hanh chinh )?/, ''));
