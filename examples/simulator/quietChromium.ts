/** What keeps Chromium from asking for anything but what it is told to open, also where nobody has given it a home. */
export const quietChromium = [
  // Containers and CI machines seldom allow the sandbox's namespaces.
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Windows that nobody looks at: the lists below the address bar, and a process in reserve, take half of what a page costs.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess',
];
