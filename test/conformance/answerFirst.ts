import type { Answer, Sent, Stage } from './types';

/** Plays an answer to the first tries of the event, and lets all else be well. */
export const answerFirst = (stage: Stage, name: string, answer: Answer, times = 1): void => {
  let tries = 0;
  stage.answer = (sent: Sent) =>
    sent.items.some((item) => item.name === name) && tries++ < times ? answer : undefined;
};

export const inSeconds = (tries: Sent[]): string =>
  tries
    .slice(1)
    .map(({ time }) => `${((time - tries[0]!.time) / 1000).toFixed(1)} s`)
    .join(', ');
