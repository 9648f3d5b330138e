import { Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMayActAs } from '../../api/use-session.ts';
import { useChosenArea } from './chosen-area.ts';
import classes from './shell.module.css';

const plain = { includeSearch: false } as const;
const exactly = { exact: true, includeSearch: false } as const;

/** The pages. Each keeps the chosen area, the language and the day; nothing else of the page before. */
export function Navigation({ onNavigate }: { readonly onNavigate?: () => void }) {
  const t = useTranslations('shell');
  const mayImport = useMayActAs('editor');
  const { area, named } = useChosenArea();
  const onDocument = useLocation({ select: ({ pathname }) => pathname.startsWith('/documents/') });
  const shared = { className: classes.link, search: { area: named }, onClick: onNavigate };
  return (
    <nav aria-label={t('navigation')}>
      <ul className={classes.links}>
        <li>
          <Link to="/" activeOptions={exactly} {...shared}>
            {t('board')}
          </Link>
        </li>
        <li>
          <Link to="/compare" activeOptions={plain} {...shared}>
            {t('comparison')}
          </Link>
        </li>
        <li>
          <Link to="/areas/$area" params={{ area }} activeOptions={plain} {...shared}>
            {t('profile')}
          </Link>
        </li>
        <li>
          <Link to="/indicators" activeOptions={plain} {...shared}>
            {t('indicators')}
          </Link>
        </li>
        {mayImport && (
          <li>
            <Link to="/imports" activeOptions={plain} {...shared}>
              {t('imports')}
            </Link>
          </li>
        )}
        <li>
          <Link
            to="/targets"
            activeOptions={plain}
            aria-current={onDocument ? 'page' : undefined}
            {...shared}
          >
            {t('register')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
