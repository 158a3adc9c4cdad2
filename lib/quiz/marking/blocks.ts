import type { Block, MarkedBlock } from './mark';

/** Cuts a text that comes in pieces into blocks of lines. */
export async function* blocksOf(
  pieces: AsyncIterable<string>,
  linesInBlock: number,
): AsyncGenerator<Block> {
  let first = 1;
  let lines: string[] = [];
  let rest = '';
  for await (const piece of pieces) {
    const cut = piece.split('\n');
    cut[0] = rest + cut[0];
    rest = cut.pop()!;
    for (const line of cut) {
      lines.push(line);
      if (lines.length < linesInBlock) continue;
      yield { lines, first };
      first += lines.length;
      lines = [];
    }
  }
  yield { lines: [...lines, rest], first };
}

export interface MarkingHelper {
  readonly waiting: number;
  mark(block: Block): Promise<MarkedBlock>;
}

/** A helper gets its next block before it has done with one. */
const AHEAD = 2;
/** So many blocks at most wait for one before them. */
const MOST_HELD = 64;

/**
 * Marks blocks with helpers, and by itself while they are busy; gives the marks back in the order of the blocks, with
 * few of them in memory.
 * @param rest lets messages of the helpers come in
 */
export async function* markInOrder(
  blocks: AsyncIterable<Block>,
  mark: (block: Block) => MarkedBlock,
  helpers: readonly MarkingHelper[],
  rest: () => Promise<unknown>,
): AsyncGenerator<MarkedBlock> {
  const held: { marked?: MarkedBlock; promise?: Promise<MarkedBlock> }[] = [];
  for await (const block of blocks) {
    const helper = helpers.find(({ waiting }) => waiting < AHEAD);
    const place: (typeof held)[number] = {};
    held.push(place);
    if (helper) {
      place.promise = helper.mark(block).then((marked) => {
        place.marked = marked;
        return marked;
      });
      // A failure is told where the block is given back.
      place.promise.catch(() => {});
    } else place.marked = mark(block);
    if (helpers.length > 0) await rest();
    while (held[0]?.marked) yield held.shift()!.marked!;
    while (held.length > MOST_HELD) yield (await held.shift()!.promise)!;
  }
  for (const { marked, promise } of held) yield marked ?? (await promise)!;
}
