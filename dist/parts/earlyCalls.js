import { g as guard } from '../shared/guard.js';

/**
 * Makes up for the calls that the stub took before the script had loaded, in their order, with the time and the address they
 * were made at; those that come through a reference to the stub later are made at once.
 */
const earlyCalls = ({ track }) => {
    const { pirsch } = window;
    const push = (call) => {
        track(call[0][0], call[0][1], call[4], call[3]).then(call[1], call[2]);
    };
    track.q = { push };
    // Once the tag's destinations are there; what is there may be no stub, but a frame of another site.
    Promise.resolve().then(guard(() => pirsch.q.forEach(push)));
};

export { earlyCalls };
//# sourceMappingURL=earlyCalls.js.map
