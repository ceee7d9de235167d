import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Input, Option, SetValue } from './records.js';

/** What an input of an option is given; `set` is told its value, or nothing when it is not to be on the tag. */
export interface InputProps {
  option: Option;
  value: string | undefined;
  set: (value: string | undefined) => void;
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
  'aria-label'?: string;
}

const line = { autocomplete: 'off', spellcheck: false, autocapitalize: 'off' } as const;

function Text({ id, option, value, set, ...rest }: InputProps) {
  const placeholder = option.example ?? option.default ?? '';
  return (
    <input
      {...line}
      {...rest}
      id={id}
      type="text"
      value={value ?? ''}
      placeholder={placeholder}
      inputmode={/number|seconds/.test(option.input) ? 'numeric' : undefined}
      onInput={({ currentTarget }) => set(currentTarget.value === '' ? undefined : currentTarget.value)}
    />
  );
}

function Switch({ id, value, set, option: _, ...rest }: InputProps) {
  return (
    <input
      {...rest}
      id={id}
      class="switch"
      type="checkbox"
      role="switch"
      checked={value !== undefined}
      onChange={({ currentTarget }) => set(currentTarget.checked ? '' : undefined)}
    />
  );
}

function SwitchOrText(props: InputProps) {
  const { option, value, set } = props;
  return (
    <>
      <Switch {...props} />
      {value !== undefined && (
        <input
          {...line}
          type="text"
          aria-label={`Value of ${option.attribute}`}
          value={value}
          placeholder={option.example}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      )}
    </>
  );
}

function Seconds(props: InputProps) {
  const { option, value, set } = props;
  return (
    <>
      <label class="inline">
        <input
          type="checkbox"
          checked={value === 'off'}
          onChange={({ currentTarget }) => set(currentTarget.checked ? 'off' : undefined)}
        />{' '}
        off
      </label>
      {value !== 'off' && <Text {...props} option={option} aria-label={`Seconds of ${option.attribute}`} />}
    </>
  );
}

function OneOf({ id, option, value, set, ...rest }: InputProps) {
  return (
    <select {...rest} id={id} onChange={({ currentTarget }) => set(currentTarget.value || undefined)}>
      <option value="" selected={!value}>
        not set
      </option>
      {option.choices?.map((choice) => (
        <option key={choice} value={choice} selected={value === choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}

function SeveralOf({ option, value = '', set }: InputProps) {
  const chosen = value.split(',').filter(Boolean);
  const choices = option.choices ?? [];
  const toggle = (choice: string, isOn: boolean) => {
    const all = choices.filter((one) => (one === choice ? isOn : chosen.includes(one)));
    set(all.join(',') || undefined);
  };
  return option.choices?.map((choice) => (
    <label key={choice} class="inline">
      <input
        type="checkbox"
        checked={chosen.includes(choice)}
        onChange={({ currentTarget }) => toggle(choice, currentTarget.checked)}
      />
      <code>{choice}</code>
    </label>
  ));
}

const INPUTS: Partial<Record<Input, (props: InputProps) => ComponentChildren>> = {
  switch: Switch,
  switchOrText: SwitchOrText,
  seconds: Seconds,
  oneOf: OneOf,
  severalOf: SeveralOf,
};

/** The input of an option; `set` is given its value, or `undefined` when it is not to be on the tag. */
export function OptionInput(props: InputProps) {
  const Input = INPUTS[props.option.input] ?? Text;
  return <Input {...props} />;
}

/** What somebody types, as the end of an attribute's name. */
const toName = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^a-z0-9._-]/g, '')
    .replace(/^[._-]+/, '')
    .slice(0, 50);

interface FamilyProps {
  option: Option;
  values: Record<string, string>;
  setValue: SetValue;
}

/** Attributes of a family, `data-tag-author="jane"`: those that are there, and a line for another one. */
export function FamilyInput({ option: { family = '' }, values, setValue }: FamilyProps) {
  const [name, setName] = useState('');
  const members = Object.keys(values).filter((attribute) => attribute.startsWith(family));
  const clean = toName(name);
  const add = (event: Event) => {
    event.preventDefault();
    if (clean) setValue(family + clean, values[family + clean] ?? '');
    setName('');
  };
  return (
    <div class="family">
      {members.map((attribute) => (
        <div key={attribute} class="member">
          <label for={`option-${attribute}`}>
            <code>{attribute}</code>
          </label>
          <input
            {...line}
            id={`option-${attribute}`}
            type="text"
            value={values[attribute]}
            placeholder="value"
            onInput={({ currentTarget }) => setValue(attribute, currentTarget.value)}
          />
          <button type="button" class="small" aria-label={`Remove ${attribute}`} onClick={() => setValue(attribute)}>
            ×
          </button>
        </div>
      ))}
      <form class="member" onSubmit={add}>
        <label for={`add-${family}`}>
          <code>{family}</code>
        </label>
        <input
          {...line}
          id={`add-${family}`}
          type="text"
          value={name}
          placeholder="author"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button class="small" disabled={!clean}>
          Add
        </button>
      </form>
    </div>
  );
}
