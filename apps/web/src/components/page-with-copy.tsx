import type { RouteComponent } from '@tanstack/react-router';
import { type ComponentType, lazy, type ReactNode, use, useMemo } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import { currentLanguage } from '../i18n/language.ts';
import { copyFor, type Subject } from '../i18n/page-copy.ts';

/** A page with the copy of its subjects around it; both are fetched at once, in the language of the reader. */
export function pageWithCopy(subjects: readonly Subject[], Page: RouteComponent): RouteComponent {
  const page = () => (
    <WithCopy subjects={subjects}>
      <Page />
    </WithCopy>
  );
  const preload = async () => {
    await Promise.all([Page.preload?.(), copyFor(currentLanguage(), subjects)]);
  };
  return Object.assign(page, { preload });
}

/**
 * A part of a page that is loaded when it is shown, with the copy of its subjects around it.
 *
 * @param ready what is waited for before anything of it is fetched
 */
export const partWithCopy = <Props extends object>(
  subjects: readonly Subject[],
  load: () => Promise<ComponentType<Props>>,
  ready: () => Promise<void> = async () => {},
) =>
  lazy(async () => {
    await ready();
    const [Part] = await Promise.all([load(), copyFor(currentLanguage(), subjects)]);
    const part = (props: Props) => (
      <WithCopy subjects={subjects}>
        <Part {...props} />
      </WithCopy>
    );
    return { default: part };
  });

type WithCopyProps = { readonly subjects: readonly Subject[]; readonly children: ReactNode };

function WithCopy({ subjects, children }: WithCopyProps) {
  const locale = useLocale();
  const shared = useMessages();
  const copy = copyFor(locale, subjects);
  const own = copy instanceof Promise ? use(copy) : copy;
  const messages = useMemo(() => ({ ...shared, ...own }), [shared, own]);
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
