declare global {
  interface Window {
    /** Calls `pirsch` with the name of an event, and keeps in `localStorage` what it is told: of a page that is gone, too. */
    call(name: string, options?: object): void;
    /** The calls of a link: those that the address names. */
    callNamed(): void;
  }
  function pirsch(name: string, options?: object): Promise<{ status?: number; queued?: boolean; skipped?: string }>;
}

function install(): void {
  window.call = (name, options) => {
    const tell = (told: string): void => {
      const before = localStorage.getItem(name);
      // A promise that is told twice would be a thing to see.
      localStorage.setItem(name, before ? `${before}, ${told}` : told);
    };
    localStorage.setItem(name, '');
    pirsch(name, options).then(
      ({ status, queued, skipped }) => tell(queued ? 'queued' : skipped ? `skipped ${skipped}` : `accepted ${status}`),
      ({ reason, status }) => tell(status ? `${reason} ${status}` : String(reason)),
    );
  };
  window.callNamed = () => {
    for (const name of location.search.slice(1).split('&')) if (name) window.call(name);
  };
  addEventListener('pageshow', ({ persisted }: PageTransitionEvent) => {
    if (persisted) document.title += ' (persisted)';
  });
}

/** Source text of a script, to be loaded before the tag. */
export const recordCalls = `(${install})();`;
