/** A page that tracks nothing: what it costs is taken off what the others cost. Its script is empty, but it is run. */
export const empty = {
  name: 'empty page',
  silent: true,
  files: () => ({}),
  html: () => '<script>;</script>',
  send: () => {},
};
