import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds between two announcements: nobody listens to more. */
const PAUSE = 3000;

/** Tells a screen reader how many have arrived, and not what each of them is. */
export function NewCount({ arrived }: { arrived: number }) {
  const [told, setTold] = useState({ arrived: 0, time: 0, text: '' });
  const latest = useRef(arrived);
  latest.current = arrived;

  const isNew = arrived > told.arrived;
  useEffect(() => {
    if (!isNew) return undefined;
    const tell = () => {
      const all = latest.current;
      setTold({ arrived: all, time: Date.now(), text: `${all - told.arrived} new, ${all} in all` });
    };
    const timer = setTimeout(tell, Math.max(0, told.time + PAUSE - Date.now()));
    return () => clearTimeout(timer);
  }, [isNew, told]);

  return (
    <p class="new-count" role="status">
      {told.text}
    </p>
  );
}
