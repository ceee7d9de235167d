import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';

/**
 * Sees to it that a process group ends with this process, however that ends: even after SIGKILL, which no handler
 * survives, the guard's standard input closes. Gives the function that ends the group now.
 */
export const bindToUs = (leader: number): (() => Promise<void>) => {
  const guard = spawn('sh', ['-c', 'read line; kill -s KILL -- "-$0"', String(leader)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Ctrl-C in the terminal must not reach it before it has done its work.
    detached: true,
  });
  guard.unref();
  (guard.stdin as Socket).unref();
  return async () => {
    if (guard.exitCode !== null) return;
    const done = once(guard, 'exit');
    guard.stdin.end();
    await done;
  };
};
