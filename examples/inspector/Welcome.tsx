import type { Period } from '../collector/reportQuery.js';

/** What to do when there is nothing to show. */
export function Welcome({ period }: { period: Period }) {
  return (
    <section class="panel" aria-labelledby="welcome">
      <h2 id="welcome">Nothing counted yet{period === 'today' ? ' today' : ' in this period'}</h2>
      <p>
        Open <a href="/">the start page</a> or another <a href="/examples.html">page with the tag</a>, click its button,
        and come back: what it sends appears here at once. The <a href="/builder/">tag builder</a> makes a tag for a
        page of your own. What a destination refuses is not counted: the list of what arrives has the reason.{' '}
        <a href="/docs/faq.md">It does not work?</a>
      </p>
      {period !== '30d' && <p class="quiet">Did something arrive earlier? Choose a longer period.</p>}
    </section>
  );
}
