import type { Face } from '../types.js';

/**
 * Sends again what its server knows again, also where it may have arrived; with each attempt its `sentAt` becomes the
 * present, by which the server corrects the visitor's clock.
 */
export const repeat = (face: Face): void => {
  const { send } = face;
  face.send = (cargo, transport, done) => {
    const { sentAt, body } = cargo;
    if (sentAt) cargo.body = body!.replace(sentAt, (cargo.sentAt = new Date().toISOString()));
    send(cargo, transport, (ending, again) =>
      done(ending, cargo.repeatable && /^(network|offline|50\d)$/.test(ending as string) ? again || 0 : again),
    );
  };
};
