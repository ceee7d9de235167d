import { html } from '/libraries/preact.js';
import { EventsPanel } from './EventsPanel.js';
import { Numbers } from './Numbers.js';
import { RankPanel } from './RankPanel.js';
import { TimePanel } from './TimePanel.js';

const VIEWS = { field: 'views', title: 'Views' };
const VISITORS = { field: 'visitors', title: 'Visitors' };

const RANKS = [
  {
    panel: 'pages',
    field: 'page',
    title: 'Top pages',
    columns: [VIEWS, VISITORS],
    empty: 'No pageviews yet: open a page whose tag sends them to this destination.',
  },
  {
    panel: 'referrers',
    field: 'referrer',
    title: 'Referrers',
    columns: [VISITORS],
    empty: 'None yet: come to a page with the tag by a link on another site.',
  },
  {
    panel: 'sources',
    field: 'source',
    title: 'Sources',
    columns: [VISITORS],
    empty: 'None yet: open a page with the tag with ?utm_source=newsletter in its address.',
  },
];

/** The figures of one destination. */
export function Report({ report, metadata, rowsOf, onRows, opened, onOpened, filter, onFilter }) {
  // Under a filter an empty panel says nothing: it is no lack of the site's.
  const shown = RANKS.filter(({ panel }) => !filter.length || report[panel].total > 0);
  return html`
    <${Numbers} summary=${report.summary} />
    <${TimePanel} report=${report} />
    <${EventsPanel}
      events=${report.events}
      metadata=${metadata}
      rows=${rowsOf('events')}
      onRows=${(count) => onRows('events', count)}
      opened=${opened}
      onOpened=${onOpened}
      filter=${filter}
      onFilter=${onFilter}
    />
    <div class="ranks">
      ${shown.map(
        (rank) => html`<${RankPanel}
          key=${rank.panel}
          ...${rank}
          table=${report[rank.panel]}
          rows=${rowsOf(rank.panel)}
          onRows=${(count) => onRows(rank.panel, count)}
        />`,
      )}
    </div>
  `;
}
