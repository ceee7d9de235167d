/** Which destinations received something since a day, the one with the most first. */
export const destinations = (database, firstDay) =>
  database
    .prepare(
      `SELECT destination, sum(hits) AS hits FROM visitors WHERE day >= ? GROUP BY destination ORDER BY hits DESC`,
    )
    .all(firstDay);
