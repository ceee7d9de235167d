import { useEffect, useState } from 'preact/hooks';
import type { RawHit } from '../collector/records.js';
import { formatCount } from './formatCount.js';

/** The request as it came over the wire. */
function toText({ method, path, query, headers, body, left }: RawHit): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const search = new URLSearchParams(pairs).toString();
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const rest = left ? [`(${formatCount(left)} more characters are not kept)`] : [];
  return [`${method} ${path}${search && `?${search}`}`, ...lines, '', body ?? '', ...rest].join('\n').trimEnd();
}

interface Answer {
  text?: string;
  /** Why there is none. */
  problem?: string;
}

async function ask(id: number): Promise<Answer> {
  const response = await fetch(`/collector/hits/${id}`);
  const answer = await response.json();
  if (response.ok) return { text: toText(answer) };
  return { problem: response.status === 404 ? 'This request is no longer kept.' : answer.error };
}

/** The raw request of a hit, asked for when this is drawn. */
export function RawRequest({ id }: { id: number }) {
  const [{ text, problem }, setAnswer] = useState<Answer>({ problem: 'Asking for it …' });

  useEffect(() => {
    let wanted = true;
    ask(id)
      .catch((): Answer => ({ problem: 'The collector did not answer. Close this and open it again.' }))
      .then((answer) => wanted && setAnswer(answer));
    return () => {
      wanted = false;
    };
  }, [id]);

  return text === undefined ? (
    <p class="quiet" role="status">
      {problem}
    </p>
  ) : (
    <pre tabindex={0}>{text}</pre>
  );
}
