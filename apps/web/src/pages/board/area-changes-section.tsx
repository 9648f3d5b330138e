import { type JudgedTarget, listAreaChanges } from '@kts/contract';
import { sayTarget } from '@kts/words/targets';
import { useTelling } from '../../components/target/use-telling.ts';
import { TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { ChangesTable } from './changes-table.tsx';

type AreaChangesProps = {
  readonly area: string;
  readonly asOf: string | undefined;
  /** Absent: the end of the last quarter. */
  readonly since: string | undefined;
  readonly targets: readonly JudgedTarget[];
};

/** Figures old → new, and verdicts that are others now. */
export function AreaChangesSection({ area, asOf, since, targets }: AreaChangesProps) {
  const t = useTranslations('changes');
  const format = useFormat();
  const { data } = useSuspenseQuery(queryFor(listAreaChanges, { params: { area }, query: { asOf, since } }));
  const { items, verdicts } = data;
  const count = (kind: (typeof items)[number]['kind']) => items.filter((item) => item.kind === kind).length;
  return (
    <>
      <SinceField since={data.since} today={data.today} />
      <p className={classes.lead}>
        {t('lead', {
          date: format.date(data.since),
          created: count('created'),
          revised: count('revised'),
          withdrawn: count('withdrawn'),
          verdicts: verdicts.length,
        })}
      </p>
      {verdicts.length > 0 && <VerdictChanges verdicts={verdicts} targets={targets} />}
      {items.length > 0 && <ChangesTable items={items} area={area} />}
    </>
  );
}

function SinceField({ since, today }: { readonly since: string; readonly today: string }) {
  const t = useTranslations('changes');
  const format = useFormat();
  const navigate = useNavigate({ from: '/' });
  return (
    <TextInput
      type="date"
      // The browser writes the day in its own language's order: it stands here in ours.
      label={`${t('since')}: ${format.date(since)}`}
      key={since}
      defaultValue={since}
      max={today}
      className={`${classes.since} no-print`}
      // While a year is being typed the field holds 0002, 0020, 0202: wait for a real one.
      onChange={({ currentTarget: { value } }) => {
        if (value < '1990-01-01' || value > today) return;
        void navigate({
          to: '/',
          search: (before) => ({ ...before, since: value }),
          replace: true,
          resetScroll: false,
        });
      }}
    />
  );
}

type VerdictChangesProps = {
  readonly verdicts: readonly {
    readonly target: string;
    from: JudgedTarget['verdict'];
    to: JudgedTarget['verdict'];
  }[];
  readonly targets: readonly JudgedTarget[];
};

function VerdictChanges({ verdicts, targets }: VerdictChangesProps) {
  const about = useTelling();
  const t = useTranslations('changes');
  const format = useFormat();
  const { indicatorsOf } = useCatalog();
  return (
    <ul className={classes.verdictChanges} aria-label={t('changedVerdicts')}>
      {verdicts.map(({ target: code, from, to }) => {
        const target = targets.find((one) => one.code === code);
        const indicator = target && indicatorsOf(target.area).get(target.indicator);
        return (
          <li key={code}>
            <VerdictBadge verdict={from} /> <span aria-hidden>→</span>
            <span className={classes.hidden}>{t('changedTo')}</span> <VerdictBadge verdict={to} />{' '}
            {target === undefined || indicator === undefined
              ? code
              : `${format.name(indicator)}, ${sayTarget(about(indicator), target)}`}
          </li>
        );
      })}
    </ul>
  );
}
