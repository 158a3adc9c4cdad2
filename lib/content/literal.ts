import type { Expression, Node, SpreadElement } from 'estree';
import type { Place } from './fault';
import { formatPath, type Path } from './issues';

/** A value written out in MDX, with the place of each part of it. */
export interface Literal {
  value: unknown;
  places: Map<string, Place>;
}

/** Thrown at the first part that is not written out. */
export class NotLiteral extends Error {
  constructor(
    readonly place: Place,
    what: string,
  ) {
    super(`${what} cannot be used here; write the value out (numbers, text, lists, objects)`);
  }
}

/** Reads an expression without running it: numbers, text, true, false, null, lists and objects of these. */
export function readLiteral(expression: Expression): Literal {
  const places = new Map<string, Place>();
  return { value: read(expression, [], places), places };
}

const placeOf = (node: Node): Place => ({
  line: node.loc?.start.line ?? 1,
  column: (node.loc?.start.column ?? 0) + 1,
});

function read(node: Expression | SpreadElement, path: Path, places: Map<string, Place>): unknown {
  const key = formatPath(path);
  if (!places.has(key)) places.set(key, placeOf(node));
  switch (node.type) {
    case 'Literal':
      if ('regex' in node || 'bigint' in node) throw new NotLiteral(placeOf(node), node.raw ?? '');
      return node.value;
    case 'TemplateLiteral':
      if (node.expressions.length) throw new NotLiteral(placeOf(node.expressions[0]), '${…}');
      return node.quasis[0].value.cooked;
    case 'UnaryExpression': {
      const value = read(node.argument, path, places);
      if (typeof value === 'number' && node.operator === '-') return -value;
      if (typeof value === 'number' && node.operator === '+') return value;
      throw new NotLiteral(placeOf(node), node.operator);
    }
    case 'ArrayExpression':
      return node.elements.map((element, index) => {
        if (!element) throw new NotLiteral(placeOf(node), 'a gap in a list');
        return read(element, [...path, index], places);
      });
    case 'ObjectExpression':
      return readObject(node, path, places);
    case 'Identifier':
      throw new NotLiteral(placeOf(node), `the name ${node.name}`);
    default:
      throw new NotLiteral(placeOf(node), 'an expression that computes');
  }
}

function readObject(
  node: Extract<Expression, { type: 'ObjectExpression' }>,
  path: Path,
  places: Map<string, Place>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const property of node.properties) {
    if (property.type !== 'Property') throw new NotLiteral(placeOf(property), '...');
    if (property.computed || property.kind !== 'init' || property.method || property.shorthand) {
      throw new NotLiteral(placeOf(property), 'a computed field');
    }
    const name =
      property.key.type === 'Identifier'
        ? property.key.name
        : String((property.key as { value?: unknown }).value);
    const inner = [...path, name];
    places.set(formatPath(inner), placeOf(property.key));
    Object.defineProperty(result, name, {
      value: read(property.value as Expression, inner, places),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return result;
}
