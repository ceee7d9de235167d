import type { Option } from './records.js';

const FAMILY_MEMBER = /^[a-z0-9][a-z0-9._-]{0,49}$/;

/** The option that an attribute is, or whose family it belongs to: `data-tag-author` is one of `data-tag-`. */
export function findOption(options: Option[], attribute: string): Option | undefined {
  return (
    options.find((option) => option.attribute === attribute && option.input !== 'family') ??
    options.find(
      ({ family }) => family && attribute.startsWith(family) && FAMILY_MEMBER.test(attribute.slice(family.length)),
    )
  );
}
