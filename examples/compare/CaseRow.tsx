import type { Opened } from './CellDialog.js';
import type { NamedCase, NamedTag, Played } from './records.js';
import { resultOf } from './resultOf.js';
import { words } from './words.js';

interface Props {
  one: NamedCase;
  tags: NamedTag[];
  played: Played;
  /** The tag whose cell the tab key reaches, if it is in this row. */
  reached: string | undefined;
  onReach: (cell: Opened) => void;
  onOpen: (cell: Opened) => void;
}

/** A case, and what came of it for each tag. */
export function CaseRow({ one, tags, played, reached, onReach, onOpen }: Props) {
  const open = (cell: Opened, button: HTMLElement) => {
    // Safari gives a button no focus by a click; the dialog gives it back to what has it.
    button.focus();
    onOpen(cell);
  };
  return (
    <tr>
      <th scope="row">
        {one.name} <span class="level">{one.level}</span>
      </th>
      {tags.map(({ name: tag }) => {
        const result = resultOf(played, tag, one.name);
        if (!result) {
          return (
            <td key={tag}>
              <span class="unseen">not played yet</span>
            </td>
          );
        }
        const { symbol, style } = words[result.word];
        const cell = { tag, one: one.name };
        return (
          <td key={tag}>
            <button
              type="button"
              class={style}
              aria-haspopup="dialog"
              data-tag={tag}
              data-case={one.name}
              tabindex={tag === reached ? 0 : -1}
              onFocus={() => onReach(cell)}
              onClick={({ currentTarget }) => open(cell, currentTarget)}
            >
              <span aria-hidden="true">{symbol}</span> {result.word}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
