/** What `npm run fuzz` asks for. */
export interface Asked {
  minutes: number;
  seed: number;
  path?: string | undefined;
  /** The file that is written while it goes on, and at the end. */
  report: string;
}

/** What that file says. */
export interface Report {
  /** Pages so far. */
  count: number;
  /** What it is about now, in words. */
  doing?: string;
  /** The first case that did not hold: what makes it again, and what it is in words. */
  failure?: { seed: number; path: string; text: string } | undefined;
  isOver?: boolean;
}
