const AT_MOST_EVERY = 1000;
/** A slow server is asked for a fifth of the time only. */
const REST = 4;

export interface Poll {
  soon(): void;
  now(): void;
  end(): void;
}

/**
 * Does a job again and again: never twice at once, at most once a second, and not while the page is hidden.
 *
 * - `soon()`: something is new; the job is done as soon as it may be.
 * - `now()`: the question is another one; what is under way is given up.
 *
 * @param job answers after how many milliseconds it is done again in any case
 */
export function createPoll(job: (signal: AbortSignal) => Promise<number>): Poll {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  let running: { controller: AbortController; soon: boolean } | undefined;
  let allowedFrom = 0;
  let ended = false;

  function plan(time: number) {
    if (running || ended || time >= due) return;
    due = time;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, time - Date.now()));
  }

  async function run() {
    due = Infinity;
    if (document.hidden) return;
    const controller = new AbortController();
    const mine = { controller, soon: false };
    running = mine;
    const begun = Date.now();
    const again = await job(controller.signal);
    if (mine !== running) return;
    running = undefined;
    const end = Date.now();
    allowedFrom = end + Math.max(AT_MOST_EVERY, REST * (end - begun));
    plan(mine.soon ? allowedFrom : Math.max(allowedFrom, end + again));
  }

  function soon() {
    if (running) running.soon = true;
    else plan(Math.max(allowedFrom, Date.now()));
  }

  function now() {
    running?.controller.abort();
    running = undefined;
    plan(Date.now());
  }

  const seen = () => {
    if (!document.hidden) soon();
  };
  document.addEventListener('visibilitychange', seen);

  function end() {
    ended = true;
    clearTimeout(timer);
    running?.controller.abort();
    document.removeEventListener('visibilitychange', seen);
  }

  return { soon, now, end };
}
