import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type * as z from 'zod/v4/core';
import type { Fault, Place } from './fault';
import { checkValue, type Path, type Problem } from './issues';

/** A YAML text whose every value can be found again in the file. */
export interface YamlSource {
  file: string;
  value: unknown;
  faults: Fault[];
  /** Where the value at `path` stands; where it is missing, the nearest thing around it. */
  at(path: Path): Place;
}

/** `firstLine` is the line of the file at which the text begins (frontmatter begins at its second). */
export function parseYaml(file: string, text: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const faults = document.errors.map((error) => ({
    file,
    ...place(error.pos[0]),
    message: `this is not valid YAML: ${error.message.replace(/\s+/g, ' ')}`,
  }));
  return {
    file,
    value: faults.length ? undefined : document.toJS(),
    faults,
    at: (path) => place(offsetOf(document.contents, path)),
  };
}

function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === String(key));
      if (!pair) break;
      const last = depth === path.length - 1;
      const spot = last || !isNode(pair.value) ? pair.key : pair.value;
      offset = (isNode(spot) ? spot.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

const keyOf = (key: unknown) => String(isScalar(key) ? key.value : key);

/** Checks a parsed text against a schema; faults carry their places. */
export function checkYaml<T>(
  source: YamlSource,
  schema: z.$ZodType<T>,
): { value: T | null; faults: Fault[] } {
  if (source.faults.length) return { value: null, faults: source.faults };
  const checked = checkValue(schema, source.value ?? {});
  if (checked.ok) return { value: checked.value, faults: [] };
  return { value: null, faults: checked.problems.map((problem) => placeProblem(source, problem)) };
}

export function placeProblem(source: YamlSource, { path, message }: Problem): Fault {
  return { file: source.file, ...source.at(path), message };
}
