import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const exit = (signal) => process.exit(128 + constants.signals[signal]);

/**
 * Runs a command in the root of the repository. It ends when this process ends, with all that it started.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] what to add to the environment
 * @returns {Promise<{ isOk: boolean, output: string }>} the output is what it wrote, errors and all
 */
export function runCommand(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, which can be ended as a whole.
      detached: true,
    });
    const kill = () => child.pid && process.kill(-child.pid, 'SIGKILL');
    process.on('exit', kill);
    for (const signal of SIGNALS) process.on(signal, exit);

    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const end = (isOk) => {
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
