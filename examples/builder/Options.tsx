import { useState } from 'preact/hooks';
import { chosenDestinations } from './chosenDestinations.js';
import { GROUPS } from './inputs.js';
import { isOffered } from './isOffered.js';
import { FamilyInput, OptionInput } from './OptionInput.js';
import { PartRow, Price } from './Parts.js';
import { isForChosen, piecesOf } from './piecesOf.js';
import { prose } from './prose.js';
import { rankOf } from './rankOf.js';
import { PIRSCH_IDS } from './readChoices.js';
import type { Choices, Option, PartInfo, Shared } from './records.js';

const membersOf = ({ family }: Option, values: Choices['values']) =>
  family ? Object.keys(values).filter((attribute) => attribute.startsWith(family)) : [];

/** The attributes of an option that are on the tag. */
const setOf = (option: Option, values: Choices['values']) => [
  ...(option.attribute in values ? [option.attribute] : []),
  ...membersOf(option, values),
];

interface OptionProps extends Shared {
  option: Option;
  /** Whether it is in the full tag alone. */
  isFull: boolean;
}

/** An option: its name, what it does, as the code documents it, and its input. */
function OptionRow({ option, choices, catalogue, problems, setValue, isFull }: OptionProps) {
  const { attribute, description, family, input, see } = option;
  const { values } = choices;
  const id = `option-${attribute}`;
  const mine = setOf(option, values);
  const problem = problems.find(({ of }) => mine.includes(of));
  const isSet = mine.length > 0;
  // With several inputs the name belongs to the group of them.
  const isGroup = input === 'severalOf' || input === 'seconds' || input === 'family';
  const name = <code>{attribute}</code>;
  return (
    <div
      class={`option ${isSet ? 'set' : ''}`}
      role={isGroup ? 'group' : undefined}
      aria-labelledby={isGroup ? `${id}-name` : undefined}
    >
      <p class="name">
        {isGroup ? <span id={`${id}-name`}>{name}</span> : <label for={id}>{name}</label>}
        {isFull && (
          <span class="badge" title="It is in pagebeat.full.js only">
            full tag
          </span>
        )}
        <Price part={catalogue.parts.find(({ name }) => name === option.part)} />
        {option.default && !/^(false|nothing)$/.test(option.default) && (
          <span class="default">
            default <code>{option.default}</code>
          </span>
        )}
      </p>
      <div class="input">
        {input !== 'family' && (
          <OptionInput
            id={id}
            option={option}
            value={values[attribute]}
            aria-describedby={`${id}-about`}
            aria-invalid={Boolean(problem)}
            set={(value) => setValue(attribute, value)}
          />
        )}
        {family && <FamilyInput option={option} values={values} setValue={setValue} />}
      </div>
      <p id={`${id}-about`} class="about">
        {prose(description)}{' '}
        {see && (
          <span class="see">
            See <code>{see}</code>.
          </span>
        )}
      </p>
      {!isOffered(option, choices, catalogue) && <p class="missing">This means nothing to what you chose.</p>}
      {problem && (
        <p class="problem" role="alert">
          {problem.message}
        </p>
      )}
    </div>
  );
}

