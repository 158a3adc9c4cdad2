import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '@/lib/engine/kernels/base64';
import { kernelsBase64 } from '@/lib/engine/kernels/kernels.generated';
import { loadKernels, loadKernelsNow } from '@/lib/engine/kernels/load-kernels';
import {
  matrixSize,
  readMatrix,
  readSamples,
  writeMatrix,
  writeSamples,
} from '@/lib/engine/kernels/matrix';
import { Cell, Opcode } from '@/lib/engine/kernels/opcodes';
import { float, Program } from '@/lib/engine/kernels/program';
import { Workspace } from '@/lib/engine/kernels/workspace';
import { kernels, math, numbers } from '../support';

describe('the compiled kernels', () => {
  it('take at most 40 kB', () => {
    expect(decodeBase64(kernelsBase64).length).toBeLessThanOrEqual(40_000);
  });

  it('are decoded from base64 as Node decodes it, whatever the length', () => {
    for (let length = 0; length < 9; length++) {
      const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * 97 + 200) & 255));
      expect([...decodeBase64(bytes.toString('base64'))]).toEqual([...bytes]);
    }
  });

  it('are compiled once', () => {
    expect(loadKernels()).toBe(loadKernels());
  });
});

describe('memory that was given back', () => {
  const PAGE = 65536;
  const grownTo = (pages: number) => {
    const own = loadKernelsNow();
    const instance = own.borrow();
    instance.memory.grow(pages - instance.memory.buffer.byteLength / PAGE);
    own.giveBack(instance);
    return { own, instance };
  };

  it('serves the next run, up to 64 MiB', () => {
    for (const pages of [3, 1024]) {
      const { own, instance } = grownTo(pages);
      expect(own.borrow()).toBe(instance);
      expect(own.borrow()).not.toBe(instance);
    }
  });

  it('is left to the garbage collector beyond', () => {
    const { own, instance } = grownTo(1025);
    const next = own.borrow();
    expect(next).not.toBe(instance);
    expect(next.memory.buffer.byteLength).toBeLessThan(10 * PAGE);
  });
});

describe("the engine's own elementary functions", () => {
  const spread = (low: number, high: number) =>
    Array.from({ length: 400 }, (_, i) => low + ((high - low) * i) / 399);
  const close = (got: number, want: number, tolerance: number) =>
    expect(Math.abs(got - want)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(want)));

  it('agree with Math within a few units of the last place', () => {
    for (const x of spread(-20, 20)) {
      close(math.exp(x), Math.exp(x), 2e-15);
      close(math.sin(x), Math.sin(x), 2e-15);
      close(math.cos(x), Math.cos(x), 2e-15);
    }
    for (const x of spread(1e-6, 50)) {
      close(math.log(x), Math.log(x), 2e-15);
      close(math.pow(x, 1.7), x ** 1.7, 1e-13);
    }
  });

  it('know the edges', () => {
    expect(math.exp(-800)).toBe(0);
    expect(math.exp(800)).toBe(Infinity);
    expect(math.log(0)).toBe(-Infinity);
    expect(math.log(-1)).toBeNaN();
    expect(math.log(1)).toBe(0);
    expect(math.pow(0, 2)).toBe(0);
    expect(math.pow(0, 0)).toBe(1);
    expect(math.pow(0, -1)).toBe(Infinity);
    expect(math.pow(3, 0)).toBe(1);
  });

  it('keep a NaN a NaN in every activation', () => {
    const workspace = new Workspace(kernels);
    const place = workspace.allocate(4);
    for (let code = 1; code <= 10; code++) {
      workspace.floats(place, 4).fill(Number.NaN);
      const program = new Program();
      program.add(Opcode.Activate, code, place, place, 1, float(0.1));
      workspace.run(program.finish(workspace));
      expect([...workspace.floats(place, 4)], `activation ${code}`).toEqual(
        new Array(4).fill(Number.NaN),
      );
    }
  });
});

