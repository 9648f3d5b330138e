import type { Endpoint } from '@kts/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Language } from '@kts/words/language';
import { currentLanguage } from '../i18n/language.ts';
import { call, type RequestOf } from './call.ts';

/** Query options for any endpoint. `invalidateQueries({ queryKey: [endpoint.path] })` reaches every variant. */
export const queryFor = <E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  language: Language = currentLanguage(),
) =>
  queryOptions({
    queryKey: [endpoint.path, request, language] as const,
    queryFn: ({ signal }) => call(endpoint, request, signal, language),
  });
