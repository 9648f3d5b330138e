import { useTranslations } from 'use-intl';
import { LANGUAGES, type Language } from '@kts/words/language';
import { useLanguage } from '../../root-search.ts';
import { StateLink } from '../state-link.tsx';
import classes from './shell.module.css';

export function LanguageSwitch() {
  const t = useTranslations('shell');
  const language = useLanguage();
  const names: Readonly<Record<Language, string>> = { vi: t('vietnamese'), en: t('english') };
  return (
    <fieldset className={classes.languages}>
      <legend className={classes.hidden}>{t('language')}</legend>
      {LANGUAGES.map((one) => (
        <StateLink
          key={one}
          to="."
          search={(before) => ({ ...before, lang: one === 'en' ? ('en' as const) : undefined })}
          replace
          chosen={one === language}
          lang={one}
          hrefLang={one}
          title={names[one]}
          className={classes.language}
        >
          {one.toUpperCase()}
        </StateLink>
      ))}
    </fieldset>
  );
}
