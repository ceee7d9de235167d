import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const boundScript = fileURLToPath(new URL('bound.sh', import.meta.url));

export const boundEnvironment = (program: string): NodeJS.ProcessEnv => ({ ...process.env, BOUND_PROGRAM: program });

/**
 * Starts a program that ends, with all that it started, when this process ends; or before that, by `stop`. What it
 * writes to its output number 3 can be read.
 */
export const spawnBound = async (
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; stop(): Promise<void> }> => {
  const child = spawn(boundScript, args, {
    env: { ...boundEnvironment(program), ...env },
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  await once(child, 'spawn');
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    await ended;
  };
  return { child, stop };
};