/** The id of one of Pirsch's own scripts, which says by itself what is sent. */
function PirschId({ id, change }: { id: string; change: Shared['change'] }) {
  return (
    <div class={`option ${id ? 'set' : ''}`}>
      <p class="name">
        <label for="option-id">
          <code>id</code>
        </label>
      </p>
      <div class="input">
        <select id="option-id" onChange={({ currentTarget }) => change({ id: currentTarget.value })}>
          <option value="" selected={!id}>
            none
          </option>
          {PIRSCH_IDS.map((one) => (
            <option key={one} value={one} selected={one === id}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <p class="about">
        With the id of one of Pirsch’s own scripts the tag sends the pageviews, events and heartbeats that script does.
        What its <code>pirschextendedjs</code> does beside that (links, downloads, declared events) is in the full tag.
      </p>
    </div>
  );
}

/** All options, in groups, with a line to find one. */
export function Options(shared: Shared) {
  const { catalogue, choices, change } = shared;
  const { values } = choices;
  const [search, setSearch] = useState('');
  const [isOnlySet, setOnlySet] = useState(false);
  const [opened, setOpened] = useState<Record<string, boolean>>({});

  const required = new Set(catalogue.destinations.flatMap((one) => one.required));
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const largest = catalogue.files.at(-1)?.file;
  const hasPirsch = chosenDestinations(catalogue.destinations, values).some(({ name }) => name === 'pirsch');

  const matches = (option: Pick<Option, 'attribute' | 'description' | 'default' | 'group'>) => {
    const text = `${option.attribute} ${option.description} ${option.default} ${option.group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  // What is on the tag is always shown, so that it can be taken away.
  const isThere = (option: Option) => isOffered(option, choices, catalogue) || setOf(option, values).length > 0;
  const optional = catalogue.options.filter((option) => !required.has(option.attribute) && isThere(option));
  const rank = (option: Option) => rankOf(option.attribute, search);
  const shown = optional
    .filter((option) => matches(option) && (!isOnlySet || setOf(option, values).length > 0))
    .sort((one, other) => rank(one) - rank(other));

  const ticked = piecesOf(choices, catalogue);
  const parts = catalogue.parts.filter((part) => part.isOwnChoice && isForChosen(part, values, catalogue));
  const matchesPart = ({ name, sentence }: PartInfo) =>
    matches({ attribute: name, description: sentence, default: '', group: 'parts' });
  const shownParts = parts
    .filter((part) => matchesPart(part) && (!isOnlySet || ticked.includes(part.name)))
    .sort((one, other) => rankOf(one.name, search) - rankOf(other.name, search));

  const titles: Record<string, string> = {
    ...Object.fromEntries(catalogue.destinations.map(({ title }) => [title, title])),
    ...GROUPS,
  };
  const showsId =
    hasPirsch &&
    matches({ attribute: 'id', description: 'pirsch own script', default: '', group: '' }) &&
    (!isOnlySet || choices.id);
  const groups = Object.entries(titles)
    .map(([group, title]) => ({ group, title, options: shown.filter((option) => option.group === group) }))
    .filter(
      ({ group, options }) =>
        options.length > 0 || (group === 'ids' && showsId) || (group === 'parts' && shownParts.length > 0),
    );
  // The nearest name is the first, in whatever group.
  const bestOf = ({ group, options }: (typeof groups)[number]) =>
    Math.min(
      ...[
        ...options.map(({ attribute }) => attribute),
        ...(group === 'parts' ? shownParts : []).map(({ name }) => name),
      ].map((name) => rankOf(name, search)),
      9,
    );
  if (words.length > 0) groups.sort((one, other) => bestOf(one) - bestOf(other));

  const countSet = (group: string) =>
    optional.filter((option) => option.group === group && setOf(option, values).length > 0).length +
    (group === 'ids' && choices.id ? 1 : 0) +
    (group === 'parts' ? parts.filter(({ name }) => ticked.includes(name)).length : 0);
  const isFiltered = words.length > 0 || isOnlySet;
  const isOpen = (group: string) => isFiltered || (opened[group] ?? (countSet(group) > 0 && group !== 'parts'));

  return (
    <section class="panel" aria-labelledby="options-title">
      <header>
        <h2 id="options-title">Options</h2>
        <a href="/docs/parts.md">What each part does</a>
      </header>
      <div class="finder">
        <input
          type="search"
          aria-label="Find an option"
          placeholder="Find an option: query, heartbeat, download …"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <label class="inline">
          <input
            type="checkbox"
            checked={isOnlySet}
            onChange={({ currentTarget }) => setOnlySet(currentTarget.checked)}
          />{' '}
          only what is set
        </label>
      </div>
      <p class="unseen" role="status">
        {isFiltered ? `${shown.length + shownParts.length} options` : ''}
      </p>
      {groups.length === 0 && (
        <p class="empty">No option here is like that{words.length > 0 ? ' for these destinations' : ''}.</p>
      )}
      {groups.map(({ group, title, options }) => (
        <details
          key={group}
          class="group"
          open={isOpen(group)}
          onToggle={({ currentTarget }) => !isFiltered && setOpened((all) => ({ ...all, [group]: currentTarget.open }))}
        >
          <summary>
            <h3>{title}</h3>
            <span class="count">{countSet(group) > 0 ? `${countSet(group)} set` : ''}</span>
          </summary>
          {group === 'ids' && showsId && <PirschId id={choices.id} change={change} />}
          {group === 'parts' && shownParts.map((part) => <PartRow key={part.name} {...shared} part={part} />)}
          {options.map((option) => (
            <OptionRow
              key={option.attribute}
              {...shared}
              option={option}
              isFull={option.files.length === 1 && option.files[0] === largest}
            />
          ))}
        </details>
      ))}
    </section>
  );
}
