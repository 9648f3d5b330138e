import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, Suspense, use } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '@kts/words/language';
import { messagesFor } from '../i18n/messages.ts';
import { languageOf, validateRootSearch } from '../root-search.ts';

/** The language that the address asks for, for everything inside the router, error pages included. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const language = useRouterState({
    select: ({ location }) => languageOf(validateRootSearch(location.search)),
  });
  return (
    <Suspense>
      <Messages language={language}>{children}</Messages>
    </Suspense>
  );
}

function Messages({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const messages = messagesFor(language);
  return (
    <IntlProvider
      locale={language}
      messages={messages instanceof Promise ? use(messages) : messages}
      timeZone="Asia/Ho_Chi_Minh"
    >
      {children}
    </IntlProvider>
  );
}
