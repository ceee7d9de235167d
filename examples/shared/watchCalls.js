import { showVerdict } from './verdicts.js';

/**
 * Draws what becomes of each call of a function into a list. The function is called as it was, and its promise goes to the
 * caller: the page's own script needs no line for this.
 *
 * @param {HTMLElement} list
 * @param {object} owner what has the function, such as `window`
 * @param {string} name
 * @param {string} [shown] how the function is called in the list
 */
export function watchCalls(list, owner, name, shown = name) {
  owner[name] = new Proxy(owner[name], {
    apply(call, self, args) {
      const promise = Reflect.apply(call, self, args);
      showVerdict(list, `${shown}(${args.map((value) => JSON.stringify(value)).join(', ')})`, promise);
      return promise;
    },
  });
}
