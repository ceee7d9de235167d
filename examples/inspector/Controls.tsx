import type { Report } from '../collector/records.js';
import { destinationNames } from '../shared/destinationNames.js';
import { formatCount } from '../shared/formatCount.js';
import { Choices } from './Choices.js';
import { PERIODS, periods } from './periods.js';
import type { Choice } from './readChoice.js';

const CHOICES = PERIODS.map((value) => ({ value, text: periods[value] }));
const HINT =
  'Each destination counts for itself: what a tag sends to two of them is counted by both, and never added up.';

interface Props {
  choice: Choice;
  choose: (part: Partial<Choice>) => void;
  report: Report | undefined;
}

/** Which period and which destination the figures are of. */
export function Controls({ choice, choose, report }: Props) {
  const chosen = choice.destination ?? report?.destination ?? undefined;
  const counted = report?.destinations ?? [];
  const known = counted.some(({ destination }) => destination === chosen);
  const all = chosen && !known ? [...counted, { destination: chosen, hits: 0 }] : counted;

  return (
    <div class="controls">
      <Choices
        label="Period"
        title="Days are those of UTC"
        options={CHOICES}
        chosen={choice.period}
        onChoose={(period) => choose({ period })}
      />
      <Choices
        label="Destination, with the number of its hits"
        title={HINT}
        options={all.map(({ destination, hits }) => ({
          value: destination,
          text: destinationNames[destination],
          note: formatCount(hits),
        }))}
        chosen={chosen}
        onChoose={(destination) => choose({ destination })}
      />
      {all.length > 1 && <p class="quiet">{HINT}</p>}
    </div>
  );
}
