import { listAreas } from '@kts/contract';
import { dateAt } from '@kts/domain';
import { handleRead, type Reading } from '../../plugins/endpoints.ts';
import { toAreaItem } from '../../shapes/area-item.ts';

export function areasRoutes(reading: Reading): void {
  const { codebook, clock } = reading.context;
  handleRead(reading, listAreas, ({ query }) => {
    const today = dateAt(clock());
    const on = query.on === 'all' || query.on === undefined ? today : query.on;
    const areas = query.on === 'all' ? codebook.areas : codebook.areasOn(on);
    const items = areas.map((area) => toAreaItem(area, on));
    return { items, total: items.length };
  });
}
