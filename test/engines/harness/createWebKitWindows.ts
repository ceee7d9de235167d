import { setTimeout as wait } from 'node:timers/promises';
import type { WebDriver } from 'selenium-webdriver';

// Milliseconds: how long the driver may take to pass a command on to the window that is chosen.
const TO_PASS_ON = 300;

/**
 * The windows of a session. WebDriver talks to one at a time: a command is given in its window, and another window waits
 * for its turn, but not until the answer to a script that takes long.
 */
export const createWebKitWindows = async (browser: WebDriver) => {
  const first = await browser.getWindowHandle();
  const opened = new Set([first]);
  let current = first;
  let turn: Promise<unknown> = Promise.resolve();
  let isAlone = true;

  const choose = async (handle: string): Promise<void> => {
    if (current !== handle) await browser.switchTo().window(handle);
    current = handle;
  };

  const inWindow = <Value>(handle: string, command: () => Promise<Value>): Promise<Value> => {
    if (isAlone) return command();
    const answer = turn.then(async () => {
      await choose(handle);
      return { answer: command() };
    });
    turn = answer.then((given) => Promise.race([given.answer, wait(TO_PASS_ON)])).catch(() => {});
    return answer.then((given) => given.answer);
  };

  const open = (): Promise<string> => {
    isAlone = false;
    const handle = turn.then(async () => {
      // The current one may be closed.
      await choose([...opened][0]!);
      await browser.switchTo().newWindow('window');
      current = await browser.getWindowHandle();
      opened.add(current);
      return current;
    });
    turn = handle.catch(() => {});
    return handle;
  };

  const close = (handle: string): Promise<void> => {
    opened.delete(handle);
    return inWindow(handle, () => browser.close());
  };

  return { first, open, inWindow, close };
};
