/** Whether this browser is opted out, by Pirsch's own key. Where storage is denied the mere mention of it throws. */
export const optedOut = (): boolean => {
  try {
    return !!localStorage.disable_pirsch;
  } catch {
    return false;
  }
};
