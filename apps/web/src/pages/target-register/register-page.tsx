import { Group, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMayActAs } from '../../api/use-session.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PartBoundary } from '../../components/part-boundary.tsx';
import { StateLink } from '../../components/state-link.tsx';
import { useRootSearch } from '../../root-search.ts';
import { ChangesView } from './changes-view.tsx';
import { DocumentsView } from './documents-view.tsx';
import { FileView } from './file-view.tsx';
import type { RegisterSearch } from './search.ts';
import classes from './target-register.module.css';
import { TargetsView } from './targets-view.tsx';

const route = getRouteApi('/targets');

/** The targets, the documents behind them, what was changed, and files of targets. */
export function RegisterPage() {
  const t = useTranslations('register');
  const { asOf } = useRootSearch();
  const search = route.useSearch();
  const mayEdit = useMayActAs('approver');
  return (
    <Stack gap="md">
      <PageHeading
        title={t('title')}
        actions={
          mayEdit && (
            <Group gap="xs">
              <ButtonLink to="/targets/new" search={{}}>
                {t('newTarget')}
              </ButtonLink>
              <ButtonLink to="/documents/new" variant="default">
                {t('newDocument')}
              </ButtonLink>
            </Group>
          )
        }
      />
      <Tabs view={search.show} mayEdit={mayEdit} />
      <PartBoundary resetKey={JSON.stringify([search.show, asOf])} height={480}>
        <View search={search} asOf={asOf} />
      </PartBoundary>
    </Stack>
  );
}

function View({ search, asOf }: { readonly search: RegisterSearch; readonly asOf: string | undefined }) {
  switch (search.show) {
    case 'documents':
      return <DocumentsView search={search} asOf={asOf} />;
    case 'changes':
      return <ChangesView />;
    case 'file':
      return <FileView />;
    default:
      return <TargetsView search={search} asOf={asOf} />;
  }
}

type TabsProps = { readonly view: RegisterSearch['show']; readonly mayEdit: boolean };

function Tabs({ view, mayEdit }: TabsProps) {
  const t = useTranslations('register.views');
  const views = ['targets', 'documents', 'changes', ...(mayEdit ? (['file'] as const) : [])] as const;
  return (
    <nav aria-label={t('label')} className={`${classes.tabs} no-print`}>
      {views.map((name) => {
        const asked = name === 'targets' ? undefined : name;
        return (
          <StateLink
            key={name}
            to="/targets"
            search={{ show: asked }}
            chosen={view === asked}
            className={classes.tab}
          >
            {t(name)}
          </StateLink>
        );
      })}
    </nav>
  );
}
