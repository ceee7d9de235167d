import { useEffect, useState } from 'preact/hooks';

/** Milliseconds that the button says what it did. */
const SAID = 2000;

/** Copies what is selected, where the page may not write to the clipboard: by http on another host than localhost. */
function copyBySelection(text: string): boolean {
  const area = Object.assign(document.createElement('textarea'), { value: text });
  document.body.append(area);
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  return isDone;
}

const copy = (text: string): Promise<boolean> =>
  navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => true,
        () => copyBySelection(text),
      )
    : Promise.resolve(copyBySelection(text));

interface Props {
  text: string;
  label?: string;
  className?: string;
  disabled?: boolean;
}

/** Copies a text, and says whether it did. */
export function CopyButton({ text, label = 'Copy', className = '', disabled = false }: Props) {
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(''), SAID);
    return () => clearTimeout(timer);
  }, [said]);

  const act = async () => setSaid((await copy(text)) ? 'Copied' : 'Select it by hand');
  return (
    <>
      <button type="button" class={className} disabled={disabled} onClick={act}>
        {said || label}
      </button>
      <span class="unseen" role="status">
        {said}
      </span>
    </>
  );
}
