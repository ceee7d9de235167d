import { showVerdict } from './verdicts.js';

type Call = (...args: unknown[]) => Promise<unknown>;

/**
 * Draws what becomes of each call of a function into a list. The function is called as it was, and its promise goes to the
 * caller: the page's own script needs no line for this.
 *
 * @param owner what has the function, such as `window`
 * @param shown how the function is called in the list
 */
export function watchCalls<Name extends string>(
  list: HTMLElement,
  owner: Record<Name, Call>,
  name: Name,
  shown: string = name,
): void {
  owner[name] = new Proxy(owner[name], {
    apply(call, self, args: unknown[]) {
      const promise = Reflect.apply(call, self, args);
      showVerdict(list, `${shown}(${args.map((value) => JSON.stringify(value)).join(', ')})`, promise);
      return promise;
    },
  });
}
