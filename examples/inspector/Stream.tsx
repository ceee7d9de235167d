import { useEffect, useState } from 'preact/hooks';
import { Arrivals } from '../shared/Arrivals.js';
import type { ArrivalList, ReadArrivals } from '../shared/createArrivals.js';
import { followArrivals } from '../shared/followArrivals.js';
import { formatCount } from '../shared/formatCount.js';

const EMPTY = {
  all: 'Nothing yet: open a page with the tag, and what it sends appears here.',
  filtered: 'Nothing of what arrived belongs to the filter.',
};

interface Props {
  arrivals: ArrivalList;
  /** Whether some of what arrives is left out. */
  filtered: boolean;
}

/** What arrives, live. Paused, or while a raw request is read, the list stays as it is. */
export function Stream({ arrivals, filtered }: Props) {
  const [now, setNow] = useState(arrivals.read);
  const [kept, setKept] = useState<ReadArrivals>();

  useEffect(() => {
    followArrivals(arrivals, setNow);
  }, []);

  // With another filter, or with everything forgotten, what was kept is another list.
  const paused = kept !== undefined && kept.list === now.list;
  const { list, arrived, ...read } = paused ? kept : now;
  const waiting = now.arrived - arrived;
  const pause = () => setKept(arrivals.read());

  return (
    <section class="panel stream" aria-labelledby="panel-stream">
      <div class="heading">
        <h2 id="panel-stream">What arrives</h2>
        <button type="button" class="small" onClick={paused ? () => setKept(undefined) : pause}>
          {paused ? `Go on${waiting > 0 ? ` · ${formatCount(waiting)} new` : ''}` : 'Pause'}
        </button>
      </div>
      <p class="quiet">
        Live, from all destinations{filtered && ', as the filter has it'}.{' '}
        <a href="/docs/destinations/README.md">What is sent, field by field</a>
      </p>
      <div class="scroll" tabindex={0} role="region" aria-labelledby="panel-stream">
        <Arrivals
          key={list}
          {...read}
          empty={filtered ? EMPTY.filtered : EMPTY.all}
          onOpen={paused ? undefined : pause}
        />
      </div>
    </section>
  );
}
