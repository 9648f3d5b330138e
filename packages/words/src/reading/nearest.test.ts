import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const NAMES = ['tiengiang', 'kiengiang', 'haugiang', 'hue', 'bacninh', 'bacgiang'];

test.each([
  ['one letter missing', 'tiengian', 'tiengiang'],
  ['one letter too many', 'tienggiang', 'tiengiang'],
  ['one letter changed', 'tiemgiang', 'tiengiang'],
  ['the nearer of two', 'bacgian', 'bacgiang'],
  ['a short word, one slip', 'huee', 'hue'],
  ['nothing alike', 'mytho', null],
  ['too many slips', 'tnegian', null],
])('%s', (_case, text, name) => expect(nearest(text, NAMES)).toBe(name));
