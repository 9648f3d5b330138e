export type Language = 'vi' | 'en';
export const LANGUAGES = ['vi', 'en'] as const satisfies readonly Language[];
