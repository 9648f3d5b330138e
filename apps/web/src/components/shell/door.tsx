import { Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LanguageSwitch } from './language-switch.tsx';
import classes from './shell.module.css';

/**
 * Around login and set-up: it needs nothing of the catalog, which may be behind that login. From here pages
 * are loaded anew, so that they begin with what this person may see.
 */
export function Door() {
  const t = useTranslations('shell');
  return (
    <div className={classes.shell}>
      <header className={classes.header}>
        <div className={classes.bar}>
          <a href="/" className={classes.brand}>
            <strong>{t('shortTitle')}</strong> <span className={classes.subtitle}>{t('subtitle')}</span>
          </a>
          <div className={classes.atEnd}>
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id="main" className={classes.main}>
        <div className={classes.door}>
          <Outlet />
        </div>
      </main>
    </div>
  );
}
