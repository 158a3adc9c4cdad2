import { labelSpot, spotOf } from './layout';
import { showShort } from './numbers';
import {
  columnsOf,
  deltaOf,
  edgeNumber,
  flowInto,
  keyOf,
  knowsError,
  nameSelection,
  type Selection,
  sentBy,
  stopOf,
  type Walk,
} from './walk';

interface DiagramProps {
  walk: Walk;
  selected: Selection;
  onSelect: (selection: Selection) => void;
}

/** The network with what each neuron knows and what runs along each edge at this stop. */
export function Diagram({ walk, selected, onSelect }: DiagramProps) {
  const columns = columnsOf(walk);
  const tall = Math.max(...columns) > 2;
  return (
    <div className={`relative w-full font-sans ${tall ? 'h-96' : 'h-72'}`}>
      <Edges walk={walk} selected={selected} />
      {columns.map((count, column) =>
        Array.from({ length: count }, (_, index) => (
          <Neuron
            key={`${column}.${index}`}
            walk={walk}
            column={column}
            index={index}
            selected={selected}
            onSelect={onSelect}
          />
        )),
      )}
      <Labels walk={walk} selected={selected} onSelect={onSelect} />
    </div>
  );
}

function Edges({ walk, selected }: Pick<DiagramProps, 'walk' | 'selected'>) {
  const columns = columnsOf(walk);
  return (
    <svg
      aria-hidden="true"
      className="absolute inset-0 h-full w-full"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
    >
      {walk.network.layers.map(({ weights }, layer) =>
        weights.map((row, from) =>
          row.map((weight, to) => {
            const start = spotOf(columns, layer, from);
            const end = spotOf(columns, layer + 1, to);
            const key = keyOf({ kind: 'edge', place: { layer, from, to } });
            const active = flowInto(walk, layer) !== null;
            const chosen = key === keyOf(selected);
            const color = chosen
              ? 'stroke-you'
              : weight < 0
                ? 'stroke-negative'
                : 'stroke-positive';
            return (
              <line
                key={key}
                x1={start.x}
                y1={start.y}
                x2={end.x}
                y2={end.y}
                vectorEffect="non-scaling-stroke"
                strokeWidth={Math.min(6, 1 + 2 * Math.abs(weight)) + (chosen ? 1 : 0)}
                opacity={chosen ? 1 : active ? 0.75 : 0.28}
                className={color}
              />
            );
          }),
        ),
      )}
    </svg>
  );
}

function Neuron({
  walk,
  column,
  index,
  selected,
  onSelect,
}: DiagramProps & { column: number; index: number }) {
  const columns = columnsOf(walk);
  const { x, y } = spotOf(columns, column, index);
  const unit = { layer: column - 1, index };
  const selection: Selection = { kind: 'unit', unit };
  const sent = sentBy(walk, unit);
  const delta = deltaOf(walk, unit);
  const isOutput = column === columns.length - 1;
  const chosen = keyOf(selection) === keyOf(selected);
  const stop = stopOf(walk);
  const inFocus =
    stop.layer === unit.layer && ['forward', 'error', 'outputDelta', 'back'].includes(stop.kind);
  const tint =
    sent === null
      ? 'bg-surface text-ink-faint'
      : sent < 0
        ? 'bg-negative-soft text-ink'
        : 'bg-positive-soft text-ink';
  const ring = chosen
    ? 'border-you outline-2 outline-you'
    : inFocus
      ? 'border-ink'
      : 'border-line-strong';
  const told = `${nameSelection(walk, selection)}: ${sent === null ? 'not computed yet' : showShort(sent)}${delta === null ? '' : `, δ ${showShort(delta)}`}`;
  return (
    <div
      className="absolute grid -translate-x-1/2 -translate-y-1/2 justify-items-center"
      style={{ left: `${x}%`, top: `${y}%` }}
    >
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={told}
        onClick={() => onSelect(selection)}
        className={`tabular grid size-11 place-items-center rounded-full border-2 font-medium text-[0.8rem] sm:size-14 sm:text-sm ${tint} ${ring}`}
      >
        {sent === null ? '?' : showShort(sent)}
      </button>
      <p className="tabular pointer-events-none absolute top-full mt-0.5 whitespace-nowrap rounded bg-surface/85 px-1 text-ink-soft text-xs leading-tight">
        {column === 0 ? (
          <>
            <i className="font-serif">x</i>
            <sub className="text-xs">{index + 1}</sub>
          </>
        ) : delta !== null ? (
          <span className="font-medium text-ink">δ {showShort(delta)}</span>
        ) : isOutput && knowsError(walk) ? (
          <span>target {showShort(walk.targets[index])}</span>
        ) : null}
      </p>
    </div>
  );
}

/** The numbers on the edges that are at work; each can be selected. */
function Labels({ walk, selected, onSelect }: DiagramProps) {
  const columns = columnsOf(walk);
  return walk.network.layers.flatMap(({ weights }, layer) => {
    const flow = flowInto(walk, layer);
    if (flow === null) return [];
    return weights.flatMap((row, from) =>
      row.map((_, to) => {
        const selection: Selection = { kind: 'edge', place: { layer, from, to } };
        const { x, y } = labelSpot(
          spotOf(columns, layer, from),
          spotOf(columns, layer + 1, to),
          row.length,
        );
        const value = edgeNumber(walk, flow, layer, from, to);
        const chosen = keyOf(selection) === keyOf(selected);
        const color = value < 0 ? 'text-negative' : 'text-positive';
        return (
          <button
            key={keyOf(selection)}
            type="button"
            aria-pressed={chosen}
            aria-label={`${nameSelection(walk, selection)}: ${showShort(value)}`}
            onClick={() => onSelect(selection)}
            style={{ left: `${x}%`, top: `${y}%` }}
            className={`tabular absolute min-h-6 before:absolute before:-inset-2 -translate-x-1/2 -translate-y-1/2 rounded-md border bg-surface px-0.5 font-medium text-xs leading-none sm:px-1.5 ${color} ${chosen ? 'border-you outline-1 outline-you' : 'border-line'}`}
          >
            {flow === 'share' ? <span className="hidden sm:inline">← </span> : null}
            {showShort(value)}
          </button>
        );
      }),
    );
  });
}
