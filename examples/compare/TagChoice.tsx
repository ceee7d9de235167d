interface Props {
  names: string[];
  chosen: string[];
  onChoose: (names: string[]) => void;
}

/** Which tags have a column: to compare one with another, the rest is put away. */
export function TagChoice({ names, chosen, onChoose }: Props) {
  // In the order of the table, whatever was clicked first.
  const toggle = (name: string) =>
    onChoose(names.filter((one) => (one === name ? !chosen.includes(name) : chosen.includes(one))));
  return (
    <details class="tag-choice">
      <summary>
        Tags shown: {chosen.length} of {names.length}
      </summary>
      <div class="tag-names">
        {names.map((name) => (
          <label key={name} class="check">
            <input type="checkbox" value={name} checked={chosen.includes(name)} onChange={() => toggle(name)} />
            {name}
          </label>
        ))}
      </div>
      <p class="actions">
        <button type="button" class="small" onClick={() => onChoose(names)}>
          All
        </button>
        <button type="button" class="small" onClick={() => onChoose([])}>
          None
        </button>
      </p>
    </details>
  );
}
