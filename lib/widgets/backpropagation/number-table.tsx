import { showLong } from './numbers';
import { gradientOf, nameSelection, nameUnit, updated, type Walk } from './walk';

const cell = 'py-1 pl-3';

/** Every number of this update, for who does not see the picture. */
export function NumberTable({ walk }: { walk: Walk }) {
  const { network, trace } = walk;
  return (
    <div className="grid grid-cols-1 gap-4 relative overflow-x-auto font-sans text-sm">
      <table className="tabular w-full text-end">
        <caption className="text-left font-medium">Neurons</caption>
        <Head names={['Neuron', 'z', 'a', 'f′(z)', 'δ']} />
        <tbody>
          {trace.layers.map((layer, l) =>
            layer.preActivations.map((z, j) => {
              const name = nameUnit(walk, { layer: l, index: j });
              const numbers = [z, layer.activations[j], layer.slopes[j], layer.deltas[j]];
              return <Row key={name} name={name} numbers={numbers} />;
            }),
          )}
        </tbody>
      </table>
      <table className="tabular w-full text-end">
        <caption className="text-left font-medium">Weights and biases</caption>
        <Head names={['Weight', 'now', '∂L/∂w', 'after the update']} />
        <tbody>
          {network.layers.flatMap(({ weights, bias }, layer) =>
            bias.flatMap((b, to) =>
              [...weights.map((row) => row[to]), b].map((value, i) => {
                const from = i < weights.length ? i : ('bias' as const);
                const place = { layer, from, to };
                const name = nameSelection(walk, { kind: 'edge', place });
                const numbers = [value, gradientOf(walk, place), updated(walk, place)];
                return <Row key={name} name={name} numbers={numbers} />;
              }),
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Head({ names }: { names: string[] }) {
  return (
    <thead className="text-ink-faint">
      <tr className="border-line border-b">
        {names.map((name, i) => (
          <th
            key={name}
            scope="col"
            className={`${cell} font-medium ${i === 0 ? 'text-left' : ''}`}
          >
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ name, numbers }: { name: string; numbers: number[] }) {
  return (
    <tr className="border-line border-b">
      <th scope="row" className={`${cell} text-left font-normal`}>
        {name}
      </th>
      {numbers.map((value, i) => (
        <td key={i} className={cell}>
          {showLong(value)}
        </td>
      ))}
    </tr>
  );
}
