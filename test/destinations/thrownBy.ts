/** What is thrown, as a destination throws the name of what is wrong; nothing when it is right. */
export const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (what) {
    return what;
  }
  return undefined;
};
