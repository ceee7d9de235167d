import { useMemo } from 'preact/hooks';
import { chooseFile } from './chooseFile.js';
import { chosenDestinations } from './chosenDestinations.js';
import { isOfComposed } from './composedFile.js';
import { Destinations } from './Destinations.js';
import { Options } from './Options.js';
import { piecesOf } from './piecesOf.js';
import { Result } from './Result.js';
import { findProblems } from './readChoices.js';
import type { Catalogue, Shared } from './records.js';
import { useChoices } from './useChoices.js';
import { useComposing } from './useComposing.js';

/** The page: what there is to choose, and the tag that comes of it, always in view. */
export function TagBuilder({ catalogue }: { catalogue: Catalogue }) {
  const { choices, problems: unknown, change, setValue } = useChoices(catalogue);
  const problems = useMemo(() => findProblems(choices, catalogue), [choices, catalogue]);
  const chosen = useMemo(() => chooseFile(choices, catalogue), [choices, catalogue]);
  const isComposed = isOfComposed(choices, chosen);
  const pieces = useMemo(() => piecesOf(choices, catalogue), [choices, catalogue]);
  // Without a destination there is no tag.
  const hasDestination = chosenDestinations(catalogue.destinations, choices.values).length > 0;
  const composing = useComposing(hasDestination ? pieces.join() : '');
  const shared: Shared = { catalogue, choices, problems, change, setValue, chosen, composing, isComposed };

  return (
    <>
      <h1>Build your tag</h1>
      <p class="lead">
        Choose where it sends to and paste your code: the tag is ready to copy. All else is optional, and what you
        choose is in this page’s address alone.
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
