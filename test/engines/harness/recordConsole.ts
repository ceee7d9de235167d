import type { ConsoleLine } from './types';

declare global {
  interface Window {
    __console?: ConsoleLine[];
  }
}

function install(): void {
  const lines: ConsoleLine[] = [];
  window.__console = lines;
  const toText = (value: unknown): string => {
    try {
      return value instanceof Error || typeof value !== 'object' ? String(value) : JSON.stringify(value);
    } catch {
      return String(value);
    }
  };
  for (const type of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    const write = console[type];
    console[type] = (...values) => {
      lines.push({ type, text: values.map(toText).join(' ') });
      write.apply(console, values);
    };
  }
  addEventListener('error', (event: ErrorEvent) => lines.push({ type: 'uncaught', text: event.message }));
  addEventListener('unhandledrejection', (event: PromiseRejectionEvent) => {
    lines.push({ type: 'unhandledrejection', text: toText(event.reason) });
  });
}

/** Source text of a script that keeps what the page writes to its console: WebKit's driver has no other way to tell. */
export const recordConsole = `(${install})();`;
