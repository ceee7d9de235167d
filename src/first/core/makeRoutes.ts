import type { Destination, Kind, Route, Sends } from '../types.js';

/**
 * Destinations on a page with what each gets: what the tag sends, less what the same id gets already.
 *
 * @param taken remembers who gets what
 */
export const makeRoutes = (destinations: Destination[], sends: Sends, taken: Record<string, unknown>): Route[] =>
  destinations.map((destination) => {
    const route: Route = Object.create(destination);
    Object.keys(sends).forEach((kind) => {
      const key = kind + route.name + route.id;
      route[kind as Kind] = !taken[key] && sends[kind as Kind];
      taken[key] = taken[key] || sends[kind as Kind];
    });
    // Where nothing else is sent, there is nothing to wait for.
    route.pulse = route.pageview || route.event ? 'waiting' : 'beating';
    return route;
  });
