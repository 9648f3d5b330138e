import { useTranslations } from 'use-intl';
import { TextLink } from '../../components/button-link.tsx';
import { StateLink } from '../../components/state-link.tsx';
import classes from './board.module.css';

type BoardTabsProps = { readonly area: string; readonly slug: string; readonly nationwide: boolean };

/** Two ways to look at targets; each is an address of its own. */
export function BoardTabs({ area, slug, nationwide }: BoardTabsProps) {
  const t = useTranslations('board');
  return (
    <nav aria-label={t('views')} className={`${classes.tabs} no-print`}>
      <StateLink to="/" search={{}} chosen={!nationwide} className={classes.tab}>
        {t('viewArea', { area })}
      </StateLink>
      <StateLink to="/" search={{ view: 'nationwide' }} chosen={nationwide} className={classes.tab}>
        {t('viewNationwide')}
      </StateLink>
      <TextLink to="/wall" search={{ areas: slug }} underline="hover" className={classes.toWall}>
        {t('toWall')}
      </TextLink>
    </nav>
  );
}
