import type { Report } from '../collector/records.js';
import type { Period } from '../collector/reportQuery.js';

async function ask(url: string): Promise<Report | undefined> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  return answer.ok ? await answer.json() : undefined;
}

/** What the collector says that it has received, a line for each destination. */
export async function readReport(url: string, period: Period): Promise<string[]> {
  try {
    const { destinations = [] } = (await ask(`${url}/collector/report?period=${period}&rows=1`)) ?? {};
    const lines: string[] = [];
    for (const { destination } of destinations) {
      const report = await ask(`${url}/collector/report?period=${period}&rows=1&destination=${destination}`);
      if (!report) continue;
      const { pageviews, visitors, events } = report.summary;
      const figures = [pageviews, visitors, events].map((figure) => figure.toLocaleString('en').padStart(9));
      lines.push(`${destination.padEnd(11)} ${figures[0]} pageviews ${figures[1]} visitors ${figures[2]} events`);
    }
    return lines;
  } catch {
    return [];
  }
}
