import { formatCount } from '../shared/formatCount.js';
import { engineNames } from './engineNames.js';
import type { CompareResults, Played } from './records.js';
import { WeightChart } from './WeightChart.js';
import { weighCases } from './weighCases.js';

interface Props {
  results: CompareResults;
  played: Played;
}

/** Weight against cases held, as a chart and as the table that says the same. */
export function Weights({ results, played }: Props) {
  const { weighed, left } = weighCases(results, played);
  const engine = engineNames[played.engine];
  return (
    <section class="weights" aria-labelledby="weights">
      <h2 id="weights">Weight and cases held, in {engine}</h2>
      <p class="quiet">
        Up is better, and left is lighter: bytes with brotli on a logarithmic scale, against the share of cases that
        hold of those that a tag offers. Files of pagebeat are filled.
      </p>
      {weighed.length > 0 && <WeightChart weighed={weighed} engine={engine} />}
      <details>
        <summary>The same as a table</summary>
        <div class="wide">
          <table id="weights-table">
            <thead>
              <tr>
                <th scope="col">Tag</th>
                <th scope="col">Brotli, B</th>
                <th scope="col">Cases held</th>
                <th scope="col">Share</th>
              </tr>
            </thead>
            <tbody>
              {weighed.map(({ name, brotli, held, judged, share }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="figure">{formatCount(brotli)}</td>
                  <td class="figure">
                    {held} of {judged}
                  </td>
                  <td class="figure">{Math.round(share * 100)} %</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {left.length > 0 && (
        <p class="quiet left-out">
          Not in the chart: {left.map(({ name, reason }) => `${name}, as ${reason}`).join('; ')}.
        </p>
      )}
    </section>
  );
}
