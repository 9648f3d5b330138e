import type { ReadingOut } from '@kts/contract';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';

type OriginProps = Pick<ReadingOut, 'period' | 'source' | 'status' | 'quality'>;

/** "Năm 2021 · Sở … · Chính thức": what must stand beside every figure. */
export function Origin({ period, source, ...reading }: OriginProps) {
  const format = useFormat();
  const { sourceName } = useCatalog();
  return (
    <div className={classes.origin}>
      {format.period(period)} · {sourceName(source)} · {format.sureness(reading)}
    </div>
  );
}
