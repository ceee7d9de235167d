import type { Stage } from './types';

/** Makes calls, each in a task of its own, and tells what was thrown into the page. */
export const callAll = async (stage: Stage, calls: string[]): Promise<string[]> => {
  const thrown: string[] = [];
  for (const call of calls)
    await stage.page
      .evaluate(call)
      .catch((error: Error) => thrown.push(`${call} threw ${error.message.split('\n')[0]}`));
  await stage.until(() => false, 800);
  return [...thrown, ...(await stage.uncaught())];
};
