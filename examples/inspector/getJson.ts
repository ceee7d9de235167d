/** Why there is no answer: `refused` when the collector has said no, and not when it could not be reached. */
export type Refusal = Error & { refused?: boolean };

/** What the collector answers; its routes say of which type that is. */
export async function getJson<Answer>(
  path: string,
  parameters: Record<string, string>,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(`${path}?${new URLSearchParams(parameters)}`, { signal });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.error), { refused: response.status < 500 });
  return answer;
}
