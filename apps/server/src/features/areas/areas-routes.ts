import { listAreas } from '@kts/contract';
import { dateAt } from '@kts/domain';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { page } from '../../shapes/page.ts';
import { toAreaItem } from '../../shapes/area-item.ts';

export function areasRoutes(routing: ReadRouting): void {
  const { codebook, clock } = routing.context;
  handleRead(routing, listAreas, ({ query }) => {
    const today = dateAt(clock());
    const on = query.on === 'all' || query.on === undefined ? today : query.on;
    const areas = query.on === 'all' ? codebook.areas : codebook.areasOn(on);
    return page(
      areas.map((area) => toAreaItem(area, on)),
      query,
    );
  });
}
