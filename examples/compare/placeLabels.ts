import type { Area } from './scaleOf.js';

export interface Point {
  x: number;
  y: number;
  /** Of its label. */
  width: number;
}

/** Where a label begins, and the middle of its line. */
export interface Label {
  x: number;
  y: number;
}

const HEIGHT = 15;
/** From the middle of a point to its label. */
const GAP = 10;
const RADIUS = 7;
const SHIFTS = Array.from({ length: 24 }, (_, index) => Math.ceil(index / 2) * (index % 2 ? -1 : 1) * (HEIGHT / 2));

const boxOf = ({ x, y }: Label, width: number): Area => ({
  left: x,
  right: x + width,
  top: y - HEIGHT / 2,
  bottom: y + HEIGHT / 2,
});
const meets = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** A place for the label of each point, beside it or a little above or below, so that none covers another label or a point. */
export const placeLabels = (points: Point[], area: Area): Label[] => {
  const taken = points.map(({ x, y }) => ({
    left: x - RADIUS,
    right: x + RADIUS,
    top: y - RADIUS,
    bottom: y + RADIUS,
  }));
  return points.map(({ x, y, width }) => {
    const places = SHIFTS.flatMap((shift) =>
      [x + GAP, x - GAP - width, x - width / 2].map((start) => ({ x: start, y: y + shift })),
    );
    const isInside = ({ left, right, top, bottom }: Area): boolean =>
      left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom;
    const isFree = (place: Label): boolean => {
      const box = boxOf(place, width);
      return isInside(box) && !taken.some((other) => meets(box, other));
    };
    // Where all is full, it is better to cover something than to be missing.
    const place = places.find(isFree) ?? { x: Math.max(area.left, Math.min(x + GAP, area.right - width)), y };
    taken.push(boxOf(place, width));
    return place;
  });
};
