import { useMemo } from 'preact/hooks';
import { chooseFile } from './chooseFile.js';
import { Destinations } from './Destinations.js';
import { Options } from './Options.js';
import { Result } from './Result.js';
import { findProblems } from './readChoices.js';
import type { Catalogue, Shared } from './records.js';
import { useChoices } from './useChoices.js';

/** The page: what there is to choose, and the tag that comes of it, always in view. */
export function TagBuilder({ catalogue }: { catalogue: Catalogue }) {
  const { choices, problems: unknown, change, setValue } = useChoices(catalogue);
  const problems = useMemo(() => findProblems(choices, catalogue), [choices, catalogue]);
  const chosen = useMemo(() => chooseFile(choices, catalogue), [choices, catalogue]);
  const shared: Shared = { catalogue, choices, problems, change, setValue, chosen };

  return (
    <>
      <h1>Build your tag</h1>
      <p class="lead">
        Choose where it sends to and paste your code: the tag is ready to copy. Everything below that is optional. What
        you choose is in this page’s address and nowhere else, so you can keep it or send it to somebody.
      </p>
      {unknown.length > 0 && (
        <div class="notice" role="alert">
          <p>The address of this page has what no tag has; it is left out as soon as you change something:</p>
          <ul>
            {unknown.map(({ of, message }) => (
              <li>
                <code>{of}</code>: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="workbench">
        <div class="choices">
          <Destinations {...shared} />
          <Options {...shared} />
        </div>
        <Result {...shared} />
      </div>
    </>
  );
}
