const outbox = () => () => { };

export { outbox };
//# sourceMappingURL=outbox.js.map
