import { vi } from 'vitest';
import type { Delivery, Page, Plugin, Route, TrackEvent } from '../../../src/first/types';
import { sampleDelivery, sampleFace, samplePage } from '../../samples';

/** What a plugin prints on localhost of events, or of pageviews where there is no event, one after the other. */
export const adviceOf = (
  plugin: Plugin,
  ...things: { page?: Partial<Page>; event?: TrackEvent; deliveries?: (Delivery & { destination: string })[] }[]
): string[] => {
  const lines: string[] = [];
  const spies = (['warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((line) => void lines.push(line)),
  );
  const face = sampleFace();
  plugin(face);
  things.forEach(({ page, event, deliveries = [] }) => {
    face.advise?.(
      deliveries.map((delivery) => [{ name: delivery.destination } as Route, sampleDelivery(delivery)]),
      samplePage({ url: 'http://localhost/', ...page }),
      event,
    );
  });
  for (const spy of spies) spy.mockRestore();
  return lines;
};
