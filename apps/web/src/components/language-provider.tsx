import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, Suspense, use } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '@kts/words/language';
import { editionFor } from '../i18n/edition.ts';
import { WordsContext } from '../i18n/words.ts';
import { languageOf, validateRootSearch } from '../root-search.ts';

/** The language that the address asks for, for everything inside the router, error pages included. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const language = useRouterState({
    select: ({ location }) => languageOf(validateRootSearch(location.search)),
  });
  return (
    <Suspense>
      <InLanguage language={language}>{children}</InLanguage>
    </Suspense>
  );
}

function InLanguage({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const edition = editionFor(language);
  const { messages, words } = edition instanceof Promise ? use(edition) : edition;
  return (
    <IntlProvider locale={language} messages={messages} timeZone="Asia/Ho_Chi_Minh">
      <WordsContext value={words}>{children}</WordsContext>
    </IntlProvider>
  );
}
