import { createStorage, type Faults } from './createStorage';
import type { World } from './types';

type Write = [key: string, text: string | undefined];

const apply = (texts: Map<string, string>, [key, text]: Write): void => {
  if (text === undefined) texts.delete(key);
  else texts.set(key, text);
};

/**
 * The storage of one origin in all tabs. With a lag it is as in Chromium: each tab has a copy; what it writes goes to
 * the browser, which tells the others in the order in which it heard; and until the browser has confirmed a tab's own
 * write, that tab does not hear of what others wrote to the same key.
 */
export const createShelves = ({ after }: Pick<World, 'after'>, lag: () => number) => {
  const texts = new Map<string, string>();
  const copies: ((write: Write, isOwn: boolean) => void)[] = [];

  /** Messages arrive in the order in which they were sent. */
  const createLine = () => {
    const waiting: (() => void)[] = [];
    const arrive = (count: number): void => {
      for (const action of waiting.splice(0, count)) action();
    };
    return (action: () => void): void => {
      waiting.push(action);
      const delay = lag();
      if (delay) after(delay, undefined, () => arrive(waiting.indexOf(action) + 1));
      else arrive(waiting.length);
    };
  };

  const open = (faults: Faults): Storage => {
    const copy = new Map(texts);
    const toBrowser = createLine();
    const fromBrowser = createLine();
    const unconfirmed = new Map<string, number>();
    const count = (key: string, change: number) => unconfirmed.set(key, (unconfirmed.get(key) ?? 0) + change);

    const hear = (write: Write, isOwn: boolean): void => {
      fromBrowser(() => {
        if (isOwn) count(write[0], -1);
        else if (!unconfirmed.get(write[0])) apply(copy, write);
      });
    };
    copies.push(hear);
    return createStorage(
      copy,
      (...write) => {
        apply(copy, write);
        count(write[0], 1);
        toBrowser(() => {
          apply(texts, write);
          for (const tell of copies) tell(write, tell === hear);
        });
      },
      faults,
    );
  };

  return {
    open,
    /** What the browser has. To be written before any tab is open; later by another `open`. */
    texts,
  };
};
