import { WORDS, words } from './words.js';

/** What the four words mean, and the two levels. */
export function Legend() {
  return (
    <>
      <dl class="legend">
        {WORDS.map((word) => {
          const { symbol, style, means } = words[word];
          return (
            <div key={word}>
              <dt class={style}>
                <span aria-hidden="true">{symbol}</span> {word}
              </dt>
              <dd>{means}</dd>
            </div>
          );
        })}
      </dl>
      <p class="quiet legend-levels">
        A <b>must</b> costs numbers or harms the page when it fails; a <b>should</b> is what a good guest does. Within
        the table the arrow keys go from cell to cell.
      </p>
    </>
  );
}
