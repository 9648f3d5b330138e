import type { LayoutMaker } from './layout.ts';
import { long } from './long.ts';
import { partsByPeriods, periodsBySubjects, subjectsByPeriods } from './one-place.ts';
import { periodsByPlaces, subjectsByPlaces } from './places-across.ts';
import {
  paired,
  placesByBoth,
  placesByPeriods,
  placesByQuartersUnderYears,
  placesBySubjects,
  sections,
} from './places-down.ts';

export const LAYOUTS = {
  partsByPeriods,
  placesByPeriods,
  placesBySubjects,
  placesByBoth,
  placesByQuartersUnderYears,
  subjectsByPeriods,
  periodsBySubjects,
  periodsByPlaces,
  subjectsByPlaces,
  sections,
  long,
  paired,
} satisfies Record<string, LayoutMaker>;

export type LayoutName = keyof typeof LAYOUTS;
