import type { ComponentChildren } from 'preact';
import { chosenDestinations } from './chosenDestinations.js';
import { findOption } from './findOption.js';
import { isOffered } from './isOffered.js';
import { prose } from './prose.js';
import type { Destination, Option, Problem, SetValue, Shared } from './records.js';
import { takePasted } from './takePasted.js';

/** What a site owner should know of a destination before the rest. */
const HINTS: Record<string, ComponentChildren> = {
  usercom: <>Its widget stays on your page: the tag makes calls of it.</>,
};

interface IdProps {
  option: Option;
  value: string;
  problem: Problem | undefined;
  setValue: SetValue;
}

/** A line for the id of a destination, which also takes the whole snippet of its vendor. */
function Id({ option, value, problem, setValue }: IdProps) {
  const { attribute, description, example } = option;
  const id = `id-${attribute}`;
  const isWrong = problem && (value || !problem.isMissing);
  return (
    <div class="field">
      <label for={id}>
        <code>{attribute}</code>
      </label>
      <input
        id={id}
        type="text"
        value={value}
        placeholder={example ?? ''}
        autocomplete="off"
        spellcheck={false}
        autocapitalize="off"
        aria-describedby={`${id}-about`}
        aria-invalid={Boolean(isWrong)}
        onInput={({ currentTarget }) => {
          const taken = takePasted(attribute, currentTarget.value);
          currentTarget.value = taken;
          setValue(attribute, taken);
        }}
      />
      <p id={`${id}-about`} class={problem ? (isWrong ? 'problem' : 'missing') : 'quiet'} aria-live="polite">
        {problem ? problem.message : prose(description)}
      </p>
    </div>
  );
}

/** Which destinations the tag sends to, and what each of them cannot do without. */
export function Destinations({ catalogue, choices, problems, change, setValue }: Shared) {
  const { values } = choices;
  const chosen = chosenDestinations(catalogue.destinations, values);

  const toggle = ({ name, required }: Destination, isOn: boolean) => {
    // The ids are those of Pirsch's own scripts.
    const id = name === 'pirsch' && !isOn ? '' : choices.id;
    const optionOf = (attribute: string) => findOption(catalogue.options, attribute);
    const others = Object.entries(values).filter(([attribute]) => optionOf(attribute)?.destination !== name);
    const added = isOn ? required.map((attribute): [string, string] => [attribute, '']) : [];
    const all = [...others, ...added];
    // What means nothing to those that are left would only ask for a larger file.
    const left = { ...choices, id, values: Object.fromEntries(all) };
    const isLeft = (option: Option | undefined) => option && isOffered(option, left, catalogue);
    const rest = isOn ? all : all.filter(([attribute]) => isLeft(optionOf(attribute)));
    change({ values: Object.fromEntries(rest), id });
  };

  return (
    <section class="panel" aria-labelledby="destinations-title">
      <header>
        <h2 id="destinations-title">Where does it send to?</h2>
        <a href="/docs/destinations/README.md">What is sent</a>
      </header>
      <fieldset class="chips">
        <legend class="unseen">Destinations</legend>
        {catalogue.destinations.map((one) => (
          <label key={one.name} class="chip">
            <input
              type="checkbox"
              name={one.name}
              checked={chosen.includes(one)}
              onChange={({ currentTarget }) => toggle(one, currentTarget.checked)}
            />
            {one.title}
          </label>
        ))}
      </fieldset>
      {chosen.length === 0 && <p class="problem">Choose at least one.</p>}
      {chosen.map((one) => (
        <div key={one.name} class="destination">
          <h3>{one.title}</h3>
          {HINTS[one.name] && <p class="quiet">{HINTS[one.name]}</p>}
          {one.required.map((attribute) => {
            const option = findOption(catalogue.options, attribute);
            if (!option) return null;
            const problem = problems.find(({ of }) => of === attribute);
            const value = values[attribute] ?? '';
            return <Id key={attribute} option={option} value={value} problem={problem} setValue={setValue} />;
          })}
        </div>
      ))}
    </section>
  );
}
