import { useState } from 'preact/hooks';
import { formatCount } from '../shared/formatCount.js';
import { buildTag, tagPieces } from './buildTag.js';
import { CopyButton } from './CopyButton.js';
import { chosenDestinations } from './chosenDestinations.js';
import { COMPOSED_FILE, folderOf } from './composedFile.js';
import { FileChoice } from './FileChoice.js';
import { OwnVisits } from './OwnVisits.js';
import { originsOf } from './originsOf.js';
import { piecesOf } from './piecesOf.js';
import { writeChoices } from './readChoices.js';
import type { Script, Shared } from './records.js';

const bytes = (count: number) => `${formatCount(count)} B`;
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Why it is this file. */
function Because({ chosen: { file, because }, choices, catalogue }: Pick<Shared, 'chosen' | 'choices' | 'catalogue'>) {
  const destinations = chosenDestinations(catalogue.destinations, choices.values);
  const isFull = file === catalogue.files.at(-1);
  if (!isFull) return <p class="quiet">The smallest file that does what you chose.</p>;
  if (because.length > 0) {
    return (
      <p class="notice" role="status">
        The full tag is taken:{' '}
        {because.map((name, index) => (
          <>
            {index ? ', ' : ''}
            <code>{name}</code>
          </>
        ))}
        {because.length > 1 ? ' are' : ' is'} in no smaller one.
      </p>
    );
  }
  const isTogether = catalogue.files.every(
    (one) => one === file || destinations.some(({ name }) => !one.destinations.includes(name)),
  );
  if (isTogether && destinations.length > 1) {
    return (
      <p class="notice" role="status">
        The full tag is taken: no smaller one has {destinations.map(({ title }) => title).join(' and ')} together.
      </p>
    );
  }
  return <p class="quiet">The full tag, as you wanted it.</p>;
}

/** The script file: how large it is, and its hash. */
function File({
  file,
  href,
  tag,
}: {
  file: Pick<Script, 'file' | 'raw' | 'gzip' | 'brotli' | 'integrity'>;
  href: string;
  tag: string;
}) {
  return (
    <dl class="facts">
      <dt>File</dt>
      <dd>
        <a href={href} download={file.file}>
          {file.file}
        </a>
      </dd>
      <dt>As it is</dt>
      <dd>{bytes(file.raw)}</dd>
      <dt>gzip</dt>
      <dd>{bytes(file.gzip)}</dd>
      <dt>brotli</dt>
      <dd>
        <strong>{bytes(file.brotli)}</strong>
      </dd>
      <dt>The tag</dt>
      <dd>{bytes(bytesOf(tag))}</dd>
      <dt>SRI hash</dt>
      <dd>
        <code class="hash">{file.integrity}</code> <CopyButton text={file.integrity} className="small" />
      </dd>
    </dl>
  );
}

