/** A line of a page's console. */
interface LoggedLine {
  level: 'log' | 'info' | 'warn' | 'error';
  text: string;
}

/** What is on a page of the examples, beside what every page has: the tag's function, the stand-ins, and what is shown of them. */
interface Window {
  pirsch: (...call: unknown[]) => Promise<unknown>;
  _cio?: { track: (...call: unknown[]) => Promise<unknown> };
  civchat?: { apiKey: string | undefined };
  /** What `logged.ts` has mirrored. */
  loggedLines: LoggedLine[];
}

interface WindowEventMap {
  logged: CustomEvent<LoggedLine>;
}
