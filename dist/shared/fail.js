/** The error that a call is rejected with. */
const fail = (reason, what, status) => Object.assign(new Error('pagebeat: ' + reason + ' ' + what), { reason, status });

export { fail as f };
//# sourceMappingURL=fail.js.map
