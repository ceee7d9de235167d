/**
 * Puts `pirschClearSession()` on the page, as Pirsch's own script has it: it ends heartbeats for the life of the page.
 *
 * @for pirsch, swetrix
 * @needs heartbeat
 */
const clearSession = (stages) => {
    const { dispatch } = stages;
    let isCleared = false;
    window.pirschClearSession = () => {
        isCleared = true;
    };
    stages.dispatch = (to, kind, page, event) => isCleared && kind === 'session'
        ? Promise.resolve({ ok: true, skipped: 'stopped' })
        : dispatch(to, kind, page, event);
};

export { clearSession };
//# sourceMappingURL=clearSession.js.map
