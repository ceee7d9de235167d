import { formatCount } from '../shared/formatCount.js';
import { chooseFile } from './chooseFile.js';
import type { Shared } from './records.js';

interface Row {
  kind: 'ready' | 'full' | 'exact';
  label: string;
  /** In bytes with brotli. */
  size: number | undefined;
  /** Why there is no such file. */
  lacks?: string[];
}

/** Which file it is: a ready-made one or a composed one, with what each weighs. */
export function FileChoice({ catalogue, choices, chosen, composing, isComposed, change }: Shared) {
  const smallest = chooseFile({ ...choices, full: false }, catalogue);
  const largest = catalogue.files.at(-1) ?? smallest.file;
  const { composed, state } = composing;
  const rows: Row[] = [
    { kind: 'ready', label: smallest.file.file, size: smallest.file.brotli, lacks: smallest.lacks },
    { kind: 'full', label: `${largest.file}, with everything`, size: largest.brotli, lacks: smallest.lacks },
    { kind: 'exact', label: 'exactly what I ticked', size: composed?.brotli },
  ];
  const current = isComposed ? 'exact' : choices.full || smallest.file === largest ? 'full' : 'ready';
  const shown = rows.filter(({ kind }) => kind !== 'ready' || smallest.file !== largest);
  const most = Math.max(...shown.map(({ size = 0 }) => size));
  const spared = composed && state === 'ready' ? chosen.file.brotli - composed.brotli : 0;
  return (
    <fieldset class="files" aria-label="The script file">
      {shown.map(({ kind, label, size, lacks = [] }) => (
        <label key={kind} class={kind === current ? 'row chosen' : 'row'}>
          <input
            type="radio"
            name="file"
            id={`file-${kind}`}
            checked={kind === current}
            disabled={lacks.length > 0}
            onChange={() => change({ full: kind === 'full', exact: kind === 'exact' })}
          />
          <span class="label">{label}</span>
          <span class="bar" aria-hidden="true">
            <span style={{ width: `${((size ?? 0) / most) * 100}%` }} />
          </span>
          <span class="bytes">
            {kind === 'exact' && state === 'composing'
              ? 'composing…'
              : size === undefined
                ? '–'
                : `${formatCount(size)} B`}
          </span>
        </label>
      ))}
      <p class="quiet" id="file-advice" role="status">
        {chosen.lacks.length > 0
          ? `No ready-made file has ${chosen.lacks.join(', ')}: the tag is composed.`
          : isComposed
            ? `It has what is ticked and what that needs${composed && state === 'ready' ? `: ${composed.names.join(', ')}` : ''}.`
            : spared <= 0
              ? `${chosen.file.file} is exactly enough: take it.`
              : `${chosen.file.file} has all that you need: the simple way. Exactly what you ticked spares ${formatCount(spared)} B.`}
      </p>
    </fieldset>
  );
}
