/** Makes what may run inside a function, a listener or a timer of the page: it never throws. */
export const guard =
  <Given>(action: (given: Given) => unknown) =>
  (given: Given): void => {
    try {
      action(given);
    } catch {
      // Whatever can't be had on this page, the rest goes on.
    }
  };
