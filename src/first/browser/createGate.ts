/** Holds actions back until it is opened, once. */
export const createGate = () => {
  let waiting: (() => void)[] | undefined = [];
  return {
    /** Runs an action now, or when the gate opens. */
    pass: (action: () => void): void => {
      if (waiting) waiting.push(action);
      else action();
    },
    open: (): void => {
      const actions = waiting || [];
      waiting = undefined;
      actions.forEach((action) => {
        action();
      });
    },
  };
};
