import cliProgress from 'cli-progress';

const LINE_EVERY = 5000;

/**
 * A progress bar, or a line every five seconds where nobody watches a terminal.
 *
 * @param {object} options
 * @param {number} options.total
 * @param {() => { value: number, text: string }} options.read how far it is now, and what to say of it
 * @returns {{ stop: () => void }} `stop` shows the last state
 */
export function createProgress({ total, read }) {
  return process.stdout.isTTY ? showBar(total, read) : printLines(read);
}

function showBar(total, read) {
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

function printLines(read) {
  const print = () => console.log(`  ${read().text}`);
  const timer = setInterval(print, LINE_EVERY);
  return {
    stop() {
      clearInterval(timer);
      print();
    },
  };
}
