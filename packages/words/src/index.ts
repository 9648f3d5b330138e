// Both languages of every subject, for programs. A page imports the subjects that it shows, each by itself.
export { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './language.ts';
