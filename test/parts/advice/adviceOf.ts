import { vi } from 'vitest';
import { readSettings } from '../../../src/core/readSettings';
import type { Delivery, Page, Part, TrackEvent } from '../../../src/types/records';
import { page } from '../../records';
import { createStages } from '../createStages';

/** What a part prints on localhost of events, or of pageviews where there is no event, one after the other. */
export const adviceOf = (
  part: Part,
  attributes: Record<string, string>,
  ...things: { page?: Partial<Page>; event?: TrackEvent; deliveries?: (Delivery | undefined)[] }[]
): string[] => {
  const lines: string[] = [];
  const spies = (['warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((line) => void lines.push(line)),
  );
  const stages = createStages();
  const { show } = stages;
  part(stages, readSettings(attributes));
  things.forEach((thing, index) => {
    const given: Parameters<typeof show> = [
      (thing.deliveries ?? []) as Delivery[],
      page({ url: 'http://localhost/', ...thing.page }),
      thing.event,
    ];
    stages.show(...given);
    // What is shown without the part is shown all the same.
    if (vi.mocked(show).mock.calls[index]!.some((one, place) => one !== given[place])) lines.push('not shown');
  });
  for (const spy of spies) spy.mockRestore();
  return lines;
};
