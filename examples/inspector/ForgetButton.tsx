import { useEffect, useState } from 'preact/hooks';

const TIME_TO_THINK = 5000;
const NO_ANSWER = 'Nothing was forgotten: the collector does not answer.';

/** Makes the collector forget everything, at the second click. */
export function ForgetButton() {
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => setAsked(false), TIME_TO_THINK);
    return () => clearTimeout(timer);
  }, [asked]);

  const clicked = async () => {
    setAsked(!asked);
    setProblem('');
    if (!asked) return;
    // That it is done is said by the stream, to all pages that listen.
    const done = await fetch('/collector/hits', { method: 'DELETE' }).catch(() => undefined);
    if (done?.ok) return;
    const { error = NO_ANSWER }: { error?: string } = (await done?.json().catch(() => undefined)) ?? {};
    setProblem(error);
  };

  return (
    <span class="forget">
      <button type="button" class={`small ${asked ? 'sure' : ''}`} onClick={clicked} onBlur={() => setAsked(false)}>
        {asked ? 'Really forget everything?' : 'Clear'}
      </button>
      <span role="status">{problem}</span>
    </span>
  );
}
