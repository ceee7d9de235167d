import type { Weighed } from './weighCases.js';

/** The names of the points that have numbers. */
export function WeightKey({ weighed }: { weighed: Weighed[] }) {
  return (
    <ol class="weight-key">
      {weighed.map(({ name, isOwn }) => (
        <li key={name} class={isOwn ? 'own' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
}
