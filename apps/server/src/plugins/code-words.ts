import { ISSUE_CODES, IMPORT_STATES } from '@kts/domain';
import { words, type Language } from '@kts/words';

/** A list of codes in words; what is no code stays as it is. */
export function inWords(codes: string, language: Language): string {
  const { states, codes: names } = words[language].imports;
  const nameOf = (code: string): string => {
    const state = IMPORT_STATES.find((one) => one === code);
    const issue = ISSUE_CODES.find((one) => one === code);
    const name = state === undefined ? issue && names[issue] : states[state];
    return name === undefined ? code : name.charAt(0).toLowerCase() + name.slice(1);
  };
  return codes.split(', ').map(nameOf).join(', ');
}
