/** What keeps Chromium from asking for anything but what it is told to open, also where nobody has given it a home. */
export const quietChromium = [
  // Containers and CI machines seldom allow the sandbox's namespaces.
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