describe('matrices in memory', () => {
  it('come out as they went in, row-major, whatever the shape', () => {
    const workspace = new Workspace(kernels);
    for (const [rows, columns] of [
      [1, 1],
      [3, 4],
      [5, 6],
      [2, 9],
    ]) {
      const values = Float32Array.from(numbers(rows * columns, rows));
      const address = workspace.allocate(matrixSize(rows, columns));
      writeMatrix(workspace, address, rows, columns, values);
      expect(readMatrix(workspace, address, rows, columns)).toEqual(values);
      writeSamples(workspace, address, rows, columns, values);
      expect(readSamples(workspace, address, rows, columns)).toEqual(values);
    }
    expect(matrixSize(3, 5)).toBe(24);
  });

  it('hold four columns in a panel', () => {
    const workspace = new Workspace(kernels);
    const address = workspace.allocate(16);
    writeMatrix(workspace, address, 2, 5, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([...workspace.floats(address, 13)]).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 5, 0, 0, 0, 10]);
  });
});

describe('a workspace', () => {
  it('gives room on 64-byte boundaries, all zero, and grows', () => {
    const workspace = new Workspace(kernels);
    const a = workspace.allocate(3);
    const b = workspace.allocate(500_000);
    expect(a % 64).toBe(0);
    expect(b - a).toBe(64);
    expect(workspace.floats(b, 500_000).every((x) => x === 0)).toBe(true);
  });

  it('refuses more than a gibibyte, before taking it', () => {
    const workspace = new Workspace(kernels);
    expect(() => workspace.allocate(2 ** 28)).toThrow(
      /^network must be small enough for 1 GiB of memory; got '\d+ bytes'$/,
    );
  });

  it('hands clean memory on once it is disposed of, and is of no use then', () => {
    const own = loadKernelsNow();
    const first = new Workspace(own);
    const place = first.allocate(10);
    first.floats(place, 10).fill(5);
    first.dispose();
    expect(() => first.run(place)).toThrow(
      "trainer must be used before dispose(); got 'a disposed trainer'",
    );
    const second = new Workspace(own);
    expect(second.allocate(10)).toBe(place);
    expect([...second.floats(place, 10)]).toEqual(new Array(10).fill(0));
  });

  it('gives the places of one program different lines of the cache', () => {
    const workspace = new Workspace(kernels);
    const shares = [0, 0.25, 0.5, 0.75].map((share) => workspace.allocateApart(5000, share));
    expect(shares.map((address) => address % 4096)).toEqual([0, 1024, 2048, 3072]);
    for (const [i, address] of shares.slice(1).entries()) {
      expect(address - shares[i]).toBeGreaterThanOrEqual(20_000);
      expect(address - shares[i]).toBeLessThan(20_000 + 64 + 4096);
    }
    expect(workspace.allocateApart(1, 0.01) % 64).toBe(0);
  });

  it('takes back what was only needed for a while, and gives it out clean', () => {
    const workspace = new Workspace(kernels);
    let place = 0;
    const seen = workspace.temporarily(() => {
      place = workspace.allocate(40);
      workspace.floats(place, 40).fill(3);
      return workspace.floats(place, 40)[39];
    });
    expect(seen).toBe(3);
    expect(workspace.allocate(40)).toBe(place);
    expect([...workspace.floats(place, 40)]).toEqual(new Array(40).fill(0));
    const fail = () => {
      workspace.allocate(8);
      throw new Error('broken off');
    };
    const next = place + 192;
    expect(() => workspace.temporarily(fail)).toThrow('broken off');
    expect(workspace.allocate(1)).toBe(next);
  });

  it('writes so many numbers and none after them', () => {
    const workspace = new Workspace(kernels);
    const place = workspace.allocate(8);
    workspace.floats(place, 8).fill(9);
    workspace.writeFloats(place, [1, 2, 3]);
    expect([...workspace.floats(place, 8)]).toEqual([1, 2, 3, 9, 9, 9, 9, 9]);
  });

  it('starts a step with clean figures', () => {
    const workspace = new Workspace(kernels);
    workspace.startStep(64, 3);
    expect(workspace.readCell(Cell.Penalty)).toBe(0);
    expect(workspace.readCount(Cell.Shortened)).toBe(0);
  });
});
