/** Has nothing sent for one more reason, while that holds; those there are come first. */
const skipFor = (stages, reason, holds) => {
    const { skip } = stages;
    stages.skip = (page) => skip(page) || (holds() ? reason : undefined);
};

export { skipFor as s };
//# sourceMappingURL=skipFor.js.map
