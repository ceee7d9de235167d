import { countHeld } from './countHeld.js';
import type { NamedCase, NamedTag, Played } from './records.js';

interface Props {
  played: Played;
  tags: NamedTag[];
  cases: NamedCase[];
}

/** How many cases hold, of those that a tag offers: of all cases, also where not all are shown. */
export function Sums({ played, tags, cases }: Props) {
  const musts = cases.filter(({ level }) => level === 'must');
  const rows = [
    { title: 'Held of what it offers, must', of: musts },
    { title: 'Held of what it offers, in all', of: cases },
  ];
  return (
    <tbody class="sums">
      {rows.map(({ title, of }) => (
        <tr key={title}>
          <th scope="row">{title}</th>
          {tags.map(({ name }) => {
            const { held, judged } = countHeld(played, name, of);
            return <td key={name}>{judged > 0 && `${held} of ${judged}`}</td>;
          })}
        </tr>
      ))}
    </tbody>
  );
}
