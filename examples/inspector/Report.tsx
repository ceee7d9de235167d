import type { Report as Figures, MetadataReport, Rows } from '../collector/records.js';
import type { Condition } from '../collector/reportQuery.js';
import { EventsPanel } from './EventsPanel.js';
import { Numbers } from './Numbers.js';
import { type Column, type Rank, RankPanel, type RankRow } from './RankPanel.js';
import { TimePanel } from './TimePanel.js';

const VIEWS: Column = { field: 'views', title: 'Views' };
const VISITORS: Column = { field: 'visitors', title: 'Visitors' };

/** The panels that have rows, of which more can be shown. */
export type Ranked = 'pages' | 'referrers' | 'sources' | 'events';

/** A table of the report, with the name of each row. */
const toTable = <Row extends RankRow['figures']>({ rows, total }: Rows<Row>, nameOf: (row: Row) => string) => ({
  rows: rows.map((row) => ({ name: nameOf(row), figures: row })),
  total,
});

/** The host of a page; empty where it is not known. */
const hostOf = (page: string): string => page.slice(0, page.indexOf('/'));

/** Pages of one host are called by their paths alone. */
function toPages({ rows, total }: Figures['pages']): Rows<RankRow> {
  const isOneHost = new Set(rows.map(({ page }) => hostOf(page))).size === 1;
  return toTable({ rows, total }, ({ page }) => (isOneHost ? page.slice(hostOf(page).length) : page));
}

const RANKS: (Rank & { panel: Ranked; read: (report: Figures) => Rows<RankRow> })[] = [
  {
    panel: 'pages',
    read: ({ pages }) => toPages(pages),
    title: 'Top pages',
    columns: [VIEWS, VISITORS],
    empty: 'No pageviews yet: open a page whose tag sends them to this destination.',
  },
  {
    panel: 'referrers',
    read: ({ referrers }) => toTable(referrers, ({ referrer }) => referrer),
    title: 'Referrers',
    columns: [VISITORS],
    empty: 'None yet: come to a page with the tag by a link on another site.',
  },
  {
    panel: 'sources',
    read: ({ sources }) => toTable(sources, ({ source }) => source),
    title: 'Sources',
    columns: [VISITORS],
    empty: 'None yet: open a page with the tag with ?utm_source=newsletter in its address.',
  },
];

interface Props {
  report: Figures;
  metadata: Record<string, MetadataReport>;
  rowsOf: (panel: Ranked) => number;
  onRows: (panel: Ranked, count: number) => void;
  opened: string[];
  onOpened: (opened: string[]) => void;
  filter: Condition[];
  onFilter: (one: Condition) => void;
}

/** The figures of one destination. */
export function Report({ report, metadata, rowsOf, onRows, opened, onOpened, filter, onFilter }: Props) {
  // Under a filter an empty panel says nothing: it is no lack of the site's.
  const shown = RANKS.filter(({ read }) => !filter.length || read(report).total > 0);
  return (
    <>
      <Numbers summary={report.summary} />
      <TimePanel report={report} />
      <EventsPanel
        events={report.events}
        metadata={metadata}
        rows={rowsOf('events')}
        onRows={(count) => onRows('events', count)}
        opened={opened}
        onOpened={onOpened}
        filter={filter}
        onFilter={onFilter}
      />
      <div class="ranks">
        {shown.map(({ read, ...rank }) => (
          <RankPanel
            key={rank.panel}
            {...rank}
            table={read(report)}
            rows={rowsOf(rank.panel)}
            onRows={(count) => onRows(rank.panel, count)}
          />
        ))}
      </div>
    </>
  );
}
