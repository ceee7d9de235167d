import { isOwn } from './isOwn.js';

/** The name of a tag above its column, upright: it may be broken behind each part of it. */
export function TagHead({ name }: { name: string }) {
  return (
    <th scope="col" class={isOwn(name) ? 'own' : undefined}>
      <span>
        {name.split(/(?<=[/.-])/).map((part) => (
          <>
            {part}
            <wbr />
          </>
        ))}
      </span>
    </th>
  );
}
