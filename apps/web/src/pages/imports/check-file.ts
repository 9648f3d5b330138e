import { LARGEST_FILE } from '@kts/domain';

export const FORMATS = ['.csv', '.txt', '.xlsx'] as const;

export type FileFault = 'empty' | 'too-large' | 'old-excel' | 'macro' | 'format';

/** Why a file cannot be sent; null when it can. What is inside is for the server to say. */
export function faultOf({ name, size }: Pick<File, 'name' | 'size'>): FileFault | null {
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  if (ending === '.xls') return 'old-excel';
  if (ending === '.xlsm' || ending === '.xlsb') return 'macro';
  if (!FORMATS.some((format) => format === ending)) return 'format';
  if (size === 0) return 'empty';
  return size > LARGEST_FILE ? 'too-large' : null;
}
