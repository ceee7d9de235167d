import type { TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatCount } from '../shared/formatCount.js';

const FEW = 10;
const MOST = 1000;
const STEP = 5;

interface Props {
  title: string;
  rows: number;
  total: number;
  onRows: (count: number) => void;
}

/** The way to more rows of a table than are shown, and back to a few. */
export function ShowMore({ title, rows, total, onRows }: Props) {
  const buttons = useRef<HTMLParagraphElement>(null);
  const pressed = useRef<HTMLElement>(null);

  // At the last step the button that was pressed goes away, and the keyboard would begin at the top again.
  useEffect(() => {
    if (pressed.current && !pressed.current.isConnected) buttons.current?.querySelector('button')?.focus();
    pressed.current = null;
  }, [rows]);

  const show = (count: number) => (event: TargetedEvent<HTMLElement>) => {
    pressed.current = event.currentTarget;
    onRows(count);
  };

  if (total <= FEW) return null;
  const more = rows < Math.min(total, MOST);
  return (
    <p class="show-more" ref={buttons}>
      {more && (
        <button type="button" class="small" onClick={show(Math.min(rows * STEP, MOST))}>
          Show more<span class="unseen"> of {title}</span>
        </button>
      )}
      {rows > FEW && (
        <button type="button" class="small" onClick={show(FEW)}>
          Show fewer<span class="unseen"> of {title}</span>
        </button>
      )}
      <span class="quiet">
        {formatCount(Math.min(rows, total))} of {formatCount(total)}
      </span>
    </p>
  );
}
