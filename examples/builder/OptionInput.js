import { html, useState } from '/libraries/preact.js';

const line = { autocomplete: 'off', spellcheck: false, autocapitalize: 'off' };

function Text({ id, option, value, set, type = 'text', ...rest }) {
  const placeholder = option.example ?? option.default ?? '';
  return html`<input ...${line} ...${rest} id=${id} type=${type} value=${value ?? ''} placeholder=${placeholder}
    inputmode=${/number|seconds/.test(option.input) ? 'numeric' : undefined}
    onInput=${({ target }) => set(target.value === '' ? undefined : target.value)} />`;
}

function Switch({ id, value, set, ...rest }) {
  return html`<input ...${rest} id=${id} class="switch" type="checkbox" role="switch" checked=${value !== undefined}
    onChange=${({ target }) => set(target.checked ? '' : undefined)} />`;
}

function SwitchOrText(props) {
  const { option, value, set } = props;
  return html`
    <${Switch} ...${props} />
    ${
      value !== undefined &&
      html`<input ...${line} type="text" aria-label="Value of ${option.attribute}" value=${value}
        placeholder=${option.example} onInput=${({ target }) => set(target.value)} />`
    }
  `;
}

function Seconds(props) {
  const { option, value, set } = props;
  return html`
    <label class="inline">
      <input type="checkbox" checked=${value === 'off'} onChange=${({ target }) => set(target.checked ? 'off' : undefined)} /> off
    </label>
    ${value !== 'off' && html`<${Text} ...${props} option=${option} aria-label="Seconds of ${option.attribute}" />`}
  `;
}

function OneOf({ id, option, value, set, ...rest }) {
  return html`<select ...${rest} id=${id} onChange=${({ target }) => set(target.value || undefined)}>
    <option value="" selected=${!value}>not set</option>
    ${option.choices.map((choice) => html`<option key=${choice} value=${choice} selected=${value === choice}>${choice}</option>`)}
  </select>`;
}

function SeveralOf({ option, value = '', set }) {
  const chosen = value.split(',').filter(Boolean);
  const toggle = (choice, isOn) => {
    const all = option.choices.filter((one) => (one === choice ? isOn : chosen.includes(one)));
    set(all.join(',') || undefined);
  };
  return option.choices.map(
    (choice) => html`<label key=${choice} class="inline">
      <input type="checkbox" checked=${chosen.includes(choice)} onChange=${({ target }) => toggle(choice, target.checked)} />
      <code>${choice}</code>
    </label>`,
  );
}

const INPUTS = { switch: Switch, switchOrText: SwitchOrText, seconds: Seconds, oneOf: OneOf, severalOf: SeveralOf };

/** The input of an option; `set` is given its value, or `undefined` when it is not to be on the tag. */
export function OptionInput(props) {
  const Input = INPUTS[props.option.input] ?? Text;
  return html`<${Input} ...${props} />`;
}

/** What somebody types, as the end of an attribute's name. */
const toName = (text) =>
  text
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^a-z0-9._-]/g, '')
    .replace(/^[._-]+/, '')
    .slice(0, 50);

/** Attributes of a family, `data-tag-author="jane"`: those that are there, and a line for another one. */
export function FamilyInput({ option, values, setValue }) {
  const [name, setName] = useState('');
  const members = Object.keys(values).filter((attribute) => attribute.startsWith(option.family));
  const clean = toName(name);
  const add = (event) => {
    event.preventDefault();
    if (clean) setValue(option.family + clean, values[option.family + clean] ?? '');
    setName('');
  };
  return html`
    <div class="family">
      ${members.map(
        (attribute) => html`<div key=${attribute} class="member">
          <label for="option-${attribute}"><code>${attribute}</code></label>
          <input ...${line} id="option-${attribute}" type="text" value=${values[attribute]} placeholder="value"
            onInput=${({ target }) => setValue(attribute, target.value)} />
          <button type="button" class="small" aria-label="Remove ${attribute}" onClick=${() => setValue(attribute)}>×</button>
        </div>`,
      )}
      <form class="member" onSubmit=${add}>
        <label for="add-${option.family}"><code>${option.family}</code></label>
        <input ...${line} id="add-${option.family}" type="text" value=${name} placeholder="author"
          onInput=${({ target }) => setName(target.value)} />
        <button class="small" disabled=${!clean}>Add</button>
      </form>
    </div>
  `;
}
