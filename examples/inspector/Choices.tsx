interface Props<Value extends string> {
  label: string;
  title: string;
  options: { value: Value; text: string; note?: string }[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

/** Buttons of which one is pressed. */
export function Choices<Value extends string>({ label, title, options, chosen, onChoose }: Props<Value>) {
  return (
    <div class="choices" role="group" aria-label={label} title={title}>
      {options.map(({ value, text, note }) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {text}
          {note !== undefined && (
            <>
              {' '}
              <span>{note}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
