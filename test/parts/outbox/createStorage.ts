/** What goes wrong with a storage; without any it is as it should be. */
export interface Faults {
  /** The mere mention of it throws, as with cookies blocked. */
  denied?: boolean;
  /** It is `null`, as where a setting switches it off. */
  missing?: boolean;
  /** What is written is not there, and no error tells. */
  forgetful?: boolean;
  /** Reading throws. */
  unreadable?: boolean;
  /** What is removed stays, and no error tells; or one does. */
  sticky?: boolean | 'throws';
  /** What it holds is not told. */
  hidden?: boolean;
  /** Characters of all keys and values together. */
  quota?: number;
}

/** The face of a `Storage` for a map of texts; `write` is what changes it. */
export const createStorage = (
  texts: Map<string, string>,
  write: (key: string, text: string | undefined) => void,
  faults: Faults,
): Storage => {
  const read = (key: string): string | undefined => {
    if (faults.unreadable) throw new DOMException('unreadable', 'SecurityError');
    return texts.get(key);
  };
  const setItem = (key: string, value: string): void => {
    const text = String(value);
    let used = key.length + text.length;
    for (const [other, kept] of texts) if (other !== key) used += other.length + kept.length;
    if (used > (faults.quota ?? Infinity)) throw new DOMException('full', 'QuotaExceededError');
    if (!faults.forgetful) write(key, text);
  };
  const removeItem = (key: string): void => {
    if (faults.sticky === 'throws') throw new DOMException('denied', 'SecurityError');
    if (!faults.sticky && texts.has(key)) write(key, undefined);
  };
  const methods: Record<string, unknown> = {
    setItem,
    removeItem,
    getItem: (key: string) => read(key) ?? null,
    clear: () => [...texts.keys()].forEach(removeItem),
    key: (index: number) => [...texts.keys()][index] ?? null,
  };
  return new Proxy({} as Storage, {
    get: (_, key: string) => (key === 'length' ? texts.size : (methods[key] ?? read(key))),
    set: (_, key: string, value) => {
      setItem(key, value);
      return true;
    },
    deleteProperty: (_, key: string) => {
      removeItem(key);
      return true;
    },
    has: (_, key: string) => key in methods || texts.has(key),
    ownKeys: () => (faults.hidden ? [] : [...texts.keys()]),
    getOwnPropertyDescriptor: (_, key: string) =>
      texts.has(key) ? { value: read(key), writable: true, enumerable: true, configurable: true } : undefined,
  });
};
