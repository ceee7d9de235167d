import { DocumentLink } from './DocumentLink.js';
import { daysOf } from './daysOf.js';
import { engineNames } from './engineNames.js';
import type { CompareResults } from './records.js';

const COMMANDS = `npm run compare                              all tags and cases in the three browsers
npm run compare -- --only pagebeat,swetrix   tags whose name has one of these in it
npm run compare -- --tag ./mine.ts           a tag of your own
npm run compare -- --report                  writes the report alone`;

/** When it was played, with which versions, and how to run it again. */
export function About({ results }: { results: CompareResults }) {
  const { engines, tags, leftOut, work } = results;
  return (
    <section aria-labelledby="about">
      <h2 id="about">When, with which versions, and how to run it again</h2>
      <ul>
        {engines.map((played) => (
          <li key={played.engine}>
            {engineNames[played.engine]} {played.version}: played {daysOf(played)}
          </li>
        ))}
        {work && (
          <li>
            Weighed {work.when}, on {work.machine}
          </li>
        )}
      </ul>
      <pre tabindex={0}>{COMMANDS}</pre>
      <p>
        <a href="/docs/conformance.md">How it is done, and how to try your own tag</a>.{' '}
        <a href="/docs/compare-results.md">The same results as text</a>, and <a href="/compare/results.json">as JSON</a>
        . <a href="/docs/compare.md">How pagebeat compares</a> beyond these cases.
      </p>
      <div class="wide">
        <table class="versions">
          <thead>
            <tr>
              <th scope="col">Tag</th>
              <th scope="col">Version</th>
              <th scope="col">As its documents say</th>
            </tr>
          </thead>
          <tbody>
            {tags.map((tag) => (
              <tr key={tag.name}>
                <th scope="row">{tag.name}</th>
                <td>
                  <code>{tag.version}</code>
                </td>
                <td>
                  <DocumentLink tag={tag} />
                </td>
              </tr>
            ))}
            {Object.entries(leftOut).map(([name, reason]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td colspan={2}>left out, as {reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
