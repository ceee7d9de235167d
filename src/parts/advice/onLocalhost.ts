import type { Stages } from '../../types/records.js';

/** Adds to what is said on localhost of each pageview and event; a line is printed once, however often it is said. */
export const onLocalhost = (
  stages: Stages,
  say: (...given: Parameters<Stages['show']>) => string[],
  level: 'warn' | 'error' = 'warn',
): void => {
  const { show } = stages;
  const printed: Record<string, boolean> = Object.create(null);
  stages.show = (deliveries, page, event) => {
    show(deliveries, page, event);
    say(deliveries, page, event).forEach((line) => {
      if (!printed[line]) console[level]('pagebeat: ' + line);
      printed[line] = true;
    });
  };
};
