const FAMILY_MEMBER = /^[a-z0-9][a-z0-9._-]{0,49}$/;

/**
 * The option that an attribute is, or whose family it belongs to: `data-tag-author` is one of `data-tag-`.
 *
 * @param {import('./readCatalogue.mjs').Option[]} options
 * @param {string} attribute
 * @returns {import('./readCatalogue.mjs').Option | undefined} nothing when no script knows it
 */
export function findOption(options, attribute) {
  return (
    options.find((option) => option.attribute === attribute && option.input !== 'family') ??
    options.find(
      ({ family }) => family && attribute.startsWith(family) && FAMILY_MEMBER.test(attribute.slice(family.length)),
    )
  );
}
