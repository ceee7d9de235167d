// What Chromium calls the work of a script: compiling it, running it, calling it back, and what its promises do.
const SCRIPT = new Set(['v8.compile', 'EvaluateScript', 'FunctionCall', 'TimerFire', 'RunMicrotasks']);

const CATEGORIES = ['devtools.timeline', 'v8.execute'];

/** Milliseconds of a thread's own clock in events of script, each counted once where one is within another. */
function sumScript(events, { pid, tid }) {
  const script = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid && SCRIPT.has(event.name))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  let sum = 0;
  for (const { ts, dur, tdur } of script) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur / 1000;
  }
  return sum;
}

/**
 * Begins to record what a page does. The browser's own sum, `ScriptDuration`, leaves out promises, so that a tag which begins
 * in one would seem to cost nothing.
 *
 * @param {import('puppeteer-core').CDPSession} session
 * @returns {Promise<(url: string) => Promise<number>>} ends it: the milliseconds that the main thread of this address was in a
 *   script
 */
export async function traceScript(session) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: CATEGORIES, recordMode: 'recordUntilFull' };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async (url) => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
    const commit = events.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
    if (!commit) throw new Error(`Chromium's trace knows no page ${url}.`);
    return sumScript(events, commit);
  };
}
