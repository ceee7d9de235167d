import { useState } from 'preact/hooks';
import { CaseRow } from './CaseRow.js';
import type { Opened } from './CellDialog.js';
import { engineNames } from './engineNames.js';
import type { Group } from './groupCases.js';
import { moveInTable } from './moveInTable.js';
import type { NamedCase, NamedTag, Played } from './records.js';
import { Sums } from './Sums.js';
import { TagHead } from './TagHead.js';

interface Props {
  played: Played;
  tags: NamedTag[];
  /** Those that the sums are of, shown or not. */
  all: NamedCase[];
  groups: Group[];
  onOpen: (opened: Opened) => void;
}

/** The table of tags and cases. Of its cells one is in the order of the tab key: the last one that had the focus. */
export function Matrix({ played, tags, all, groups, onOpen }: Props) {
  const [last, setLast] = useState<Opened>();
  const rows = groups.flatMap(({ cases }) => cases);
  const isThere = rows.some(({ name }) => name === last?.one) && tags.some(({ name }) => name === last?.tag);
  const reached = isThere ? last : { one: rows[0]?.name, tag: tags[0]?.name };
  if (!tags.length) return <p class="notice">No tag is chosen: choose some above.</p>;

  return (
    <>
      <p class="unseen" role="status">
        {rows.length} of {all.length} cases, in {engineNames[played.engine]}
      </p>
      <section class="matrix" aria-label="Tags and cases" tabindex={0}>
        <table onKeyDown={moveInTable}>
          <caption class="unseen">How each tag does in each case, in {engineNames[played.engine]}</caption>
          <thead>
            <tr>
              <th scope="col">
                {rows.length} of {all.length} cases
              </th>
              {tags.map((tag) => (
                <TagHead key={tag.name} name={tag.name} />
              ))}
            </tr>
          </thead>
          <Sums played={played} tags={tags} cases={all} />
          {groups.map(({ title, cases }) => (
            <tbody key={title}>
              <tr class="group">
                <th scope="rowgroup" colspan={tags.length + 1}>
                  <span class="group-title">{title}</span>
                </th>
              </tr>
              {cases.map((one) => (
                <CaseRow
                  key={one.name}
                  one={one}
                  tags={tags}
                  played={played}
                  reached={one.name === reached?.one ? reached.tag : undefined}
                  onReach={setLast}
                  onOpen={onOpen}
                />
              ))}
            </tbody>
          ))}
        </table>
        {!rows.length && <p class="nothing">No case is like that.</p>}
      </section>
    </>
  );
}
