import type { CDPSession } from 'puppeteer-core';

// What Chromium calls the work of a script: compiling it, running it, calling it back, and what its promises do.
const SCRIPT = new Set(['v8.compile', 'EvaluateScript', 'FunctionCall', 'TimerFire', 'RunMicrotasks']);

const CATEGORIES = ['devtools.timeline', 'v8.execute'];

/** In microseconds; `tdur` by the thread's own clock. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** Milliseconds of a thread's own clock in events of script, each counted once where one is within another. */
function sumScript(events: TraceEvent[], { pid, tid }: TraceEvent): number {
  const script = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid && SCRIPT.has(event.name))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0, tdur = 0 } of script) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur / 1000;
  }
  return sum;
}

/**
 * Begins to record what a page does. The browser's own sum, `ScriptDuration`, leaves out promises, so that a tag which begins
 * in one would seem to cost nothing.
 */
export async function traceScript(session: CDPSession): Promise<(url: string) => Promise<number>> {
  const events: TraceEvent[] = [];
  // Which fields an event has is up to who traces: see the trace event format of Chromium.
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: CATEGORIES, recordMode: 'recordUntilFull' } as const;
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async (url: string) => {
    const complete = new Promise<unknown>((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
    const commit = events.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === url);
    if (!commit) throw new Error(`Chromium's trace knows no page ${url}.`);
    return sumScript(events, commit);
  };
}
