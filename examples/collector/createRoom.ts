/**
 * Room for so many bytes at a time: `within(size, act)` acts once there is room for them, in the order of asking, and gives it
 * back when that has ended.
 */
export function createRoom(bytes: number) {
  const waiting: { size: number; enter: () => void }[] = [];
  let left = bytes;

  function letIn() {
    for (let [first] = waiting; first && first.size <= left; [first] = waiting) {
      waiting.shift();
      left -= first.size;
      first.enter();
    }
  }

  return {
    async within<Result>(size: number, act: () => Promise<Result>): Promise<Result> {
      await new Promise<void>((enter) => {
        waiting.push({ size, enter });
        letIn();
      });
      try {
        return await act();
      } finally {
        left += size;
        letIn();
      }
    },
  };
}