/** The tag to copy, always in view, and what is to be known of it. */
export function Result(shared: Shared) {
  const { catalogue, choices, problems, change, chosen, composing, isComposed } = shared;
  const [isWide, setWide] = useState(false);
  const { composed, state } = composing;
  const tag = buildTag(choices, catalogue, composed);
  const file = isComposed ? composed : chosen.file;
  const isWaiting = isComposed && state === 'composing';
  const [first] =
    isComposed && state === 'failed'
      ? [...problems, { of: 'the file', message: composing.message ?? '', isMissing: false }]
      : problems;
  const href = isComposed ? `${folderOf(piecesOf(choices, catalogue))}${COMPOSED_FILE}` : `/${chosen.file.file}`;
  const isReady = first === undefined && !isWaiting && file !== undefined;
  const folderProblem = problems.find(({ of }) => of === 'folder');
  const destinations = chosenDestinations(catalogue.destinations, choices.values);
  const hasWidget = destinations.some(({ name }) => name === 'usercom');
  const origins = originsOf(choices, catalogue);
  // Swetrix documents names in this form only, and its tag refuses others.
  const isSnake = destinations.some(({ name }) => name === 'swetrix') || choices.values['data-guideline'] === 'snake';
  const call = `${choices.values['data-global'] || 'pirsch'}('${isSnake ? 'button_clicked' : 'Button Clicked'}')`;
  const stub = catalogue.stub.replace(/\bpirsch\b/g, choices.values['data-global'] || 'pirsch');

  return (
    <div class="result">
      <section class={`panel tag ${isWide ? 'wide' : ''} ${isReady ? 'done' : ''}`} aria-labelledby="tag-title">
        <header>
          <h2 id="tag-title">Your tag</h2>
          <span class="weight">
            {isWaiting ? 'composing…' : file ? bytes(file.brotli) : '–'} <span class="quiet">brotli</span>
          </span>
          <button type="button" class="small unfold" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
            {isWide ? 'Fold' : 'Unfold'}
          </button>
        </header>
        <pre id="tag" tabindex={0} aria-label="The tag">
          {tagPieces(choices, catalogue, composed).map(({ kind, text }) => (
            <span class={kind}>{text}</span>
          ))}
        </pre>
        <p class={`state ${isReady ? 'fine' : ''}`} role="status">
          {first === undefined && !isReady ? (
            <>The file is being composed…</>
          ) : first === undefined ? (
            <>
              <span class="ready">Ready.</span> Paste it into the <code>head</code> of every page.
            </>
          ) : (
            <>
              <span class={first.isMissing ? 'missing' : 'problem'}>
                {first.isMissing ? 'Not ready yet' : 'Not right'}: <code>{first.of}</code>.
              </span>{' '}
              {first.message}
            </>
          )}
        </p>
        <div class="actions">
          <CopyButton text={tag} label="Copy tag" className="main" disabled={!isReady} />
          {isReady ? (
            <a class="button" id="download" href={href} download={file?.file}>
              Download
            </a>
          ) : (
            <a class="button" id="download" role="link" aria-disabled="true">
              Download
            </a>
          )}
          {isReady ? (
            <a class="button" id="try" href={`/builder/live?${writeChoices(choices)}`}>
              Try it
            </a>
          ) : (
            <a class="button" id="try" role="link" aria-disabled="true">
              Try it
            </a>
          )}
        </div>
      </section>

      <section class="panel" aria-labelledby="where-title">
        <header>
          <h2 id="where-title">Where to put it</h2>
          <a href="/docs/faq.md">It does not work?</a>
        </header>
        <ol class="steps">
          <li>
            Copy{' '}
            <a href={href} download={file?.file}>
              {file?.file ?? COMPOSED_FILE}
            </a>{' '}
            to <code>{choices.folder}</code> {choices.folder.startsWith('/') ? 'on your site.' : 'there.'}
          </li>
          <li>
            Paste the tag into the <code>head</code> of every page. Thanks to <code>defer</code> it holds nothing up.
          </li>
          {hasWidget && <li>Leave User.com’s own widget where it is: the calls are made to it.</li>}
          {origins.length > 0 && (
            <li>
              If your pages have a content security policy, let its <code>connect-src</code> allow{' '}
              {origins.map((origin, index) => (
                <>
                  {index ? ', ' : ''}
                  <code>{origin}</code>
                </>
              ))}
              .
            </li>
          )}
          <li>
            Send events by <code>{call}</code>, from any handler.
          </li>
        </ol>
        {'data-own-visits' in choices.values && (
          <OwnVisits choices={choices} change={change} problem={problems.find(({ of }) => of === 'site')} />
        )}
        <details>
          <summary>Calls before the script has loaded</summary>
          <p class="quiet">
            This line before the tag takes them, and they are made up for in their order.
            {isComposed && !composed?.names.includes('earlyCalls') && (
              <>
                {' '}
                For that tick the part <code>earlyCalls</code>.
              </>
            )}
          </p>
          <pre class="stub" tabindex={0}>
            {stub}
          </pre>
          <CopyButton text={stub} label="Copy line" className="small" />
        </details>
      </section>
      <section class="panel" aria-labelledby="choice-title">
        <h2 class="unseen" id="choice-title">
          Which file
        </h2>
        <FileChoice {...shared} />
        <label class="inline">
          <input
            type="checkbox"
            id="integrity"
            checked={choices.integrity}
            onChange={({ currentTarget }) => change({ integrity: currentTarget.checked })}
          />
          With <code>integrity</code> and <code>crossorigin</code>
        </label>
      </section>

      <section class="panel" aria-labelledby="file-title">
        <header>
          <h2 id="file-title">More about the file</h2>
          <a href="/docs/csp-and-sri.md">Hash and policy</a>
        </header>
        {!isComposed && <Because chosen={chosen} choices={choices} catalogue={catalogue} />}
        {file && <File file={file} href={href} tag={tag} />}
        <p class="quiet">
          With <code>integrity</code> the browser runs the file only when it is this one, byte for byte. Change the hash
          together with the file, at each new version.
        </p>
        <div class="field">
          <label for="folder">Where the file is</label>
          <input
            id="folder"
            type="text"
            value={choices.folder}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={Boolean(folderProblem)}
            onInput={({ currentTarget }) => change({ folder: currentTarget.value.trim() })}
          />
          <p class={folderProblem ? 'problem' : 'quiet'}>
            {folderProblem?.message ?? 'The folder of your site that you copy it to, or of another host.'}
          </p>
        </div>
      </section>
    </div>
  );
}
