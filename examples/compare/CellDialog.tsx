import { useEffect, useRef } from 'preact/hooks';
import { DocumentLink } from './DocumentLink.js';
import { engineNames } from './engineNames.js';
import type { CompareResults, Played } from './records.js';
import { resultOf } from './resultOf.js';
import { WordOf } from './WordOf.js';

/** A cell, by the names of tag and case. */
export interface Opened {
  tag: string;
  one: string;
}

interface Props extends Opened {
  results: CompareResults;
  played: Played;
  onClose: () => void;
}

/** What a cell stands for: what was expected and what was seen. The browser gives the focus back to the cell. */
export function CellDialog({ tag, one, results, played, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // It is read from its beginning.
    title.current?.focus();
  }, []);

  const result = resultOf(played, tag, one);
  const known = results.cases.find(({ name }) => name === one);
  const named = results.tags.find(({ name }) => name === tag);
  if (!result || !known || !named) return null;
  const others = results.engines.filter(({ engine }) => engine !== played.engine);

  return (
    <dialog ref={dialog} class="cell" aria-labelledby="cell-title" onClose={onClose} closedby="any">
      <div class="cell-inside">
        <h2 ref={title} id="cell-title" tabindex={-1}>
          {tag}: {one}
        </h2>
        <p class="came">
          <WordOf result={result} /> in {engineNames[played.engine]}
        </p>
        <dl>
          <dt>Why it matters</dt>
          <dd>{known.why}</dd>
          <dt>Expected</dt>
          <dd>
            {known.rule} <span class="level">{known.level}</span>
          </dd>
          <dt>Seen</dt>
          <dd class="saw">{result.word === 'not offered' ? `not played, ${result.saw}` : result.saw}</dd>
          <dt>When</dt>
          <dd>
            <time datetime={result.when}>{result.when}</time>
          </dd>
          <dt>Versions</dt>
          <dd>
            {tag} {played.tags[tag]?.version}, {engineNames[played.engine]} {played.version}
          </dd>
          {others.map((other) => {
            const seen = resultOf(other, tag, one);
            return (
              <>
                <dt>{engineNames[other.engine]}</dt>
                <dd>{seen ? <WordOf result={seen} says /> : 'not played yet'}</dd>
              </>
            );
          })}
          <dt>Documents</dt>
          <dd>
            <DocumentLink tag={named} />
          </dd>
        </dl>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
