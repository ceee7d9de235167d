import { setTimeout as wait } from 'node:timers/promises';
import type { Act, Stage } from './types';

const makeCall = async ({ page }: Stage, name: string): Promise<void> => {
  await page.evaluate((text) => window.call(text), name);
};

/** The row's page makes the calls as its link is clicked, and is left by that. */
const leave = async ({ page, url }: Stage, ...names: string[]): Promise<void> => {
  await page.goto(url(...names));
  await page.click('a');
  await page.until(() => document.title === 'Next');
};

/** Makes the calls in one document, each in a task of its own. */
export const callAndWait: Act = async (stage, names) => {
  await stage.page.goto(stage.url());
  for (const name of names) await makeCall(stage, name);
  await stage.told(names);
};

/** The page stays until the events are there, too, which may be later than what it is told. */
export const callAndStay: Act = async (stage, names) => {
  await callAndWait(stage, names);
  await stage.counted(names);
};

export const leaveByLink: Act = async (stage, names) => {
  for (const name of names) await leave(stage, name);
};

/** The page is left when it has its first answer. */
export const leaveLater: Act = async (stage, names) => {
  const { page, url } = stage;
  for (const name of names) {
    await page.goto(url());
    await makeCall(stage, name);
    await stage.asked([name]);
    // The answer has its way, too.
    await wait(500);
    await page.click('a');
    await page.until(() => document.title === 'Next');
  }
};

export const reload: Act = async ({ page, url }, names) => {
  await page.goto(url());
  for (const name of names) {
    await page.evaluate((text) => {
      document.title = 'Old';
      setTimeout(() => {
        window.call(text);
        location.reload();
      });
    }, name);
    await page.until(() => document.title === 'First' && document.readyState === 'complete');
  }
};

export const closeTab: Act = async (stage, names) => {
  for (const name of names) {
    const page = await stage.page.sibling();
    await page.goto(stage.url());
    await makeCall({ ...stage, page }, name);
    await page.close();
  }
};

/** The page goes into the back/forward cache with the call open, and comes back after so many milliseconds. */
export const comeBackAfter =
  (milliseconds: number): Act =>
  async (stage, names) => {
    const { page } = stage;
    for (const name of names) {
      await leave(stage, name);
      await wait(milliseconds);
      await page.back();
      await page.until(() => document.title === 'First (persisted)');
      await stage.told([name]);
    }
  };

/** So many milliseconds without a network; the calls are made at their beginning. */
export const goOffline =
  (milliseconds: number): Act =>
  async (stage, names) => {
    const { page, engine } = stage;
    await page.goto(stage.url());
    await page.offline();
    // There `offline()` tells the page only.
    stage.isDown = engine === 'webkit';
    for (const name of names) await makeCall(stage, name);
    await wait(milliseconds);
    stage.isDown = false;
    await page.online();
    await stage.told(names);
    await stage.counted(names);
  };

/** The page is frozen with the call open. */
export const freeze: Act = async (stage, names) => {
  const { page } = stage;
  await page.goto(stage.url());
  for (const name of names) {
    await makeCall(stage, name);
    await page.freeze();
    await wait(1500);
    await page.resume();
  }
  await stage.told(names);
};

/** Makes the calls in one task, and each of them is large. */
const makeLargeCalls = (names: string[]): void => {
  for (const name of names) window.call(name, { meta: { text: 'x'.repeat(20_000) } });
};

export const callLarge: Act = async (stage, names) => {
  await stage.page.goto(stage.url());
  await stage.page.evaluate(makeLargeCalls, names);
  await stage.told(names);
};

export const leaveLarge: Act = async ({ page, url }, names) => {
  await page.goto(url());
  await page.evaluate(`document.querySelector('a').onclick = () => (${makeLargeCalls})(${JSON.stringify(names)})`);
  await page.click('a');
  await page.until(() => document.title === 'Next');
};

/** Another script of the page has 64 KiB in flight. */
export const callInFullQuota: Act = async (stage, names) => {
  await stage.page.goto(stage.url());
  await stage.page.evaluate(() => {
    fetch('/slow', { method: 'POST', keepalive: true, body: 'x'.repeat(65_500) }).catch(() => {});
  });
  for (const name of names) await makeCall(stage, name);
  await stage.told(names);
};
