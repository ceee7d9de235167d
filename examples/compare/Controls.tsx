import { engineNames } from './engineNames.js';
import type { Choice } from './readChoice.js';
import type { CompareResults } from './records.js';
import { TagChoice } from './TagChoice.js';

interface Props {
  results: CompareResults;
  choice: Choice;
  choose: (part: Partial<Choice>) => void;
}

/** Which browser, which cases, and which tags are shown. */
export function Controls({ results, choice, choose }: Props) {
  return (
    <div class="controls">
      <fieldset class="browsers">
        <legend class="unseen">Browser</legend>
        {results.engines.map(({ engine }) => (
          <label key={engine}>
            <input
              type="radio"
              name="browser"
              value={engine}
              checked={choice.browser === engine}
              onChange={() => choose({ browser: engine })}
            />
            {engineNames[engine]}
          </label>
        ))}
      </fieldset>
      <input
        id="words"
        type="search"
        aria-label="Cases with these words"
        placeholder="Cases with these words"
        autocomplete="off"
        value={choice.words}
        onInput={({ currentTarget }) => choose({ words: currentTarget.value })}
      />
      <label class="check">
        <input
          type="checkbox"
          id="differ"
          checked={choice.differ}
          onChange={({ currentTarget }) => choose({ differ: currentTarget.checked })}
        />
        Only where the tags differ
      </label>
      <TagChoice
        names={results.tags.map(({ name }) => name)}
        chosen={choice.tags}
        onChoose={(tags) => choose({ tags })}
      />
    </div>
  );
}
