import { Link, Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { AreaSwitch } from './area-switch.tsx';
import { AsOfField } from './as-of-field.tsx';
import { useChosenArea } from './chosen-area.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { MenuDrawer } from './menu-drawer.tsx';
import { Navigation } from './navigation.tsx';
import { AsOfNotice, DemoBanner, SecondFactorNotice, WaitingNotice } from './notices.tsx';
import { SessionMenu } from './session-corner.tsx';
import classes from './shell.module.css';
import { SiteFooter } from './site-footer.tsx';
import { UnknownDay } from './unknown-day.tsx';
import { useDayFault } from './use-day-fault.ts';

/** Around every page: header, `main`, footer. Pages give their `h1` and what follows, no `main` of their own. */
export function Shell() {
  const t = useTranslations('shell');
  const fault = useDayFault();
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <Header />
      <main id="main" tabIndex={-1} className={classes.main}>
        <DemoBanner />
        <SecondFactorNotice />
        <WaitingNotice />
        {fault === null ? (
          <>
            <AsOfNotice />
            <Outlet />
          </>
        ) : (
          <UnknownDay fault={fault} />
        )}
      </main>
      <SiteFooter />
    </div>
  );
}

function Header() {
  const t = useTranslations('shell');
  const { areaLabel } = useCatalog();
  const { area, named } = useChosenArea();
  return (
    <header className={`${classes.header} no-print`}>
      <div className={classes.bar}>
        <Link to="/" search={{ area: named }} className={classes.brand}>
          <strong>{t('shortTitle')}</strong> <span className={classes.subtitle}>{t('subtitle')}</span>
        </Link>
        <span className={classes.compactArea}>{areaLabel(area)}</span>
        <div className={classes.wide}>
          <Navigation />
        </div>
        <div className={classes.wide}>
          <LanguageSwitch />
        </div>
        <div className={classes.wide}>
          <SessionMenu />
        </div>
        <div className={classes.narrow}>
          <MenuDrawer />
        </div>
      </div>
      <div className={`${classes.controls} ${classes.wide}`}>
        <div className={classes.area}>
          <AreaSwitch />
        </div>
        <AsOfField />
      </div>
    </header>
  );
}
