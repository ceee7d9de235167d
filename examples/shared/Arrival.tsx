import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Kind, ListedHit } from '../collector/records.js';
import type { Hold } from './Arrivals.js';
import { cutWords } from './cutWords.js';
import { destinationNames } from './destinationNames.js';
import { few, SHOWN, shorten } from './few.js';
import { formatCount } from './formatCount.js';
import { metaText } from './metaText.js';
import { RawRequest } from './RawRequest.js';
import { type Verdict, verdictOf } from './verdictOf.js';

const TITLES: Record<Kind, string> = {
  pageview: 'Pageview',
  event: 'Event',
  heartbeat: 'Heartbeat',
  preflight: 'Preflight',
};
const EXPLANATIONS: Record<Verdict, string> = {
  counted: 'The destination counts it',
  refused: 'The destination answers that it does not take it',
  dropped: 'The destination answers as if all were well, and keeps nothing',
  duplicate: 'The destination has it already, and counts it once',
  preflight: 'The browser asks whether it may send; nothing is counted',
};

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const calendar = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

function Time({ time }: { time: number }) {
  const date = new Date(time);
  const today = date.toDateString() === new Date().toDateString();
  return (
    <time datetime={date.toISOString()}>
      {!today && `${calendar.format(date)}, `}
      {clock.format(date)}
    </time>
  );
}

/** The facts that there are, as terms and values. */
function Facts({ decoded, error, cut }: Pick<ListedHit, 'decoded' | 'error' | 'cut'>) {
  const { duration, page, referrer, source } = decoded;
  // What is refused may be anything.
  const { first: meta, more } = few(Object.entries(decoded.meta ?? {}), SHOWN.keys);
  const moreKeys = more + (cut?.keys ?? 0);
  // Pirsch is told 0 for an event that has none.
  const facts = { page, referrer, source, duration: duration !== undefined && duration > 0 && `${duration} s` };
  const known = Object.entries(facts).filter(([, value]) => value);
  if (!known.length && !meta.length && !error) return null;
  return (
    <dl>
      {known.map(([term, value]) => (
        <>
          <dt key={term}>{term}</dt>
          <dd>
            <code>{shorten(metaText(value))}</code>
          </dd>
        </>
      ))}
      {meta.length > 0 && (
        <>
          <dt>metadata</dt>
          <dd class="meta">
            {meta.map(([key, value]) => (
              <code key={key}>
                <span>{shorten(key)}</span> {shorten(metaText(value))}
              </code>
            ))}
            {moreKeys > 0 && <em>and {formatCount(moreKeys)} more</em>}
          </dd>
        </>
      )}
      {error && (
        <>
          <dt>why</dt>
          <dd class="error">{shorten(error)}</dd>
        </>
      )}
    </dl>
  );
}

interface Props {
  hit: ListedHit;
  /** Somebody is busy with it, or no longer. */
  onHold: Hold;
}

/** One hit in the list: what it is, what became of it, and its raw request one click away. */
export function Arrival({ hit, onHold }: Props) {
  const [open, setOpen] = useState(false);
  const { id, time, kind, status, error, warnings = [], decoded, cut } = hit;
  const said = cut ? [...warnings, cutWords(cut)] : warnings;
  const verdict = verdictOf(hit);
  const name = decoded.name && shorten(metaText(decoded.name));
  const title = decoded.items === undefined ? TITLES[kind] : `Batch of ${decoded.items}`;
  const to = `to ${destinationNames[hit.destination]}`;

  const toggled = (event: TargetedEvent<HTMLDetailsElement>) => {
    setOpen(event.currentTarget.open);
    onHold(hit, 'open', event.currentTarget.open);
  };

  return (
    <li
      class={`arrival ${verdict}`}
      onFocusIn={() => onHold(hit, 'focus', true)}
      onFocusOut={() => onHold(hit, 'focus', false)}
    >
      <p class="headline">
        <strong>{name || title}</strong>
        <span>{name ? `${kind} ${to}` : to}</span>
      </p>
      <p class="outcome">
        <span class="verdict" title={EXPLANATIONS[verdict]}>
          {verdict}
        </span>
        <span class="status" title="Status of the answer">
          {status}
        </span>
        <Time time={time} />
      </p>
      <Facts decoded={decoded} error={error} cut={cut} />
      {said.length > 0 && (
        <ul class="warnings">
          {said.map((warning) => (
            <li key={warning}>{shorten(warning)}</li>
          ))}
        </ul>
      )}
      <details onToggle={toggled}>
        <summary>Raw request</summary>
        {open && <RawRequest id={id} />}
      </details>
    </li>
  );
}
