import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { fromRoot } from './fromRoot.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Ran {
  isOk: boolean;
  /** What it wrote, errors and all. */
  output: string;
}

const exit = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);

/**
 * Runs a command in the root of the repository. It ends when this process ends, with all that it started.
 *
 * @param env what to add to the environment
 * @param onLine is told each line as it comes
 */
export function runCommand(
  command: string,
  args: string[],
  env?: Record<string, string>,
  onLine?: (line: string) => void,
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: fromRoot('.'),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, which can be ended as a whole.
      detached: true,
    });
    const kill = () => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    process.on('exit', kill);
    for (const signal of SIGNALS) process.on(signal, exit);

    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`;
        onLine?.(line);
      });
    }
    const end = (isOk: boolean) => {
      process.off('exit', kill);
      for (const signal of SIGNALS) process.off(signal, exit);
      resolve({ isOk, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
