// Mirrors the lines of this page's console for showLogged.js. It is loaded before the tag, as a plain script.
(() => {
  const lines: LoggedLine[] = [];
  const toText = (value: unknown) =>
    typeof value === 'string' || value instanceof Error ? String(value) : JSON.stringify(value);

  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    const original = console[level];
    console[level] = (...values: unknown[]) => {
      original.apply(console, values);
      const line = { level, text: values.map(toText).join(' ') };
      lines.push(line);
      window.dispatchEvent(new CustomEvent('logged', { detail: line }));
    };
  }

  window.loggedLines = lines;
})();
