/// <reference path="./cli-progress.d.ts" />
import cliProgress from 'cli-progress';

const LINE_EVERY = 5000;

/** How far it is, and what to say of it. */
type Read = () => { value: number; text: string };

/** Of which `stop` shows the last state. */
interface Progress {
  stop(): void;
}

/** A progress bar, or a line every five seconds where nobody watches a terminal. */
export function createProgress({ total, read }: { total: number; read: Read }): Progress {
  return process.stdout.isTTY ? showBar(total, read) : printLines(read);
}

function showBar(total: number, read: Read): Progress {
  const bar = new cliProgress.SingleBar({
    format: '{bar} {percentage}%  {text}',
    hideCursor: true,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  bar.start(total, 0, { text: '' });
  const update = () => {
    const { value, text } = read();
    bar.update(Math.min(value, total), { text });
  };
  const timer = setInterval(update, 200);
  return {
    stop() {
      clearInterval(timer);
      update();
      bar.stop();
    },
  };
}

function printLines(read: Read): Progress {
  const print = () => console.log(`  ${read().text}`);
  const timer = setInterval(print, LINE_EVERY);
  return {
    stop() {
      clearInterval(timer);
      print();
    },
  };
}
