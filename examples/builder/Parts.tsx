import { formatCount } from '../shared/formatCount.js';
import { piecesOf, tickedParts } from './piecesOf.js';
import { prose } from './prose.js';
import type { PartInfo, Shared } from './records.js';

/** What a part costs, beside the choice of it. */
export function Price({ part }: { part: PartInfo | undefined }) {
  if (part?.price === undefined) return null;
  return (
    <span class="price" title={`About what the part ${part.name} adds, in bytes with brotli`}>
      {part.price < 0 ? '−' : '+'}
      {formatCount(Math.abs(part.price))} B
    </span>
  );
}

type Props = Pick<Shared, 'catalogue' | 'choices' | 'change'> & { part: PartInfo };

/** A part that no attribute asks for: its name, what it does, and its switch. */
export function PartRow({ part, catalogue, choices, change }: Props) {
  const { name, sentence } = part;
  const pieces = piecesOf(choices, catalogue);
  const own = tickedParts(choices);
  const isOn = pieces.includes(name);
  // What an attribute asks for is taken away there.
  const isAsked = isOn && !own.includes(name);
  const id = `part-${name}`;
  const toggle = (isTicked: boolean) =>
    change({
      parts: catalogue.parts.map((one) => one.name).filter((one) => (one === name ? isTicked : own.includes(one))),
    });
  return (
    <div class={`option ${isOn ? 'set' : ''}`}>
      <p class="name">
        <label for={id}>
          <code>{name}</code>
        </label>
        <Price part={part} />
      </p>
      <div class="input">
        <input
          id={id}
          class="switch"
          type="checkbox"
          role="switch"
          checked={isOn}
          disabled={isAsked}
          aria-describedby={`${id}-about`}
          onChange={({ currentTarget }) => toggle(currentTarget.checked)}
        />
      </div>
      <p id={`${id}-about`} class="about">
        {prose(sentence)}
        {part.needs[0] && ` Needs ${part.needs.join(', ')}.`}
      </p>
    </div>
  );
}
