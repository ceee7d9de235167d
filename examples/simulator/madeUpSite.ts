import type { Random } from './createRandom.js';

interface MadeUpEvent {
  name: string;
  weight: number;
  make(random: Random): { duration?: number; meta: Record<string, string | number | boolean> };
}

const HOST = 'https://www.example.com';

const MAIN = [
  { path: '/', title: 'Example', weight: 30 },
  { path: '/pricing', title: 'Pricing', weight: 14 },
  { path: '/features', title: 'Features', weight: 10 },
  { path: '/docs', title: 'Documentation', weight: 9 },
  { path: '/docs/install', title: 'Install', weight: 6 },
  { path: '/docs/events', title: 'Events', weight: 5 },
  { path: '/blog', title: 'Blog', weight: 6 },
  { path: '/about', title: 'About us', weight: 3 },
  { path: '/contact', title: 'Contact', weight: 2 },
  { path: '/sign-up', title: 'Sign up', weight: 5 },
];

/** Each half as popular as the one before the last: a few are read by many, and many by a few. */
const ARTICLES = Array.from({ length: 120 }, (_, index) => ({
  path: `/blog/article-${index + 1}`,
  title: `Article ${index + 1}`,
  weight: 8 / (index + 1),
}));

/** The pages of a site that is not there. */
export const pages = [...MAIN, ...ARTICLES].map((page) => ({ ...page, url: HOST + page.path }));

const PLANS = ['free', 'pro', 'team'];

/** What visitors do on it: `make` gives the duration and the metadata. */
export const events: MadeUpEvent[] = [
  {
    name: 'Button Clicked',
    weight: 40,
    make: (random) => ({ meta: { button: random.pick(['hero', 'menu', 'footer']), plan: random.pick(PLANS) } }),
  },
  {
    name: 'Video Played',
    weight: 15,
    make: (random) => ({
      duration: Math.ceil(random.waiting(70)),
      meta: { video: random.pick(['tour', 'install', 'interview']), muted: random.chance(0.4) },
    }),
  },
  {
    name: 'Searched',
    weight: 15,
    make: (random) => ({ duration: random.integer(1, 9), meta: { results: random.integer(0, 40) } }),
  },
  {
    name: 'File Downloaded',
    weight: 10,
    make: (random) => ({ meta: { file: random.pick(['guide.pdf', 'logo.zip', 'report.pdf']) } }),
  },
  {
    name: 'Signed Up',
    weight: 6,
    make: (random) => ({ duration: random.integer(20, 300), meta: { plan: random.pick(PLANS) } }),
  },
  {
    name: 'Purchased',
    weight: 2,
    make: (random) => ({ meta: { plan: random.pick(PLANS.slice(1)), amount: random.pick([9, 19, 49, 99]) } }),
  },
];
