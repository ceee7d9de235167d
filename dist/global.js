
//# sourceMappingURL=global.js.map
