import type { Answer, Part } from '../types/records.js';
import { repeatAfter } from './around/repeatAfter.js';

/** How often something is sent at most. */
const TRIES = 3;

/**
 * Sends again what the server took nothing of: after 429, 500 and 503, at most twice more, when its `Retry-After` says or after half a
 * second and more; at once when the page is left. Never what may have arrived, so that nothing is counted twice, and no
 * heartbeat. With `data-outbox` it is kept at once instead.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export const retry: Part = (stages, { outbox }) => {
  const { send } = stages;
  let waiting: (() => void)[] = [];

  if (outbox != null) return;
  stages.send = (delivery) =>
    new Promise((resolve, reject) => {
      let tries = 0;
      const attempt = (): void => {
        tries++;
        send(delivery).then((answer: Answer) => {
          const after = repeatAfter(answer);
          if (after === undefined || tries >= TRIES || delivery.kind === 'session') resolve(answer);
          else {
            const again = (): void => {
              clearTimeout(timer);
              waiting = waiting.filter((other) => other !== again);
              attempt();
            };
            // Not all visitors come again at once.
            const timer = setTimeout(again, Math.max((250 << tries) * (1 + Math.random()), after));
            waiting.push(again);
          }
        }, reject);
      };
      attempt();
    });
  stages.on('pagehide', () => {
    waiting.forEach((again) => {
      again();
    });
  });
};
