import { matrixSize } from './kernels/matrix';
import type { Program } from './kernels/program';
import type { Address, Workspace } from './kernels/workspace';
import { ActivationLayer } from './layers/activation';
import { BatchNorm } from './layers/batch-norm';
import { Dense, type Scratch } from './layers/dense';
import { Dropout } from './layers/dropout';
import type { Layer, Mode } from './layers/layer';
import { ParameterStore } from './layers/parameter-store';
import type { LayerSpec } from './network-spec';

/** Layers one after the other, with the buffers between them. */
export class Network {
  readonly layers: readonly Layer[];
  readonly store = new ParameterStore();
  /** The batch that enters: inputs × samples. */
  readonly input: Address;
  /** Gradient of each layer's output; after the backward pass of a dense layer, its δ. */
  readonly gradients: readonly Address[];
  /** Number of the first trainable layer; as many as there are layers if all are frozen. */
  readonly lowestTrainable: number;

  /**
   * @param maskKey the random key of a layer's dropout masks
   * @param stateCount arrays of state that the optimizer needs
   */
  constructor(
    private readonly workspace: Workspace,
    readonly inputs: number,
    specs: readonly LayerSpec[],
    readonly largestBatch: number,
    maskKey: (layer: number) => number,
    stateCount: number,
  ) {
    this.input = workspace.allocate(matrixSize(inputs, largestBatch));
    const scratch = allocateScratch(workspace, inputs, specs, largestBatch);
    const layers: Layer[] = [];
    let width = inputs;
    for (const [index, spec] of specs.entries()) {
      const layer = this.createLayer(spec, width, scratch, maskKey(index));
      layers.push(layer);
      width = layer.units;
    }
    this.layers = layers;
    this.gradients = layers.map(({ units }) => workspace.allocate(matrixSize(units, largestBatch)));
    this.store.allocate(workspace, stateCount);
    const lowest = layers.findIndex(({ trainable }) => trainable);
    this.lowestTrainable = lowest < 0 ? layers.length : lowest;
  }

  get outputs(): number {
    return this.layers[this.layers.length - 1].units;
  }

  get outputGradient(): Address {
    return this.gradients[this.gradients.length - 1];
  }

  /** Appends the forward pass over the batch in `input`; returns where the outputs lie. */
  forward(program: Program, samples: number, mode: Mode): Address {
    let current = this.input;
    for (const layer of this.layers) current = layer.forward(program, current, samples, mode);
    return current;
  }

  /**
   * Appends the backward pass, from the gradient of the outputs down to layer `lowest`; by default
   * the lowest trainable one, since nothing below it needs a gradient.
   */
  backward(program: Program, samples: number, lowest = this.lowestTrainable): void {
    for (let l = this.layers.length - 1; l >= lowest; l--) {
      const below = l > lowest ? this.gradients[l - 1] : null;
      this.layers[l].backward(program, this.gradients[l], below, samples);
    }
  }

  private createLayer(spec: LayerSpec, width: number, scratch: Scratch, maskKey: number): Layer {
    const { store, workspace, largestBatch } = this;
    switch (spec.kind) {
      case 'dense':
        return new Dense(spec, width, store, scratch, workspace, largestBatch);
      case 'batchNorm':
        return new BatchNorm(spec, width, store, workspace, largestBatch);
      case 'activation':
        return new ActivationLayer(spec, width, workspace, largestBatch);
      case 'dropout':
        return new Dropout(spec, width, maskKey, workspace, largestBatch);
    }
  }
}

/** Room for the largest transposed matrices. */
function allocateScratch(
  workspace: Workspace,
  inputs: number,
  specs: readonly LayerSpec[],
  largestBatch: number,
): Scratch {
  let weights = 0;
  let width = inputs;
  let widest = inputs;
  for (const spec of specs) {
    if (spec.kind !== 'dense') continue;
    weights = Math.max(weights, matrixSize(spec.units, width));
    widest = Math.max(widest, spec.units);
    width = spec.units;
  }
  const batch = matrixSize(largestBatch + 3, widest);
  return {
    weights: workspace.allocate(weights),
    input: workspace.allocate(batch),
    delta: workspace.allocate(batch),
  };
}
