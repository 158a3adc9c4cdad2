import { Opcode } from './opcodes';
import type { Address, Workspace } from './workspace';

const bits = new DataView(new ArrayBuffer(4));

/** The 32 bits of a number in single precision, as an argument of an instruction. */
export function float(value: number): number {
  bits.setFloat32(0, value);
  return bits.getUint32(0);
}

/** Collects instructions; `finish` puts them into memory, ready to run any number of times. */
export class Program {
  private readonly code: number[] = [];

  /** Appends one instruction. Its arguments are those of the kernel of that name, in order. */
  add(opcode: Opcode, ...args: number[]): void {
    this.code.push(opcode, ...args);
  }

  finish(workspace: Workspace): Address {
    this.add(Opcode.End);
    const address = workspace.allocate(this.code.length);
    workspace.words(address, this.code.length).set(this.code);
    return address;
  }
}
