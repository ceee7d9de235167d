/** What the collector answers. An error has `refused` when the question was wrong, and not the way to the server. */
export async function getJson(path, parameters, signal) {
  const response = await fetch(`${path}?${new URLSearchParams(parameters)}`, { signal });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.error), { refused: response.status === 400 });
  return answer;
}
