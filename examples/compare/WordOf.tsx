import type { Result } from './records.js';
import { words } from './words.js';

interface Props {
  result: Result;
  /** With what was seen. */
  says?: boolean;
}

/** What came of a case, with its symbol. */
export function WordOf({ result: { word, saw }, says }: Props) {
  const { symbol, style } = words[word];
  return (
    <>
      <span class={`word ${style}`}>
        <span aria-hidden="true">{symbol}</span> {word}
      </span>
      {says && `: ${saw}`}
    </>
  );
}
