type Screen = [width: number, height: number];

interface Browser {
  userAgent: string;
  screens: Screen[];
  weight: number;
}

const WINDOWS = 'Windows NT 10.0; Win64; x64';
const MAC = 'Macintosh; Intel Mac OS X 10_15_7';
const chrome = (system: string, version: number, suffix = '') =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 ${suffix ? `Safari/537.36 ${suffix}` : 'Safari/537.36'}`;
const mobileChrome = (device: string, version: number) =>
  `Mozilla/5.0 (Linux; Android 10; ${device}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Mobile Safari/537.36`;
const firefox = (system: string, version: number) =>
  `Mozilla/5.0 (${system}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
const iPhone = (version: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${version.replace('.', '_')} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Mobile/15E148 Safari/604.1`;

const DESKTOPS: Screen[] = [[1920, 1080], [2560, 1440], [1536, 864], [1440, 900], [1366, 768]]; // biome-ignore format: a table
const PHONES: Screen[] = [[390, 844], [412, 915], [360, 800], [430, 932]]; // biome-ignore format: a table

/** What visitors browse with, and about how many of a hundred have it. */
export const browsers: Browser[] = [
  ...[138, 139, 140, 141].map((version) => ({ userAgent: chrome(WINDOWS, version), screens: DESKTOPS, weight: 8 })),
  ...[139, 140, 141].map((version) => ({ userAgent: chrome(MAC, version), screens: DESKTOPS, weight: 4 })),
  ...[139, 140].map((version) => ({ userAgent: chrome('X11; Linux x86_64', version), screens: DESKTOPS, weight: 1 })),
  ...[139, 140].map((version) => ({
    userAgent: chrome(WINDOWS, version, `Edg/${version}.0.0.0`),
    screens: DESKTOPS,
    weight: 3,
  })),
  ...[140, 142, 143].map((version) => ({ userAgent: firefox(WINDOWS, version), screens: DESKTOPS, weight: 1 })),
  ...[142, 143].map((version) => ({ userAgent: firefox('X11; Linux x86_64', version), screens: DESKTOPS, weight: 1 })),
  ...['17.6', '18.5', '18.6'].map((version) => ({
    userAgent: `Mozilla/5.0 (${MAC}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Safari/605.1.15`,
    screens: DESKTOPS,
    weight: 3,
  })),
  ...['17.7', '18.4', '18.5', '18.6'].map((version) => ({ userAgent: iPhone(version), screens: PHONES, weight: 6 })),
  ...['K', 'SM-S921B', 'Pixel 9'].map((device) => ({
    userAgent: mobileChrome(device, 140),
    screens: PHONES,
    weight: 7,
  })),
];
