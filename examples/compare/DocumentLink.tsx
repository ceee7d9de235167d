import { documentOf } from './documentOf.js';
import type { NamedTag } from './records.js';

/** A link to what a vendor says of the tag. */
export function DocumentLink({ tag: { name, document } }: { tag: NamedTag }) {
  const { href, text } = documentOf(document);
  return (
    <a href={href}>
      {text}
      <span class="unseen">, the documents of {name}</span>
    </a>
  );
}
